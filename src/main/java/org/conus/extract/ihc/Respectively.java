package org.conus.extract.ihc;

import java.util.List;

/** {@code A and B were positive and negative, respectively}: results by the order of the list. */
final class Respectively {
  private Respectively() {}

  static void apply(List<Stain> group, List<Cue> cues, List<Symbol> figures) {
    int n = group.size();
    if (n < 2 || n > 40) {
      return;
    }
    if (figures.size() == n) {
      inOrder(group, figures);
    }
    if (cues.size() < n) {
      return;
    }
    List<Cue> last = cues.subList(cues.size() - n, cues.size());
    for (int i = 0; i < n; i++) {
      last.get(i).because("ihc.respectively").give(group.get(i));
    }
  }

  private static void inOrder(List<Stain> group, List<Symbol> figures) {
    for (int i = 0; i < group.size(); i++) {
      Stain stain = group.get(i);
      Modifiers own = Modifiers.NONE.with(figures.get(i));
      stain.modifiers = own.or(stain.modifiers.withoutFigures());
      stain.result = Scores.outcome(stain.name, own);
      stain.rule = "ihc.respectively";
    }
  }
}
