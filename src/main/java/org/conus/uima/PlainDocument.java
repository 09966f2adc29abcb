package org.conus.uima;

import java.util.Arrays;
import java.util.List;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.text.OffsetMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engines of the built-in pipeline put into a CAS, beside it as plain objects, so that the
 * next engine need not make them anew out of the features. It is good where no engine but ours sees
 * the CAS; everywhere else there is none, and the CAS is read. Not safe for threads.
 */
final class PlainDocument {
  private static final ThreadLocal<PlainDocument> CURRENT = new ThreadLocal<>();

  private final CASImpl base;
  private @Nullable OffsetMap map;

  /** The ids of the annotations, ascending, as a CAS gives them. */
  private int[] ids = new int[256];

  /** What each of the annotations says. */
  private Mention[] mentions = new Mention[256];

  private int size;
  private @Nullable Assessed assessed;

  /**
   * All mentions of a view in the order of its index.
   *
   * @param assertions one a mention
   */
  record Assessed(List<Mention> mentions, List<Assertion> assertions) {}

  private PlainDocument(CASImpl base) {
    this.base = base;
  }

  /** Begins with the next document of a CAS, which engines of ours alone will see. */
  static void begin(JCas cas) {
    PlainDocument current = of(cas);
    if (current == null) {
      CURRENT.set(new PlainDocument(cas.getCasImpl().getBaseCAS()));
    } else {
      current.clear();
    }
  }

  /** Lets go of what is kept of a CAS. */
  static void end(JCas cas) {
    if (of(cas) != null) {
      CURRENT.remove();
    }
  }

  /** What is kept of the CAS of a view; null where nothing is. */
  static @Nullable PlainDocument of(JCas view) {
    PlainDocument current = CURRENT.get();
    return current != null && current.base == view.getCasImpl().getBaseCAS() ? current : null;
  }

  private void clear() {
    Arrays.fill(mentions, 0, size, null);
    size = 0;
    map = null;
    assessed = null;
  }

  /** Keeps what a new annotation says. */
  void add(Annotation annotation, Mention mention) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      mentions = Arrays.copyOf(mentions, size * 2);
    }
    ids[size] = annotation._id();
    mentions[size++] = mention;
  }

  /** What an annotation says; null if that is not kept. */
  @Nullable Mention mention(Annotation annotation) {
    int at = Arrays.binarySearch(ids, 0, size, annotation._id());
    return at < 0 ? null : mentions[at];
  }

  void keep(OffsetMap offsets) {
    this.map = offsets;
  }

  @Nullable OffsetMap map() {
    return map;
  }

  void keep(Assessed all) {
    this.assessed = all;
  }

  /** All mentions with their assertions; null until they have some. */
  @Nullable Assessed assessed() {
    return assessed;
  }
}
