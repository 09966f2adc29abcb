package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the heads of columns. Immutable. */
final class ColumnHeads {
  /** Tokens of a head. */
  private static final int LONGEST = 12;

  private final PhraseMatcher<ColumnKind> words;
  private final PhraseMatcher<Outcome> cells;

  ColumnHeads(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<ColumnKind> heads = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Outcome> results = PhraseMatcher.builder(vocabulary);
    IhcWords.addColumnsTo(heads, results, knowledge);
    this.words = heads.build();
    this.cells = results.build();
  }

  /** The result that a whole cell tells in the short way of tables: {@code nd}; null if none. */
  @Nullable Outcome result(Tokens tokens, TableCell cell) {
    Match<Outcome> match =
        cell.isEmpty() ? null : cells.longestAt(tokens, cell.first(), cell.limit());
    if (match == null) {
      return null;
    }
    boolean stop = match.last() + 2 == cell.limit() && tokens.is(match.last() + 1, '.');
    return stop || match.last() + 1 == cell.limit() ? match.value() : null;
  }

  /**
   * The heads of a line's cells, as they would be if it were a row of heads; empty if one of them
   * is too long for it.
   */
  List<ColumnHead> read(Tokens tokens, List<TableCell> cells) {
    List<ColumnHead> heads = new ArrayList<>(cells.size());
    for (TableCell cell : cells) {
      if (cell.limit() - cell.first() > LONGEST) {
        return List.of();
      }
      heads.add(head(tokens, cell));
    }
    return heads;
  }

  /** The heads of two lines, the second of which goes on with cells of the first. */
  static List<ColumnHead> joined(List<ColumnHead> first, List<ColumnHead> second) {
    boolean counted = first.get(first.size() - 1).cell().index() > 0;
    List<ColumnHead> joined = new ArrayList<>(first.size());
    for (ColumnHead head : first) {
      ColumnHead whole = head;
      for (ColumnHead more : second) {
        boolean under =
            counted
                ? more.cell().index() == head.cell().index()
                : more.cell().begin() <= head.cell().end()
                    && more.cell().end() >= head.cell().begin();
        whole = under && !more.cell().isEmpty() ? joined(whole, more) : whole;
      }
      joined.add(whole);
    }
    return joined;
  }

  private static ColumnHead joined(ColumnHead head, ColumnHead more) {
    if (head.cell().isEmpty()) {
      return more;
    }
    boolean says =
        more.kind() != ColumnKind.PART
            && (head.kind() == ColumnKind.PART || goesBefore(more.kind(), head.kind()));
    return new ColumnHead(
        head.cell(),
        says ? more.kind() : head.kind(),
        head.name(),
        head.clones() || more.clones(),
        head.stains() || more.stains());
  }

  /** The kind of value that a label announces. */
  ColumnKind kind(Tokens tokens, TableCell label) {
    return label.limit() - label.first() > LONGEST ? ColumnKind.PART : head(tokens, label).kind();
  }

  private ColumnHead head(Tokens tokens, TableCell cell) {
    ColumnKind kind = null;
    boolean clones = false;
    boolean stains = false;
    int from = -1;
    int last = -1;
    for (int i = cell.first(); i < cell.limit(); ) {
      Match<ColumnKind> match = words.longestAt(tokens, i, cell.limit());
      if (match != null) {
        ColumnKind word = match.value() == ColumnKind.ANTIBODY ? ColumnKind.MARKER : match.value();
        clones |= word == ColumnKind.CLONE;
        stains |= word != match.value() || word == ColumnKind.CLONE;
        kind = kind == null || goesBefore(word, kind) ? word : kind;
        i = match.last() + 1;
      } else {
        if (tokens.kind(i) != TokenKind.MARK && !isSmall(tokens, i)) {
          from = from < 0 ? i : from;
          last = i;
        }
        i++;
      }
    }
    if (kind == null || kind == ColumnKind.SKIP && from >= 0) {
      return new ColumnHead(cell, ColumnKind.PART, name(tokens, cell), false, stains);
    }
    String name = from < 0 ? null : tokens.span(from, last).in(tokens.text());
    return new ColumnHead(cell, kind, name, clones && kind == ColumnKind.MARKER, stains);
  }

  /** {@code expression score}, {@code block result}: of two words the one that says more. */
  private static boolean goesBefore(ColumnKind later, ColumnKind first) {
    return later != ColumnKind.SKIP
        && (later == ColumnKind.LABORATORY
            || first == ColumnKind.SKIP
            || first == ColumnKind.RESULT && later != ColumnKind.MARKER);
  }

  /** {@code in}, {@code of}, {@code the}: words that name nothing. */
  private static boolean isSmall(Tokens tokens, int i) {
    return tokens.length(i) < 4 && Character.isLowerCase(tokens.firstChar(i));
  }

  /** A head without the letter of its specimen: {@code A - breast core}, {@code B (node)}. */
  private @Nullable String name(Tokens tokens, TableCell cell) {
    if (cell.isEmpty()) {
      return null;
    }
    int first = cell.first();
    int limit = cell.limit();
    Match<ColumnKind> skip = words.longestAt(tokens, first, limit);
    int label = skip != null && skip.value() == ColumnKind.SKIP ? skip.last() + 1 : first;
    boolean lettered =
        label + 2 < limit && tokens.length(label) == 1 && isLabelEnd(tokens, label + 1);
    if (lettered) {
      first = label + 2;
      limit = tokens.is(label + 1, '(') && tokens.is(limit - 1, ')') ? limit - 1 : limit;
    }
    while (first < limit - 1 && tokens.kind(first) == TokenKind.MARK) {
      first++;
    }
    while (limit - 1 > first
        && tokens.kind(limit - 1) == TokenKind.MARK
        && !tokens.is(limit - 1, ')')
        && !tokens.is(limit - 1, ']')) {
      limit--;
    }
    return tokens.span(first, limit - 1).in(tokens.text());
  }

  private static boolean isLabelEnd(Tokens tokens, int at) {
    return tokens.isHyphen(at)
        || tokens.is(at, ':')
        || tokens.is(at, '.')
        || tokens.is(at, ')')
        || tokens.is(at, '(');
  }
}
