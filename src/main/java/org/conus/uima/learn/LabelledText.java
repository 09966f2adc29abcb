package org.conus.uima.learn;

import java.util.List;
import org.conus.text.Span;

/**
 * A text to learn from.
 *
 * @param id where it comes from
 * @param names the names to be found or to be told apart; of those that overlap the longest counts
 */
public record LabelledText(String id, String text, List<Label> names) {
  public LabelledText {
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param span half-open in UTF-16 units of the text
   * @param kind of the name, without white space
   */
  public record Label(Span span, String kind) {}
}
