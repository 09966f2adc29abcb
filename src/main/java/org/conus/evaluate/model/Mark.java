package org.conus.evaluate.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.text.Span;

/**
 * A place that gold or a run marks in a text. The scorer treats both alike.
 *
 * @param id in its file or record, for people to find it
 * @param kind label of a kind of mention, or {@code concept} where only its assertion is judged
 * @param spans one or, where the place has gaps, several, in the order of the text, none empty
 * @param text what stands there
 * @param attributes normalized values by name; what is not said is not in the map
 * @param optional counts neither way: it is not missed, and what matches it is not spurious
 * @param section kind of the section it stands in, empty if unknown
 * @param rules ids of the rules that made it
 */
public record Mark(
    String id,
    String kind,
    List<Span> spans,
    String text,
    Map<String, String> attributes,
    boolean optional,
    String section,
    List<String> rules)
    implements Comparable<Mark> {

  /** The value of an attribute on which gold is silent although it is judged elsewhere. */
  public static final String UNJUDGED = "?";

  private static final Comparator<Mark> ORDER =
      Comparator.comparing((Mark m) -> m.hull())
          .thenComparing(m -> m.spans.toString())
          .thenComparing(Mark::kind)
          .thenComparing(m -> m.attributes.toString())
          .thenComparing(Mark::optional)
          .thenComparing(m -> m.rules.toString())
          .thenComparing(Mark::id);

  /**
   * @throws IllegalArgumentException if it has no span or an empty one
   */
  public Mark {
    spans = spans.stream().sorted().toList();
    if (spans.isEmpty() || spans.stream().anyMatch(s -> s.length() == 0)) {
      throw new IllegalArgumentException("a mark without text: " + id);
    }
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    rules = List.copyOf(rules);
  }

  /** From its first unit to its last. */
  public Span hull() {
    return new Span(spans.get(0).begin(), end());
  }

  /** Where its last span ends. */
  public int end() {
    return spans.stream().mapToInt(Span::end).max().orElseThrow();
  }

  /** The value of an attribute; empty if it is not said. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public Mark in(String newSection) {
    return new Mark(id, kind, spans, text, attributes, optional, newSection, rules);
  }

  /** By place and then by all that a mark says: no two different marks are equal in it. */
  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
