package org.conus.extract;

import java.util.List;
import org.conus.knowledge.Code;
import org.conus.text.Span;

/**
 * A place in a text that says something.
 *
 * @param span in the text that was analyzed
 * @param codes of the thing mentioned
 * @param because ids of the rules that made it, such as {@code ihc.list-after-result}
 */
public record Mention(
    MentionKind kind, Span span, Value value, List<Code> codes, List<String> because)
    implements Comparable<Mention> {

  public Mention {
    codes = List.copyOf(codes);
    because = List.copyOf(because);
  }

  /** By place, then by kind: the order of records. */
  @Override
  public int compareTo(Mention other) {
    int byPlace = span.compareTo(other.span);
    return byPlace != 0 ? byPlace : kind.compareTo(other.kind);
  }
}
