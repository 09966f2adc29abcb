package org.conus.extract.ihc;

import java.util.List;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms that tell of one marker line by line, as the synoptic reports of biomarkers do:
 *
 * <pre>
 *   form   = MARKER-line { line }                     at least one line that tells a figure or a strength
 *   MARKER-line = MARKER-cell [ COLON result ]
 *   line   = label ( COLON | gap ) value              the label being one that heads columns of tables
 *          | result                                   such as the options of a form
 * </pre>
 *
 * What the lines say is the marker's own. Looks at each token a fixed number of times.
 */
final class FormReader {
  private static final int MOST_LINES = 12;

  /** Tokens of a label that two blanks part from its value. */
  private static final int LABEL = 6;

  /** Tokens of a line of a form. */
  private static final int LONGEST = 40;

  private final Tokens tokens;
  private final TableLines lines;
  private final ColumnHeads columns;
  private final CellReader cells;
  private final RowTeller teller;

  FormReader(
      Tokens tokens, TableLines lines, ColumnHeads columns, CellReader cells, RowTeller teller) {
    this.tokens = tokens;
    this.lines = lines;
    this.columns = columns;
    this.cells = cells;
    this.teller = teller;
  }

  /**
   * Reads the form whose marker stands in the line that begins with a token.
   *
   * @return the token behind the form; {@code first} if none begins here
   */
  int read(int first, boolean context) {
    int end = lines.lineEnd(first);
    if (end - first > LONGEST || !isFollowed(first, end)) {
      return first;
    }
    List<Symbol> marker = cells.lex(cell(first, end));
    int colon = colon(marker);
    List<Symbol> name = colon < 0 ? marker : marker.subList(0, colon);
    if (!CellReader.isMarker(name)) {
      return first;
    }
    RowTeller.Row row = new RowTeller.Row();
    if (colon >= 0 && colon + 1 < marker.size()) {
      row.add(marker.subList(colon + 1, marker.size()), ColumnKind.RESULT);
    }
    int known = 0;
    int at = end;
    for (int i = 0; i < MOST_LINES && at < tokens.size() && tokens.linesBefore(at) == 1; i++) {
      int next = lines.lineEnd(at);
      ColumnKind kind = line(at, next, row);
      if (kind == null) {
        break;
      }
      known += kind == ColumnKind.PERCENT || kind == ColumnKind.INTENSITY ? 1 : 0;
      known += kind == ColumnKind.SCORE ? 1 : 0;
      at = next;
    }
    if (known == 0) {
      return first;
    }
    return teller.tell(name, row, null, false, context) ? at : first;
  }

  /** Whether a line with a label stands right behind a line. */
  private boolean isFollowed(int first, int at) {
    int line = at;
    for (int i = 0; i < 2 && line < tokens.size() && tokens.linesBefore(line) == 1; i++) {
      int end = lines.lineEnd(line);
      for (int k = line; k < end; k++) {
        if (tokens.is(k, ':')) {
          return true;
        }
      }
      line = end;
    }
    return at < tokens.size() && gap(first, at) == at && gap(at, lines.lineEnd(at)) < at + LABEL;
  }

  /** The token behind the first two blanks of a line; its end if there are none. */
  private int gap(int first, int end) {
    int i = first + 1;
    while (i < end && tokens.begin(i) - tokens.end(i - 1) < 2) {
      i++;
    }
    return Math.min(i, end);
  }

  /** What a line adds to a row; null if it is none of the form. */
  private @Nullable ColumnKind line(int first, int end, RowTeller.Row row) {
    if (end - first > LONGEST) {
      return null;
    }
    int colon = first;
    while (colon < end && !tokens.is(colon, ':')) {
      colon++;
    }
    int gap = colon == end ? gap(first, end) : end;
    if (gap < end && columns.kind(tokens, cell(first, gap)) != ColumnKind.PART) {
      return value(cell(first, gap), cell(gap, end), row);
    }
    if (colon == end || colon == first) {
      List<Symbol> option = cells.lex(cell(first, end));
      boolean result = !option.isEmpty() && option.get(0).is(Kind.RESULT);
      if (!option.isEmpty() && (!result || CellReader.isClause(option))) {
        return null;
      }
      row.add(option, ColumnKind.RESULT);
      return ColumnKind.RESULT;
    }
    return value(cell(first, colon), cell(colon + 1, end), row);
  }

  private @Nullable ColumnKind value(TableCell label, TableCell text, RowTeller.Row row) {
    ColumnKind kind = columns.kind(tokens, label);
    List<Symbol> value = text.first() < text.limit() ? cells.lex(text) : List.of();
    List<Symbol> said = cells.lex(label);
    if (CellReader.hasMarker(said) || kind == ColumnKind.PART && CellReader.hasMarker(value)) {
      return null;
    }
    switch (kind) {
      case RESULT, PERCENT, INTENSITY, SCORE -> {
        row.add(value, kind);
        row.add(said.stream().filter(s -> s.is(Kind.PATTERN)).toList(), ColumnKind.MODIFIER);
      }
      case MODIFIER -> row.add(CellReader.beforeClause(value), kind);
      default -> {}
    }
    return kind;
  }

  private TableCell cell(int from, int to) {
    return new TableCell(from, to, 0, 0, 0);
  }

  private static int colon(List<Symbol> symbols) {
    for (int i = 0; i < symbols.size(); i++) {
      if (symbols.get(i).is(Kind.COLON)) {
        return i;
      }
    }
    return -1;
  }
}
