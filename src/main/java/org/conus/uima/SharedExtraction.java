package org.conus.uima;

import org.conus.extract.Extraction;
import org.conus.knowledge.Knowledge;

/** The algorithms over the built-in knowledge, made on first use and shared by all engines. */
final class SharedExtraction {
  private SharedExtraction() {}

  static Extraction get() {
    return Holder.SHARED;
  }

  private static final class Holder {
    static final Extraction SHARED = new Extraction(Knowledge.builtIn());
  }
}
