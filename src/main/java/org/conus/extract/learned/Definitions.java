package org.conus.extract.learned;

import java.util.HashMap;
import java.util.Map;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that a text defines in brackets: what the last word of the long form is. A
 * bracket defines one if its last capital is that word's initial.
 */
final class Definitions {
  private static final int LONGEST = 8;

  private final Tokens tokens;
  private final Map<String, Integer> heads = new HashMap<>();

  Definitions(Tokens tokens) {
    this.tokens = tokens;
    for (int i = 1; i + 2 < tokens.size(); i++) {
      if (tokens.is(i, '(') && tokens.is(i + 2, ')') && tokens.kind(i - 1) == TokenKind.WORD) {
        define(i - 1, i + 1);
      }
    }
  }

  private void define(int head, int abbreviation) {
    String capitals = capitals(abbreviation);
    if (capitals.length() > 1
        && Character.toUpperCase(tokens.firstChar(head))
            == capitals.charAt(capitals.length() - 1)) {
      heads.putIfAbsent(capitals, head);
    }
  }

  /** A word of capitals, without the ending of its plural; empty if it is none. */
  private String capitals(int token) {
    int length = tokens.length(token);
    if (length < 2 || length > LONGEST || !Character.isUpperCase(tokens.firstChar(token))) {
      return "";
    }
    String text = tokens.text();
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    end -= text.charAt(end - 1) == 's' ? 1 : 0;
    for (int i = begin + 1; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return "";
      }
    }
    return text.substring(begin, end);
  }

  /** The last word of what a token stands for; null if the text does not say. */
  @Nullable Integer head(int token) {
    if (heads.isEmpty()) {
      return null;
    }
    String capitals = capitals(token);
    return capitals.isEmpty() ? null : heads.get(capitals);
  }
}
