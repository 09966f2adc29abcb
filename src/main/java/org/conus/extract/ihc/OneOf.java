package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the markers that were named before:
 *
 * <pre>
 *   one = [ ONLY ] ONE_OF { ADVERB | FILL | STAIN } ( [ BE ] cue | modifiers )
 * </pre>
 *
 * {@code A and B were applied; only the former was positive}: the others get the opposite. {@code
 * positive for A and B, the latter focally}: what follows is said of that one alone.
 */
final class OneOf {
  private static final int MOST = 40;
  private static final String ONLY = "only";

  private final State s;

  /** The markers of the list of which one was last spoken. */
  private List<Stain> list = List.of();

  OneOf(State s) {
    this.s = s;
  }

  /** Makes the first or last marker of the list before a place the one of which is spoken. */
  void pick(int i, Symbol symbol) {
    List<Stain> named = named();
    if (named.size() < 2 || named.size() > MOST || !isSpokenOf(i, symbol)) {
      s.word(i);
      return;
    }
    list = named;
    Stain one = symbol.value().equals("first") ? named.get(0) : named.get(named.size() - 1);
    s.line.count(named.size());
    if (one.result == null) {
      s.clearPending();
      s.pending.add(one);
      s.behindCue = false;
      s.contrasted = isOnly(i) ? without(one) : List.of();
    } else {
      one.modifiers = withoutSaidAgain(one.modifiers, i);
      s.group = List.of(one);
      s.reach.clear();
      s.behindCue = true;
    }
    s.words = 0;
    s.otherSubject = false;
  }

  /** {@code both are diffuse, although the latter is patchy}: the last word counts. */
  private Modifiers withoutSaidAgain(Modifiers said, int i) {
    Modifiers kept = said;
    for (int j = i + 1; j < Math.min(s.line.size(), i + 4); j++) {
      if (s.line.is(j, Kind.EXTENT)) {
        kept = new Modifiers(null, kept.intensity(), kept.percent(), kept.score(), kept.pattern());
      } else if (s.line.is(j, Kind.INTENSITY)) {
        kept = new Modifiers(kept.extent(), null, kept.percent(), kept.score(), kept.pattern());
      }
    }
    return kept;
  }

  /** The markers that wait, else those that have the last result. */
  private List<Stain> named() {
    if (s.pending.size() > 1) {
      return new ArrayList<>(s.pending);
    }
    if (s.pending.isEmpty() && !s.named.isEmpty()) {
      List<Stain> before = s.named;
      s.named = List.of();
      return before;
    }
    boolean again = s.group.size() == 1 && list.contains(s.group.get(0));
    if (again) {
      return list;
    }
    return s.pending.isEmpty()
        ? new ArrayList<>(s.reach.isEmpty() ? s.group : s.reach.all())
        : List.of();
  }

  private List<Stain> without(Stain one) {
    List<Stain> others = new ArrayList<>(list);
    others.remove(one);
    return others;
  }

  /** {@code the last in a box-like fashion}. */
  private boolean leadsToPattern(int i) {
    int next = s.line.is(i, Kind.FILL) ? i + 1 : i;
    return s.line.is(next, Kind.PATTERN) || s.line.is(next, Kind.EXTENT);
  }

  private boolean isOnly(int i) {
    return i > 0 && (s.line.at(i - 1).is(Kind.ADVERB, ONLY) || s.line.at(i - 1).is(Kind.BUT, ONLY));
  }

  /** Whether it stands for a marker: {@code the latter was}, but {@code the latter patient}. */
  private boolean isSpokenOf(int i, Symbol symbol) {
    if (i + 1 >= s.line.size()) {
      return symbol.flag().isEmpty();
    }
    return switch (s.line.kind(i + 1)) {
      case BE, RESULT, EXPRESS, SHOW, ADVERB -> true;
      case EXTENT, INTENSITY, PATTERN -> symbol.flag().isEmpty() || s.line.is(i - 1, Kind.COMMA);
      case IN -> symbol.flag().isEmpty() || s.line.is(i - 1, Kind.COMMA) && leadsToPattern(i + 2);
      case WORDS, PART, MARKER, COHORT, GENE, NUMBER, FOR, IHC, SECTION -> false;
      default -> symbol.flag().isEmpty();
    };
  }
}
