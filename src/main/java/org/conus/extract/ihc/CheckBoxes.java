package org.conus.extract.ihc;

import org.conus.match.Tokens;

/**
 * Boxes of forms:
 *
 * <pre>
 *   box       = checked | unchecked
 *   checked   = "[" ( "x" | mark ) "]" | "(" "x" ")" | "☒" | "☑" | "■" | "_x_" | cross | "●"
 *   unchecked = "[" [ "_" ] "]" | "(" [ "_" ] ")" | "☐" | "□" | line | "○"
 *   cross     = "x"                                  where an unchecked box stands in its line
 *   line      = "_" "_" { "_" }                      where a cross stands in its line, or in one of those about it
 *   option    = unchecked { token }                  up to the next box or the line's end
 *             | { token } unchecked                  where a box ends the line
 * </pre>
 *
 * Circles are boxes where both sorts stand in a line, else bullets. Looks at {@link #LONGEST}
 * tokens on both sides of a box.
 */
final class CheckBoxes {
  /** Tokens of an option, and of a line on one side of a box. */
  private static final int LONGEST = 24;

  /** Options below each other that are looked through on both sides of one. */
  private static final int MOST_OPTIONS = 8;

  private CheckBoxes() {}

  /** Whether a box may begin with a token. */
  static boolean mayBegin(Tokens tokens, int at) {
    char c = tokens.firstChar(at);
    return c == '[' || c == '(' || c == '_' || c >= '\u2580' || isCross(tokens, at);
  }

  /** The token behind a box that is checked; the token itself if none begins with it. */
  static int checkedEnd(Tokens tokens, int at, int limit) {
    return switch (tokens.firstChar(at)) {
      case '☒', '☑', '■' -> at + 1;
      case '●', '◉' -> hasCircle(tokens, at) ? at + 1 : at;
      case '[' -> at + 2 < limit && tokens.is(at + 2, ']') && isMark(tokens, at + 1) ? at + 3 : at;
      case '(' -> roundEnd(tokens, at, limit);
      case '_', 'x', 'X' -> crossEnd(tokens, at, limit);
      default -> at;
    };
  }

  private static int roundEnd(Tokens tokens, int at, int limit) {
    boolean box = at + 3 < limit && tokens.is(at + 2, ')') && tokens.isWord(at + 1, "x");
    return box && tokens.linesBefore(at + 3) == 0 && tokens.spaceBefore(at + 3) ? at + 3 : at;
  }

  private static boolean isMark(Tokens tokens, int at) {
    return tokens.isWord(at, "x") || "✓✔*■●✗✘√".indexOf(tokens.firstChar(at)) >= 0;
  }

  /** {@code _X_}, and {@code X} beside an empty box. */
  private static int crossEnd(Tokens tokens, int at, int limit) {
    int cross = lineEnd(tokens, at, limit);
    boolean underlined = cross > at;
    if (cross >= limit || !isCross(tokens, cross) || underlined && tokens.spaceBefore(cross)) {
      return at;
    }
    int end = lineEnd(tokens, cross + 1, limit);
    end = end > cross + 1 && !tokens.spaceBefore(cross + 1) ? end : cross + 1;
    if (underlined || end > cross + 1) {
      return end;
    }
    boolean apart =
        end < tokens.size()
            && tokens.linesBefore(end) == 0
            && tokens.spaceBefore(end)
            && (at == 0 || tokens.spaceBefore(at) || tokens.is(at - 1, ':'));
    return apart && hasEmptyBox(tokens, at) ? end : at;
  }

  /** The token behind a box that is not checked; the token itself if none begins with it. */
  static int uncheckedEnd(Tokens tokens, int at, int limit) {
    return switch (tokens.firstChar(at)) {
      case '☐', '□' -> at + 1;
      case '○', '◯' -> hasFilledCircle(tokens, at) ? at + 1 : at;
      case '[', '(' -> emptyEnd(tokens, at, limit);
      case '_' -> {
        int end = lineEnd(tokens, at, limit);
        boolean line = end - at > 1 && crossEnd(tokens, at, limit) == at;
        yield line && (hasCross(tokens, at) || isOfColumn(tokens, at)) ? end : at;
      }
      default -> at;
    };
  }

