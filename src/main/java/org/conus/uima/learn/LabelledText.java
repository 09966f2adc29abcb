package org.conus.uima.learn;

import java.util.List;
import org.conus.text.Span;

/**
 * A text to learn from.
 *
 * @param id where it comes from
 * @param names the places to be found, half-open in UTF-16 units of the text; of those that overlap
 *     the longest counts
 */
public record LabelledText(String id, String text, List<Span> names) {
  public LabelledText {
    names = List.copyOf(names);
  }
}
