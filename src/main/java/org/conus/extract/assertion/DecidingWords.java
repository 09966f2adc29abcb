package org.conus.extract.assertion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words that decided on a mention, by their first token; most mentions have none. */
final class DecidingWords {
  private @Nullable Map<Integer, String> byToken;

  void put(int token, String text) {
    if (byToken == null) {
      byToken = new TreeMap<>();
    }
    byToken.put(token, text);
  }

  boolean isEmpty() {
    return byToken == null;
  }

  List<String> inOrder() {
    return byToken == null ? List.of() : List.copyOf(byToken.values());
  }
}
