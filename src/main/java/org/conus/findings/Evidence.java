package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The mentions on which a finding leans, and how sure they are. */
final class Evidence {
  private Evidence() {}

  /** The ids of facts, each once, in their order. */
  static List<String> ids(List<Fact> facts) {
    List<String> ids = new ArrayList<>(facts.size());
    BitSet seen = new BitSet();
    for (Fact fact : facts) {
      if (!seen.get(fact.index())) {
        seen.set(fact.index());
        ids.add(fact.id());
      }
    }
    return ids;
  }

  /** {@code certain} if one of them is. */
  static String certainty(List<Fact> facts) {
    for (Fact fact : facts) {
      if (!fact.isUncertain()) {
        return "certain";
      }
    }
    return "uncertain";
  }
}
