package org.conus.extract.ihc;

import java.util.List;

/**
 * Sorts of cells that may be the tumor itself are its parts only where one is set against another:
 * {@code the blastemal cells were A positive, the tubules B positive}; {@code the spindle cells
 * were A positive} speaks of the tumor. What the tumor builds, nests or glands, is a part only
 * beside its other areas.
 */
final class Contrast {
  /** Markers that are looked through for another result of one. */
  private static final int MOST = 60;

  private Contrast() {}

  /** Makes the cells of which results were told their parts, if they were set against others. */
  static void apply(List<Stain> found) {
    String name = null;
    boolean several = false;
    boolean areas = false;
    for (int i = 0; i < found.size(); i++) {
      Stain stain = found.get(i);
      String other = stain.placed ? null : stain.candidate;
      areas |= stain.component != null && stain.candidate != null;
      several |= name != null && other != null && !other.equalsIgnoreCase(name);
      name = other != null ? other : name;
      Stain first = stain.origin();
      if (first != null) {
        first.component = first.component == null ? first.candidate : first.component;
        stain.component = stain.component == null ? stain.candidate : stain.component;
      }
    }
    for (int i = 0; i < found.size(); i++) {
      Stain stain = found.get(i);
      boolean own = stain.component == null && stain.candidate != null;
      if (own && (several || areas && stain.placed || isElsewhere(stain, found))) {
        stain.component = stain.candidate;
      }
    }
  }

  /** Whether the same marker has another result in a part. */
  private static boolean isElsewhere(Stain stain, List<Stain> found) {
    for (int i = 0; i < Math.min(found.size(), MOST); i++) {
      Stain other = found.get(i);
      if (other != stain
          && (other.component != null || stain.placed)
          && other.result != stain.result
          && other.name.sameConcept(stain.name)) {
        return true;
      }
    }
    return false;
  }
}
