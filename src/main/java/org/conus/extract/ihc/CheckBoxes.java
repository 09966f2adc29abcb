package org.conus.extract.ihc;

import org.conus.match.Tokens;

/**
 * Boxes of forms:
 *
 * <pre>
 *   box       = checked | unchecked
 *   checked   = "[" ( "x" | mark ) "]" | "(" "x" ")" | "☒" | "☑" | "■"
 *   unchecked = "[" "]" | "(" ")" | "☐" | "□"
 *   option    = unchecked { token }                  up to the next box or the line's end
 * </pre>
 */
final class CheckBoxes {
  /** Tokens of an option. */
  private static final int LONGEST = 24;

  private CheckBoxes() {}

  /** Whether a box may begin with a token. */
  static boolean mayBegin(Tokens tokens, int at) {
    char c = tokens.firstChar(at);
    return c == '[' || c == '(' || c >= '\u2580';
  }

  /** The token behind a box that is checked; the token itself if none begins with it. */
  static int checkedEnd(Tokens tokens, int at, int limit) {
    char c = tokens.firstChar(at);
    if (c == '☒' || c == '☑' || c == '■') {
      return at + 1;
    }
    boolean box = c == '[' && at + 2 < limit && tokens.is(at + 2, ']') && isMark(tokens, at + 1);
    boolean round =
        c == '(' && at + 3 < limit && tokens.is(at + 2, ')') && tokens.isWord(at + 1, "x");
    return box || round && tokens.linesBefore(at + 3) == 0 && tokens.spaceBefore(at + 3)
        ? at + 3
        : at;
  }

  private static boolean isMark(Tokens tokens, int at) {
    return tokens.isWord(at, "x") || "✓✔*■●✗✘√".indexOf(tokens.firstChar(at)) >= 0;
  }

  /** The token behind a box that is not checked; the token itself if none begins with it. */
  static int uncheckedEnd(Tokens tokens, int at, int limit) {
    char c = tokens.firstChar(at);
    if (c == '☐' || c == '□') {
      return at + 1;
    }
    boolean box =
        at + 1 < limit
            && (c == '[' && tokens.is(at + 1, ']') || c == '(' && tokens.is(at + 1, ')'));
    return box ? at + 2 : at;
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
