package org.conus.evaluate.diff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much differs. */
public final class DiffTotals {
  private final Map<String, Map<Change.Sort, Integer>> byField = new TreeMap<>();
  private int same;
  private int added;
  private int lost;
  private int changed;
  private int otherPipeline;

  void countSame() {
    same++;
  }

  void countAdded() {
    added++;
  }

  void countLost() {
    lost++;
  }

  void countOtherPipeline() {
    otherPipeline++;
  }

  void countChanged(List<Change> changes) {
    changed++;
    for (Change change : changes) {
      byField
          .computeIfAbsent(change.field(), f -> new EnumMap<>(Change.Sort.class))
          .merge(change.sort(), 1, Integer::sum);
    }
  }

  /** Documents with the same findings in both runs. */
  public int same() {
    return same;
  }

  public int added() {
    return added;
  }

  public int lost() {
    return lost;
  }

  public int changed() {
    return changed;
  }

  /** Documents whose records were made by different versions, tables or options. */
  public int otherPipeline() {
    return otherPipeline;
  }

  public boolean anyDifference() {
    return added + lost + changed > 0;
  }

  /** Changes by field. */
  public Map<String, Map<Change.Sort, Integer>> byField() {
    return byField;
  }
}
