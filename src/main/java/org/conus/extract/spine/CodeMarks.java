package org.conus.extract.spine;

import org.conus.match.Tokens;

/** The marks that stand in codes and between them. */
final class CodeMarks {
  private CodeMarks() {}

  /** Whether a mark joins the codes before and behind it: {@code L4-5}, {@code L4/5}. */
  static boolean isSeparator(Tokens tokens, int at) {
    return (tokens.isHyphen(at) || tokens.is(at, '/') || tokens.is(at, '~') || tokens.is(at, '∼'))
        && !isBullet(tokens, at);
  }

  /** Whether a mark opens a line of a list: {@code T8 to T11⏎- T12 wedge fracture}. */
  private static boolean isBullet(Tokens tokens, int mark) {
    return tokens.linesBefore(mark) > 0 && mark + 1 < tokens.size() && tokens.spaceBefore(mark + 1);
  }

  /** {@code L.4}, and behind two letters {@code Th. 12}. */
  static boolean isPoint(Tokens tokens, int at) {
    return tokens.is(at, '.') && !tokens.spaceBefore(at);
  }

  /** {@code T12-to-L2}: behind a hyphen without spaces; the token itself if it is none. */
  static int behindHyphen(Tokens tokens, int at) {
    boolean hyphen =
        tokens.isHyphen(at)
            && at + 1 < tokens.size()
            && !tokens.spaceBefore(at)
            && !tokens.spaceBefore(at + 1);
    return hyphen ? at + 1 : at;
  }
}
