package org.conus.evaluate.model;

import java.util.Map;
import java.util.Set;

/**
 * What a gold set can judge.
 *
 * @param name of the mapping it comes from
 * @param judged the kinds that gold marks, each with the attributes that gold says of it; a run's
 *     other kinds and attributes are not looked at
 * @param subjects of whom a kind's marks count (labels of subjects); a kind without an entry counts
 *     whoever it is said of
 * @param complete whether gold marks all there is; if not, what a run finds away from gold is not
 *     spurious
 * @param records whether gold has rows
 * @param spansGiven whether the run is given gold's spans and judged by their assertion alone
 */
public record Profile(
    String name,
    Map<String, Set<String>> judged,
    Map<String, Set<String>> subjects,
    boolean complete,
    boolean records,
    boolean spansGiven) {
  public Profile {
    judged = Map.copyOf(judged);
    subjects = Map.copyOf(subjects);
  }

  public boolean judges(String kind) {
    return judged.containsKey(kind);
  }

  public Set<String> attributes(String kind) {
    return judged.getOrDefault(kind, Set.of());
  }

  /** Whether a mark counts: its kind is judged, and it is said of someone who counts. */
  public boolean counts(Mark mark) {
    Set<String> who = subjects.get(mark.kind());
    return judges(mark.kind())
        && (who == null || who.contains(mark.attributes().getOrDefault("subject", "patient")));
  }
}