  /** {@code [ ]}, {@code ( )}, {@code [_]}. */
  private static int emptyEnd(Tokens tokens, int at, int limit) {
    int close = lineEnd(tokens, at + 1, limit);
    char mate = tokens.is(at, '[') ? ']' : ')';
    return close < limit && tokens.is(close, mate) ? close + 1 : at;
  }

  /** The token behind underscores that are written onto each other. */
  private static int lineEnd(Tokens tokens, int at, int limit) {
    int end = at;
    while (end < limit && tokens.is(end, '_') && (end == at || !tokens.spaceBefore(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCross(Tokens tokens, int at) {
    return tokens.length(at) == 1 && (tokens.is(at, 'X') || tokens.is(at, 'x'));
  }

  private static boolean hasEmptyBox(Tokens tokens, int at) {
    int end = end(tokens, at, tokens.size());
    for (int i = begin(tokens, at); i < end; i++) {
      char c = tokens.firstChar(i);
      boolean box = c == '☐' || c == '□' || c == '_' && lineEnd(tokens, i, end) > i + 1;
      if (box || (c == '[' || c == '(') && emptyEnd(tokens, i, end) > i) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCross(Tokens tokens, int at) {
    int end = end(tokens, at, tokens.size());
    for (int i = begin(tokens, at); i < end; i++) {
      if (isCross(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line begins with underscores and, among the lines about it that begin with them too,
   * one has a cross between them.
   */
  private static boolean isOfColumn(Tokens tokens, int at) {
    if (at > 0 && tokens.linesBefore(at) == 0) {
      return false;
    }
    for (int line = next(tokens, at), i = 0; line >= 0 && i < MOST_OPTIONS; i++) {
      if (crossEnd(tokens, line, tokens.size()) > line) {
        return true;
      }
      line = next(tokens, line);
    }
    for (int line = last(tokens, at), i = 0; line >= 0 && i < MOST_OPTIONS; i++) {
      if (crossEnd(tokens, line, tokens.size()) > line) {
        return true;
      }
      line = last(tokens, line);
    }
    return false;
  }

  /** The first token of the next line, if underscores begin it; else -1. */
  private static int next(Tokens tokens, int first) {
    int at = end(tokens, first, tokens.size());
    return at < tokens.size() && tokens.linesBefore(at) == 1 && tokens.is(at, '_') ? at : -1;
  }

  /** The first token of the line before, if underscores begin it; else -1. */
  private static int last(Tokens tokens, int first) {
    if (first == 0 || tokens.linesBefore(first) != 1) {
      return -1;
    }
    int at = begin(tokens, first - 1);
    return tokens.is(at, '_') && (at == 0 || tokens.linesBefore(at) > 0) ? at : -1;
  }

  private static boolean hasCircle(Tokens tokens, int at) {
    return has(tokens, at, '○', '◯');
  }

  private static boolean hasFilledCircle(Tokens tokens, int at) {
    return has(tokens, at, '●', '◉');
  }

  private static boolean has(Tokens tokens, int at, char one, char other) {
    int end = end(tokens, at, tokens.size());
    for (int i = begin(tokens, at); i < end; i++) {
      if (tokens.is(i, one) || tokens.is(i, other)) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the line in which a token stands, or a near one. */
  private static int begin(Tokens tokens, int at) {
    int first = at;
    while (first > 0 && at - first < LONGEST && tokens.linesBefore(first) == 0) {
      first--;
    }
    return first;
  }

  /** The token behind the line in which a token stands, or a near one. */
  private static int end(Tokens tokens, int at, int limit) {
    int end = at + 1;
    while (end < limit && end - at < LONGEST && tokens.linesBefore(end) == 0) {
      end++;
    }
    return end;
  }

  /** Whether a box ends the line in which one stands: each is behind its option. */
  static boolean standBehind(Tokens tokens, int at, int limit) {
    int end = end(tokens, at, limit);
    for (int i = Math.max(at, end - 3); i < end; i++) {
      if (checkedEnd(tokens, i, end) == end || uncheckedEnd(tokens, i, end) == end) {
        return true;
      }
    }
    return false;
  }

  /** The token behind what stands behind a box: the next box, or the next line. */
  static int optionEnd(Tokens tokens, int from, int limit) {
    int end = from;
    while (end < limit
        && end - from < LONGEST
        && (end == from || tokens.linesBefore(end) == 0)
        && checkedEnd(tokens, end, limit) == end
        && uncheckedEnd(tokens, end, limit) == end) {
      end++;
    }
    return end;
  }
}
