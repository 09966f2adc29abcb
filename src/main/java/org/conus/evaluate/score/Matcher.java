package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;
import org.conus.evaluate.model.Mark;
import org.conus.text.Span;

/**
 * Brings gold and run together, one to one and as well as can be: as many required pairs as
 * possible, then as many with an optional mark, then the best spans, then the most agreement in
 * attributes. Which mark comes first in its list makes no difference: marks are ordered by what
 * they say before they are matched.
 */
final class Matcher {
  private static final long REQUIRED = 1L << 44;
  private static final long OPTIONAL = 1L << 32;
  private static final int EXACT = 3 << 16;
  private static final int SAME_END = 2 << 16;
  private static final int ATTRIBUTES_AT_MOST = (1 << 8) - 1;

  private final BiPredicate<Mark, Mark> mayMatch;
  private final ToIntBiFunction<Mark, Mark> agreement;

  /**
   * @param mayMatch whether two marks can stand for each other; they must overlap
   * @param agreement in how many attributes they agree
   */
  Matcher(BiPredicate<Mark, Mark> mayMatch, ToIntBiFunction<Mark, Mark> agreement) {
    this.mayMatch = mayMatch;
    this.agreement = agreement;
  }

  Pairing pair(Collection<Mark> goldMarks, Collection<Mark> runMarks) {
    List<Mark> gold = goldMarks.stream().sorted().toList();
    List<Mark> run = runMarks.stream().sorted().toList();
    int[] runOf = new int[gold.size()];
    Arrays.fill(runOf, -1);
    for (Components.Component part : Components.of(gold.size(), run.size(), edges(gold, run))) {
      assign(part, gold, run, runOf);
    }
    return pairing(gold, run, runOf);
  }

  private void assign(Components.Component part, List<Mark> gold, List<Mark> run, int[] runOf) {
    long[][] weights = new long[part.left().size()][part.right().size()];
    for (int g = 0; g < weights.length; g++) {
      for (int r = 0; r < weights[g].length; r++) {
        weights[g][r] = weight(gold.get(part.left().get(g)), run.get(part.right().get(r)));
      }
    }
    int[] assigned = Assignment.heaviest(weights);
    for (int g = 0; g < assigned.length; g++) {
      runOf[part.left().get(g)] = assigned[g] < 0 ? -1 : part.right().get(assigned[g]);
    }
  }

  private long weight(Mark gold, Mark run) {
    if (!mayMatch.test(gold, run)) {
      return 0;
    }
    long rank = gold.optional() || run.optional() ? OPTIONAL : REQUIRED;
    int attributes = Math.min(agreement.applyAsInt(gold, run), ATTRIBUTES_AT_MOST);
    return rank + span(gold, run) + attributes;
  }

  private static int span(Mark gold, Mark run) {
    if (SpanMatch.EXACT.test(gold, run)) {
      return EXACT;
    }
    int begin = Math.max(gold.hull().begin(), run.hull().begin());
    int shared = Math.min(gold.end(), run.end()) - begin;
    int whole = gold.hull().length() + run.hull().length() - shared;
    int closeness = (int) (200L * Math.max(0, shared) / Math.max(1, whole)) << 8;
    return SpanMatch.SAME_END.test(gold, run) ? SAME_END + closeness : closeness;
  }

  /** Pairs of indexes of marks that may match, found by a sweep over the text. */
  private List<int[]> edges(List<Mark> gold, List<Mark> run) {
    int longest = run.stream().mapToInt(m -> m.hull().length()).max().orElse(0);
    List<int[]> edges = new ArrayList<>();
    int first = 0;
    for (int g = 0; g < gold.size(); g++) {
      Span hull = gold.get(g).hull();
      while (first < run.size() && run.get(first).hull().begin() + longest <= hull.begin()) {
        first++;
      }
      for (int r = first; r < run.size() && run.get(r).hull().begin() < hull.end(); r++) {
        if (mayMatch.test(gold.get(g), run.get(r))) {
          edges.add(new int[] {g, r});
        }
      }
    }
    return edges;
  }

  private static Pairing pairing(List<Mark> gold, List<Mark> run, int[] runOf) {
    List<Pairing.Match> matched = new ArrayList<>();
    List<Pairing.Match> absorbed = new ArrayList<>();
    List<Mark> missed = new ArrayList<>();
    List<Mark> spurious = new ArrayList<>();
    for (int g = 0; g < runOf.length; g++) {
      Mark mark = gold.get(g);
      if (runOf[g] >= 0) {
        Mark other = run.get(runOf[g]);
        (mark.optional() || other.optional() ? absorbed : matched)
            .add(new Pairing.Match(mark, other));
      } else if (!mark.optional()) {
        missed.add(mark);
      }
    }
    boolean[] taken = new boolean[run.size()];
    Arrays.stream(runOf).filter(r -> r >= 0).forEach(r -> taken[r] = true);
    for (int r = 0; r < taken.length; r++) {
      if (!taken[r] && !run.get(r).optional()) {
        spurious.add(run.get(r));
      }
    }
    return new Pairing(matched, absorbed, missed, spurious);
  }
}
