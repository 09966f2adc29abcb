package org.conus.uima;

import java.util.function.Supplier;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

/**
 * One CAS for many documents: made when it is first asked for, and filled with the document for
 * which it is asked. Not safe for threads.
 */
final class SharedCas {
  private final Supplier<JCas> made;
  private @Nullable JCas cas;
  private @Nullable PlainDocument filled;

  /**
   * @param made makes an empty CAS
   */
  SharedCas(Supplier<JCas> made) {
    this.made = made;
  }

  /** The CAS with a document in it; what it held before is gone. */
  JCas of(PlainDocument document) throws CASException {
    JCas full = cas == null ? made.get() : cas;
    cas = full;
    if (filled != document) {
      filled = null; // should it fail half-way
      document.fill(full);
      filled = document;
    }
    return full;
  }

  void close() {
    filled = null;
    if (cas != null) {
      cas.release();
    }
  }
}
