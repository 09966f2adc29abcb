package org.conus.evaluate.gold;

import java.util.List;
import java.util.Map;
import org.conus.text.Span;

/**
 * An annotation as a gold file has it, before any mapping.
 *
 * @param id as the file names it
 * @param type as the file names it
 * @param spans half-open, in UTF-16 units of the document's text, inside it
 * @param attributes as the file names them; names with a colon are what follows from relations and
 *     references, and need no mapping
 * @param line where it stands, 0 if the format has no lines
 */
public record RawAnnotation(
    String id, String type, List<Span> spans, Map<String, String> attributes, int line) {
  public RawAnnotation {
    spans = List.copyOf(spans);
    attributes = Map.copyOf(attributes);
  }
}
