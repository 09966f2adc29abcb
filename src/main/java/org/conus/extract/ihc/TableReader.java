package org.conus.extract.ihc;

import java.util.List;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of stains, a row at a time: what stands in the cells of a row is said of its marker
 * and of no other.
 *
 * <pre>
 *   table   = [ heads ] row { row }            three rows with a result, two under heads, or one under heads that are known
 *   row     = { MARKER-cell { cell } }         several markers a row where panels stand side by side
 * </pre>
 *
 * Columns of clones, dilutions, blocks and controls tell nothing. Two columns of results under
 * names of their own are those of two parts of the specimen: each gives a result, the name being
 * its component. Looks at each token of a table a fixed number of times.
 */
final class TableReader {
  private final Tokens tokens;
  private final TableLines lines;
  private final ColumnHeads columns;
  private final CellReader cells;
  private final PassageParser parser;
  private final RowTeller teller;
  private final FormReader forms;
  private final MarkersAcross across;

  /** The token behind rows that were no table, so that none of them is looked at again. */
  private int refused;

  /** The first token of the first row, or line of a form, that was read last. */
  private int begin;

  TableReader(Tokens tokens, Lexer lexer, ColumnHeads columns, PassageParser parser) {
    this.tokens = tokens;
    this.lines = new TableLines(tokens);
    this.columns = columns;
    this.cells = new CellReader(tokens, lexer, columns);
    this.parser = parser;
    this.teller = new RowTeller(tokens, cells, parser);
    this.forms = new FormReader(tokens, lines, columns, cells, teller);
    this.across = new MarkersAcross(tokens, lines, columns, cells, teller);
  }

  /** Whether a row of a table may begin with a token. */
  boolean mayBegin(int first, int limit) {
    return first >= refused
        && lines.beginsLine(first)
        && lines.isRow(first, Math.max(limit, first + 1));
  }

  /** The first token of what was read last: a row above the one that was asked for, perhaps. */
  int begin() {
    return begin;
  }

  /**
   * Reads the form whose marker stands in the line that begins with a token.
   *
   * @return the token behind the form; {@code first} if none begins here
   */
  int readForm(int first, boolean context) {
    begin = first;
    return lines.beginsLine(first) ? forms.read(first, context) : first;
  }

  /**
   * Reads the table whose row begins with a token.
   *
   * @param read the token behind what has been read
   * @param context whether the section is one of stains
   * @return the token behind the table, which may be one of laboratory values; {@code first} if
   *     there is none that can be read
   */
  int read(int first, int read, boolean context) {
    begin = first;
    int behind = across.read(first, context);
    if (behind > first) {
      return behind;
    }
    TableBlock block = new TableBlock(tokens, lines, columns, cells);
    block.gather(first, read);
    begin = block.rows.isEmpty() ? first : Math.min(first, block.rows.get(0).first());
    refused = block.rows.isEmpty() ? first + 1 : block.limit();
    if (block.rows.isEmpty() || isOfLists(block.heads)) {
      return first;
    }
    TableColumns table = new TableColumns(block);
    for (ColumnHead head : block.heads) {
      table.mark(head, outcome(head));
    }
    if (block.heads.stream().anyMatch(head -> head.kind() == ColumnKind.LABORATORY)) {
      return block.limit();
    }
    boolean headed =
        block.heads.stream().anyMatch(head -> head.kind() != ColumnKind.PART) || context;
    if (!table.decide() || telling(table) < fewest(table, headed)) {
      return first;
    }
    boolean stains =
        context || block.heads.stream().anyMatch(ColumnHead::stains) || isOfStains(block.rows);
    for (int row = 0; row < table.rows(); row++) {
      read(table, row, stains);
    }
    for (int loose : block.loose) {
      int end = block.gapEnd(loose);
      if (end > loose) {
        parser.parse(loose, end, stains);
      }
    }
    return block.limit();
  }

