package org.conus.explain;

import java.util.List;
import org.conus.findings.RecordedMention;
import org.jspecify.annotations.Nullable;

/**
 * A mention of the record and how it came about.
 *
 * @param weighed what spoke for it, where it had to be weighed
 * @param subjectBy why it is of the one of whom it is
 * @param cues in its sentence, whether they reached it or not
 * @param evidenceFor the findings that lean on it
 * @param notEvidence why none does; null if one does
 */
public record MentionView(
    RecordedMention mention,
    @Nullable String weighed,
    String subjectBy,
    List<CueView> cues,
    List<String> evidenceFor,
    @Nullable String notEvidence) {

  boolean overlaps(int begin, int end) {
    return mention.begin() < end && begin < mention.end();
  }
}
