package org.conus.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.MentionKind;

/** Finds the row whose tumor is named nearest to what may be said of several. */
final class NearestRows {
  /** What follows the name of what it is of. */
  private static final Set<MentionKind> FOLLOWERS =
      EnumSet.of(MentionKind.SIZE, MentionKind.GRADE, MentionKind.STAGE);

  /** The most UTF-16 units of the words between a size and the name of what it measures. */
  private static final int NAME = 60;

  private static final String MARKS = ",;:.()";

  private final Facts facts;

  NearestRows(Facts facts) {
    this.facts = facts;
  }

  /**
   * The row of which a name stands nearest to a fact.
   *
   * @param some not empty
   */
  Row of(Fact fact, List<Row> some) {
    if (some.size() > 1
        && FOLLOWERS.contains(fact.kind())
        && (some.get(0).isBeside(fact, facts)
            || fact.is(MentionKind.SIZE) && !facts.namesPlace(fact))) {
      return measured(fact, some);
    }
    Row nearest = some.get(0);
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < some.size() && some.size() > 1; i++) {
      int distance = some.get(i).distance(fact, facts);
      if (distance < least) {
        nearest = some.get(i);
        least = distance;
      }
    }
    return nearest;
  }

  /**
   * The row of the tumor that a size measures, or a grade or stage is of: of the one named just
   * before it, unless the name follows at once ({@code a 3 cm renal mass}). {@code Metastases of
   * breast cancer, up to 2 cm} measures the metastases.
   */
  private Row measured(Fact size, List<Row> some) {
    Row nearest = some.get(0);
    Fact tumor = size;
    int least = Integer.MAX_VALUE;
    for (Row row : some) {
      Fact name = nearestName(size, row);
      int distance = distance(size, name);
      if (distance < least) {
        nearest = row;
        tumor = name;
        least = distance;
      }
    }
    Fact spread = SpreadOf.spread(tumor, facts);
    if (spread == null) {
      return nearest;
    }
    for (Row row : some) {
      if (row != nearest && row.group() == nearest.group() && row.isNamedBy(spread)) {
        return row;
      }
    }
    return nearest;
  }

  private Fact nearestName(Fact size, Row row) {
    Fact before = row.nameBefore(size, facts);
    Fact behind = row.nameBehind(size, facts);
    if (before == null || behind == null) {
      return Objects.requireNonNull(before == null ? behind : before, "a row has a name");
    }
    return distance(size, behind) < distance(size, before) ? behind : before;
  }

  private int distance(Fact size, Fact tumor) {
    int behind = tumor.begin() - size.end();
    if (behind < 0) {
      return Math.max(0, size.begin() - tumor.end());
    }
    return isParted(size.end(), tumor.begin()) ? NAME + behind : behind;
  }

  /** Whether a mark parts two places, or more than a few words do. */
  private boolean isParted(int from, int to) {
    if (to - from > NAME) {
      return true;
    }
    String text = facts.text();
    for (int i = from; i < to; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