  /** How many rows with a result make a table. */
  private static int fewest(TableColumns table, boolean headed) {
    if (table.isHeaded()) {
      return headed ? 1 : 2;
    }
    return table.isCounted() && alternates(table) ? 1 : 3;
  }

  /** Whether every column of markers has one of results behind it, and there are several. */
  private static boolean alternates(TableColumns table) {
    boolean pairs = table.size() > 3 && table.size() % 2 == 0;
    for (int k = 0; pairs && k < table.size(); k++) {
      pairs = k % 2 == 0 ? table.kind(k) == ColumnKind.MARKER : table.kind(k).tells();
    }
    return pairs;
  }

  /** Whether lists of markers stand under results: {@code POSITIVE NEGATIVE}. */
  private boolean isOfLists(List<ColumnHead> heads) {
    return !heads.isEmpty() && outcome(heads.get(0)) != null;
  }

  /** {@code Lost}, {@code Intact nuclear expression}: the result that a column is of. */
  private @Nullable Symbol outcome(ColumnHead head) {
    boolean open = head.kind() == ColumnKind.PART || head.kind() == ColumnKind.RESULT;
    return open && !head.cell().isEmpty() ? CellReader.outcome(cells.lex(head.cell())) : null;
  }

  /** How many rows have a marker and a result. */
  private static int telling(TableColumns table) {
    int telling = 0;
    for (int row = 0; row < table.rows(); row++) {
      boolean marker = false;
      boolean result = false;
      for (int k = 0; k < table.size(); k++) {
        List<Symbol> cell = table.cell(row, k);
        if (!cell.isEmpty()) {
          marker |= table.kind(k) == ColumnKind.MARKER && CellReader.isMarker(cell);
          result |= table.kind(k).tells();
        }
      }
      telling += marker && result ? 1 : 0;
    }
    return telling;
  }

  /** Whether a marker is stained for and nothing else, or several doubtful ones have results. */
  private static boolean isOfStains(List<TableRow> rows) {
    int doubtful = 0;
    for (TableRow row : rows) {
      boolean result = false;
      boolean doubt = false;
      for (List<Symbol> cell : row.symbols()) {
        for (Symbol symbol : cell) {
          MarkerName name = symbol.marker();
          if (name != null && !name.ambiguous() && !Traps.isAlsoElsewhere(name)) {
            return true;
          }
          doubt |= name != null && !name.is("viral") && !name.is("microbe");
          result |= symbol.is(Kind.RESULT) || symbol.is(Kind.SIGN);
        }
      }
      doubtful += doubt && result ? 1 : 0;
    }
    return doubtful > 1;
  }

  private void read(TableColumns table, int row, boolean context) {
    boolean single = isSingle(table);
    if (!table.isHeaded() && !(table.isRegular(row) && hasMarkersAlone(table, row))) {
      parser.parse(table.first(row), table.limit(row), context);
      return;
    }
    for (int k = 0; k < table.size(); k++) {
      List<Symbol> marker = table.cell(row, k);
      if (table.kind(k) != ColumnKind.MARKER || marker.isEmpty()) {
        continue;
      }
      if (CellReader.isMarker(marker)) {
        int from = single ? 0 : k + 1;
        int limit = single ? table.size() : next(table, k);
        read(table, row, marker, from, limit, context);
      } else {
        Symbol last = marker.get(marker.size() - 1);
        parser.parse(marker.get(0).first(), single ? table.limit(row) : last.last() + 1, context);
      }
    }
  }

