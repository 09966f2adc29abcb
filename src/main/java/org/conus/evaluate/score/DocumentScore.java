package org.conus.evaluate.score;

import java.util.List;
import java.util.Map;

/**
 * The counts of one document.
 *
 * @param tallies by measure; a measure that does not apply to the document is not in the map
 * @param sections counts by section and kind, in the default way of matching
 */
public record DocumentScore(
    String id,
    Map<String, Tally> tallies,
    Map<String, Map<String, Tally>> sections,
    List<Confusion> confusions,
    List<Fault> faults) {
  public DocumentScore {
    tallies = Map.copyOf(tallies);
    sections = Map.copyOf(sections);
    confusions = List.copyOf(confusions);
    faults = List.copyOf(faults);
  }
}
