package org.conus.match;

import java.util.List;

/**
 * A phrase found.
 *
 * @param first its first token
 * @param last its last token, included
 * @param values what the phrase stands for; several where a table is ambiguous
 */
public record Match<T>(int first, int last, List<T> values) {

  /** The first, and for most tables only, value. */
  public T value() {
    return values.get(0);
  }
}
