package org.conus.findings;

import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;

/**
 * A mention as a record keeps it: in the text as read.
 *
 * @param id {@code m1}, {@code m2}, ... in the order of the text
 * @param begin in UTF-16 units of the text as read
 * @param end the unit after the last one
 * @param text exactly what stands there
 * @param section kind of the section in which it stands
 * @param because ids of the rules that made it
 */
public record RecordedMention(
    String id,
    MentionKind kind,
    int begin,
    int end,
    String text,
    String section,
    Assertion assertion,
    List<Code> codes,
    Value value,
    List<String> because) {
  public RecordedMention {
    codes = List.copyOf(codes);
    because = List.copyOf(because);
  }
}
