package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * The lines of a text as rows of cells:
 *
 * <pre>
 *   row    = [ BAR ] cell { ( BAR | TAB ) cell }       empty cells count
 *          | cell { ";" cell }                         two or more, and no blank behind the semicolons
 *          | cell { ( gap | leader ) cell }
 *   gap    = two blanks or more
 *   leader = three dots, hyphens or underscores in a run, or more
 * </pre>
 */
final class TableLines {
  /** Tokens of a line that may be a row. */
  private static final int LONGEST = 160;

  private static final int SHORTEST_LEADER = 3;

  private static final String BULLETS = "-*•–●▪·○◦";

  private final Tokens tokens;

  TableLines(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a token is the first of its line. */
  boolean beginsLine(int token) {
    return token == 0 || tokens.linesBefore(token) > 0;
  }

  /** The first token of the line in which a token stands. */
  int lineBegin(int token) {
    int first = token;
    while (first > 0 && token - first < LONGEST && tokens.linesBefore(first) == 0) {
      first--;
    }
    return first;
  }

  /** The token behind the line that begins with a token. */
  int lineEnd(int first) {
    int end = first + 1;
    while (end < tokens.size() && tokens.linesBefore(end) == 0) {
      end++;
    }
    return end;
  }

  /** Whether a gap, a tab, a bar, a leader or tight semicolons part cells between two tokens. */
  boolean isRow(int first, int limit) {
    int semicolons = 0;
    for (int i = first + 1; i < limit; i++) {
      int gap = tokens.begin(i) - tokens.end(i - 1);
      if (gap > 1 || gap == 1 && isTab(i) || tokens.is(i, '|') || leader(i, limit) > i) {
        return true;
      }
      if (tokens.is(i, ';') && gap == 0) {
        boolean tight = i + 1 == limit || !tokens.spaceBefore(i + 1);
        semicolons = tight ? semicolons + 1 : -LONGEST;
      }
    }
    return semicolons > 1;
  }

  /** Whether a line rules a table and says nothing. */
  boolean isRuler(int first, int limit) {
    return Ruling.end(tokens, first, limit) == limit;
  }

  /** The cells of a line; one where nothing parts it, none where it is too long for a row. */
  List<TableCell> cells(int first, int limit) {
    if (limit - first > LONGEST) {
      return List.of();
    }
    int from = behindItem(first, limit);
    char mark = mark(from, limit);
    return mark == ' ' ? apart(first, from, limit) : marked(first, from, limit, mark);
  }

  /** Behind the number or bullet of an item, which is no cell's: {@code 3. CK7 positive}. */
  private int behindItem(int first, int limit) {
    int next = first + 1;
    boolean number =
        tokens.kind(first) == TokenKind.NUMBER
            && tokens.length(first) <= 2
            && next < limit
            && (tokens.is(next, '.') || tokens.is(next, ')'))
            && !tokens.spaceBefore(next);
    boolean bullet = BULLETS.indexOf(tokens.firstChar(first)) >= 0;
    int end = number ? first + 2 : bullet ? next : first;
    boolean item = end > first && end + 1 < limit && tokens.spaceBefore(end);
    return item && tokens.kind(end) == TokenKind.WORD ? end : first;
  }

  /** What parts the cells: a tab, a bar or a semicolon; a blank where blanks do. */
  private char mark(int first, int limit) {
    boolean gap = false;
    int semicolons = 0;
    for (int i = first; i < limit; i++) {
      if (tokens.is(i, '|')) {
        return '|';
      }
      if (i > first && isTab(i)) {
        return '\t';
      }
      gap |= i > first && tokens.begin(i) - tokens.end(i - 1) > 1 || leader(i, limit) > i;
      boolean tight = i + 1 == limit || !tokens.spaceBefore(i + 1);
      semicolons += !tokens.is(i, ';') ? 0 : tight ? 1 : -LONGEST;
    }
    return !gap && semicolons > 1 ? ';' : ' ';
  }

  private List<TableCell> marked(int first, int item, int limit, char mark) {
    List<TableCell> cells = new ArrayList<>();
    int from = mark != '\t' && tokens.is(item, mark) ? item + 1 : item;
    int index = 0;
    int begin = from;
    for (int i = from; i < limit; i++) {
      int tabs = mark == '\t' && i > from ? tabs(i) : 0;
      if (tabs > 0) {
        cells.add(cell(first, begin, i, index));
        index += tabs;
        begin = i;
      } else if (mark != '\t' && tokens.is(i, mark)) {
        cells.add(cell(first, begin, i, index));
        index++;
        begin = i + 1;
      }
    }
    if (begin < limit) {
      cells.add(cell(first, begin, limit, index));
    }
    return cells;
  }

  private List<TableCell> apart(int first, int item, int limit) {
    List<TableCell> cells = new ArrayList<>();
    int begin = item;
    for (int i = item; i < limit; ) {
      int end = leader(i, limit);
      if (end > i) {
        add(cells, first, begin, i);
        begin = end;
        i = end;
      } else {
        if (i > begin && tokens.begin(i) - tokens.end(i - 1) > 1) {
          add(cells, first, begin, i);
          begin = i;
        }
        i++;
      }
    }
    add(cells, first, begin, limit);
    return cells;
  }

  private void add(List<TableCell> cells, int line, int from, int to) {
    if (from < to) {
      cells.add(cell(line, from, to, 0));
    }
  }

  private TableCell cell(int line, int from, int to, int index) {
    int zero = tokens.begin(line);
    int begin = from < tokens.size() ? tokens.begin(from) - zero : 0;
    return new TableCell(from, to, index, begin, from < to ? tokens.end(to - 1) - zero : begin);
  }

  /** Behind a leader that begins with a token; the token itself where none does. */
  private int leader(int at, int limit) {
    char c = tokens.firstChar(at);
    if (c != '.' && c != '_' && c != '·' && c != '…' && !tokens.isHyphen(at)) {
      return at;
    }
    int end = at + 1;
    while (end < limit && tokens.is(end, c)) {
      end++;
    }
    return end - at >= SHORTEST_LEADER || c == '…' ? end : at;
  }

  private boolean isTab(int token) {
    return tabs(token) > 0;
  }

  private int tabs(int token) {
    int tabs = 0;
    for (int i = tokens.end(token - 1); i < tokens.begin(token); i++) {
      tabs += tokens.chars()[i] == '\t' ? 1 : 0;
    }
    return tabs;
  }
}