  /** Whether every cell in a column of markers names a marker and tells nothing. */
  private static boolean hasMarkersAlone(TableColumns table, int row) {
    for (int k = 0; k < table.size(); k++) {
      List<Symbol> cell = table.cell(row, k);
      if (table.kind(k) == ColumnKind.MARKER && !cell.isEmpty() && !CellReader.isMarker(cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSingle(TableColumns table) {
    int markers = 0;
    for (int k = 0; k < table.size(); k++) {
      markers += table.kind(k) == ColumnKind.MARKER ? 1 : 0;
    }
    return markers == 1;
  }

  private static int next(TableColumns table, int marker) {
    int next = marker + 1;
    while (next < table.size() && table.kind(next) != ColumnKind.MARKER) {
      next++;
    }
    return next;
  }

  private void read(
      TableColumns table, int row, List<Symbol> marker, int from, int limit, boolean context) {
    boolean told = false;
    boolean nowhere = isNegativeInAll(table, row, from, limit);
    RowTeller.Row said = new RowTeller.Row();
    for (int k = from; k < limit; k++) {
      List<Symbol> cell = table.cell(row, k);
      ColumnKind kind = table.kind(k);
      if (cell.isEmpty()) {
        continue;
      }
      String part = table.part(k);
      if (part != null && !nowhere) {
        RowTeller.Row own = new RowTeller.Row();
        own.add(cell, kind);
        told |= teller.tell(marker, own, part, table.hasClones(), context);
        continue;
      }
      switch (kind) {
        case RESULT, PART -> {
          said.add(cell, kind);
          said.add(pattern(table, k), ColumnKind.MODIFIER);
        }
        case PERCENT, SCORE -> said.add(CellReader.isClause(cell) ? List.of() : cell, kind);
        case INTENSITY, MODIFIER -> said.add(CellReader.beforeClause(cell), kind);
        default -> {}
      }
    }
    boolean line = !table.isHeaded() && from == 0;
    if (said.tells() && !(line && said.hasClause())) {
      told |= teller.tell(marker, said, null, table.hasClones(), context);
    }
    for (int k = from; told && k < limit; k++) {
      if (table.kind(k) == ColumnKind.MODIFIER) {
        tellOfOtherCells(table, marker, said, table.cell(row, k), context);
      }
    }
    if (!told && line) {
      parser.parse(table.first(row), table.limit(row), context);
    }
  }

  /**
   * Whether a stain is told to be negative, and nothing more, of each sort of cells: one result of
   * the specimen. Specimens side by side keep their own.
   */
  private boolean isNegativeInAll(TableColumns table, int row, int from, int limit) {
    int parts = 0;
    for (int k = from; k < limit; k++) {
      List<Symbol> cell = table.cell(row, k);
      if (table.part(k) != null) {
        boolean negative = cell.size() == 1 && CellReader.sign(cell.get(0)) == Outcome.NEGATIVE;
        if (!negative || !isOfCells(table.head(k))) {
          return false;
        }
        parts++;
      }
    }
    return parts > 1;
  }

  /**
   * {@code Lymphocytes}, {@code Trabecular area}: a head that names cells or a part of one tumor.
   */
  private boolean isOfCells(@Nullable TableCell head) {
    return head != null
        && cells.lex(head).stream()
            .anyMatch(symbol -> symbol.is(Kind.PART) && !symbol.value().equals("entity"));
  }

  /** A comment that tells the opposite of other cells: {@code retained in endothelium}. */
  private void tellOfOtherCells(
      TableColumns table,
      List<Symbol> marker,
      RowTeller.Row said,
      List<Symbol> comment,
      boolean context) {
    Outcome main = said.outcome();
    Outcome other = main == null ? null : cells.ofOtherCells(comment);
    if (main != null && other != null && other != main && other == main.negated()) {
      RowTeller.Row own = new RowTeller.Row();
      own.add(comment, ColumnKind.RESULT);
      teller.tell(marker, own, null, table.hasClones(), context);
    }
  }

  /** {@code Nuclear expression}: the pattern that the head tells of its column. */
  private List<Symbol> pattern(TableColumns table, int column) {
    TableCell head = table.head(column);
    if (head == null) {
      return List.of();
    }
    return cells.lex(head).stream().filter(symbol -> symbol.is(Kind.PATTERN)).toList();
  }
}
