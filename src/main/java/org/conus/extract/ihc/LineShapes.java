package org.conus.extract.ihc;

import org.conus.extract.Sentence;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** How the lines of a text look: filled prose, rows of a table, or what waits for its next line. */
final class LineShapes {
  /** Characters of a line that was filled, in columns of a page too. */
  private static final int PROSE = 36;

  private static final int INDENT = 6;

  /** Tokens in a row that names columns. */
  private static final int LONGEST_HEAD = 24;

  private final Tokens tokens;
  private final Lexer lexer;

  LineShapes(Tokens tokens, Lexer lexer) {
    this.tokens = tokens;
    this.lexer = lexer;
  }

  /** Whether the line that ends here was broken by the width of the page alone. */
  boolean isWrapped(int end, Sentence next) {
    if (tokens.is(end - 1, '.')) {
      return false;
    }
    return Character.isLowerCase(tokens.firstChar(next.first()))
        || lexer.leadsOn(tokens, end - 1)
        || lexer.followsOn(tokens, next)
        || isIndented(next)
        || isLong(end - 1) && !isRow(next.first(), next.limit());
  }

  /** A row of signs and figures, or a word alone: the results of the markers in the rows above. */
  boolean isFigures(Sentence row) {
    int from = tokens.is(row.first() + 1, ':') ? row.first() + 2 : row.first();
    for (int i = from; i < row.limit() && row.limit() - row.first() > 1; i++) {
      if (tokens.kind(i) == TokenKind.WORD) {
        return false;
      }
    }
    return row.limit() > row.first();
  }

  /** Whether the line right above names the columns of a table that begins here. */
  boolean isHeadOf(Sentence line, Sentence next) {
    return line.limit() - line.first() <= LONGEST_HEAD
        && line.limit() > line.first()
        && tokens.linesBefore(next.first()) == 1
        && isTable(line)
        && isTable(next);
  }

  /** Whether a gap, a tab or a bar makes columns of a line. */
  boolean isTable(Sentence row) {
    for (int i = row.first() + 1; i < row.limit(); i++) {
      int gap = tokens.begin(i) - tokens.end(i - 1);
      boolean tab = gap == 1 && tokens.text().charAt(tokens.end(i - 1)) == '\t';
      if (gap > 1 || tab || tokens.is(i, '|')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a colon, a bar or a gap makes cells of a line. */
  private boolean isRow(int from, int limit) {
    return isRow(from, limit, false);
  }

  /**
   * Whether cells make a line.
   *
   * @param prose whether a colon with a list behind it makes none
   */
  private boolean isRow(int from, int limit, boolean prose) {
    boolean colon = false;
    boolean list = false;
    for (int i = from; i < limit; i++) {
      boolean gap = i > from && tokens.begin(i) - tokens.end(i - 1) > 1;
      if (gap || tokens.is(i, '|') || tokens.is(i, '=')) {
        return true;
      }
      colon |= tokens.is(i, ':');
      list |= prose && colon && (tokens.is(i, ',') || tokens.is(i, ';'));
    }
    return colon && !list;
  }

  /** Whether the line up to a token is as long as lines of prose. */
  private boolean isLong(int last) {
    int end = tokens.end(last);
    int from = last;
    while (from > 0 && tokens.linesBefore(from) == 0 && last - from < 30) {
      from--;
    }
    if (isRow(from, last + 1, true)) {
      return false;
    }
    for (int i = end; i > 0 && end - i <= PROSE; i--) {
      if (tokens.text().charAt(i - 1) == '\n') {
        return false;
      }
    }
    return end > PROSE;
  }

  /** Whether a line begins far to the right, as what goes on in a cell does. */
  private boolean isIndented(Sentence next) {
    int begin = tokens.begin(next.first());
    int from = begin;
    while (from > 0 && begin - from < INDENT && tokens.text().charAt(from - 1) == ' ') {
      from--;
    }
    return begin - from >= INDENT;
  }

  /** Whether the line waits for another: a comma, a colon, a leader of dots. */
  boolean endsOpen(int last) {
    return tokens.is(last, '.') && tokens.is(last - 1, '.')
        || tokens.is(last, ',')
        || tokens.is(last, ':')
        || tokens.is(last, '/')
        || tokens.isHyphen(last) && tokens.spaceBefore(last) && !tokens.isHyphen(last - 1)
        || tokens.isWord(last, "and")
        || tokens.isWord(last, "or")
        || tokens.isWord(last, "for");
  }
}
