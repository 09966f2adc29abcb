package org.conus.extract.ihc;

import java.util.List;

/** {@code A and B were positive and negative, respectively}: results by the order of the list. */
final class Respectively {
  private Respectively() {}

  static void apply(List<Stain> group, List<Cue> cues) {
    int n = group.size();
    if (n < 2 || n > 40 || cues.size() < n) {
      return;
    }
    List<Cue> last = cues.subList(cues.size() - n, cues.size());
    for (int i = 0; i < n; i++) {
      last.get(i).because("ihc.respectively").give(group.get(i));
    }
  }
}
