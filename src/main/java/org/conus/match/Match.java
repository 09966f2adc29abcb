package org.conus.match;

import java.util.List;

/**
 * A phrase found.
 *
 * @param first its first token
 * @param last its last token, included
 * @param value the first, and for most tables only, of the values
 * @param values what the phrase stands for; several where a table is ambiguous
 */
public record Match<T>(int first, int last, T value, List<T> values) {

  Match(int first, int last, List<T> values) {
    this(first, last, values.get(0), values);
  }
}
