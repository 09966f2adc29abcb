package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of which the items of a report speak: what stands in an item ({@code B. Received is a
 * lumpectomy with a mass of 1.2 cm}) is of the tumor that is named in it, here or elsewhere under
 * the same letter.
 */
final class ItemRows {
  private final Facts facts;
  private final Map<Integer, List<Row>> byItem = new HashMap<>();
  private final boolean isAsked;

  /** Whether every tumor is named in a specimen, so that what stands in another is of none. */
  private final boolean areAllListed;

  /**
   * @param rows those that may have what the items tell; of one tumor alone nothing is asked
   */
  ItemRows(List<Row> rows, Facts facts) {
    this.facts = facts;
    this.isAsked = areOfTwo(rows) && facts.items().areThere();
    boolean all = isAsked;
    for (Row row : isAsked ? rows : List.<Row>of()) {
      boolean isListed = false;
      for (Statement statement : row.statements()) {
        int item = facts.items().of(statement.fact());
        if (mayBeOf(item, row, rows) && !statement.mass()) {
          isListed |= Items.isSpecimen(item);
          List<Row> own = byItem.computeIfAbsent(item, key -> new ArrayList<>());
          if (!own.contains(row)) {
            own.add(row);
          }
        }
      }
      all &= isListed;
    }
    this.areAllListed = all;
  }

  private static boolean areOfTwo(List<Row> rows) {
    for (Row row : rows) {
      if (row.group() != rows.get(0).group()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an item may tell of a row that it names: a numbered one tells of a benign tumor beside
   * a malignant one only where it names it.
   */
  private static boolean mayBeOf(int item, Row row, List<Row> rows) {
    boolean incidental = row.group().isBenign() && !rows.get(0).group().isBenign();
    return Items.isSpecimen(item) || item != Items.NONE && !incidental;
  }

  /**
   * Those of some rows that the item of a fact names; null where it stands in none, or in one that
   * names none of them.
   */
  @Nullable List<Row> of(Fact fact, List<Row> some) {
    int item = isAsked ? facts.items().of(fact) : Items.NONE;
    if (item == Items.NONE) {
      return null;
    }
    List<Row> own = new ArrayList<>(byItem.getOrDefault(item, List.of()));
    own.retainAll(some);
    return own.isEmpty() ? null : own;
  }

  /** Whether a fact stands in an item without a tumor, while all tumors are named in others. */
  boolean isOfNone(Fact fact) {
    int item = areAllListed ? facts.items().of(fact) : Items.NONE;
    return item != Items.NONE && !byItem.containsKey(item);
  }
}
