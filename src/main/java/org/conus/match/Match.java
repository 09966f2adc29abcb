package org.conus.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase found.
 *
 * @param first its first token
 * @param last its last token, included
 * @param value the first, and for most phrases only, value
 * @param several all values, the first among them; null where there is one alone
 */
public record Match<T>(int first, int last, T value, @Nullable List<T> several) {

  Match(int first, int last, List<T> values) {
    this(first, last, values.get(0), values.size() == 1 ? null : values);
  }

  /** What the phrase stands for; several where a table is ambiguous. */
  public List<T> values() {
    return several == null ? List.of(value) : several;
  }

  /** How many values there are. */
  public int size() {
    return several == null ? 1 : several.size();
  }

  /** A value by its index, without a list where there is one alone. */
  public T value(int index) {
    return several == null ? value : several.get(index);
  }
}
