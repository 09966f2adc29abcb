package org.conus.extract.spine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Levels that a report goes through one after the other, each before a colon or dash at the begin
 * of a line or sentence: {@code C2-3: normal. C3-4: bulge.}
 *
 * <p>Two discs or three vertebrae make such rows, in a text about the spine, and so do three levels
 * of two regions that stand in the first cells of a table, whether or not it leaves some out. Where
 * a text has labels of other letters so ({@code A1: margin}), codes in such places are labels too.
 */
final class LevelRows {
  private static final int DISCS = 2;
  private static final int VERTEBRAE = 3;
  private static final int CELLS = 3;

  private LevelRows() {}

  /**
   * The first tokens of the groups that are rows.
   *
   * @param spinal whether the text has words of the spine, without which discs alone are rows
   */
  static Set<Integer> of(Tokens tokens, List<LevelGroup> groups, boolean spinal) {
    Set<Integer> rows = new HashSet<>();
    addColumn(tokens, groups, rows);
    int from = 0;
    for (int i = 0; i < groups.size(); i++) {
      boolean row = isRow(tokens, groups.get(i));
      boolean goesOn = row && i > from && follows(groups.get(i - 1), groups.get(i));
      if (!goesOn) {
        add(groups.subList(from, i), spinal, rows);
        from = row ? i : i + 1;
      }
    }
    add(groups.subList(Math.min(from, groups.size()), groups.size()), spinal, rows);
    return rows;
  }

  /** Adds the groups in the first cells of lines, where they go from head to tail. */
  private static void addColumn(Tokens tokens, List<LevelGroup> groups, Set<Integer> rows) {
    int from = 0;
    for (int i = 0; i <= groups.size(); i++) {
      boolean goesOn =
          i < groups.size()
              && isCell(tokens, groups.get(i))
              && (i == from || head(groups.get(i)) > head(groups.get(i - 1)));
      if (!goesOn) {
        if (i - from >= CELLS && !region(groups.get(from)).equals(region(groups.get(i - 1)))) {
          groups.subList(from, i).forEach(group -> rows.add(group.first()));
        }
        from = i < groups.size() && isCell(tokens, groups.get(i)) ? i : i + 1;
      }
    }
  }

  private static boolean isCell(Tokens tokens, LevelGroup group) {
    int first = group.first();
    boolean opens =
        first == 0
            || tokens.linesBefore(first) > 0
            || tokens.is(first - 1, '|') && (first == 1 || tokens.linesBefore(first - 1) > 0);
    return opens && tokens.is(group.last() + 1, '|');
  }

  private static int head(LevelGroup group) {
    return group.phrases().get(0).head();
  }

  private static String region(LevelGroup group) {
    return Column.region(head(group));
  }

  private static void add(List<LevelGroup> run, boolean spinal, Set<Integer> rows) {
    boolean discs = !run.isEmpty();
    for (int i = 0; i < run.size() && discs; i++) {
      discs = run.get(i).phrases().get(0).isRange();
    }
    if (run.size() >= (discs ? DISCS : VERTEBRAE) && (discs || spinal)) {
      run.forEach(group -> rows.add(group.first()));
    }
  }

  /** Whether a group is the level below another, or the disc below it. */
  private static boolean follows(LevelGroup above, LevelGroup below) {
    int end = above.phrases().get(0).tail();
    int begin = below.phrases().get(0).head();
    boolean disc = begin == end && below.phrases().get(0).isRange();
    return disc || Column.areNeighbors(end, begin);
  }

  private static boolean isRow(Tokens tokens, LevelGroup group) {
    int next = group.last() + 1;
    return group.phrases().size() == 1
        && opens(tokens, group.first())
        && (tokens.is(next, ':') || tokens.isHyphen(next) && tokens.spaceBefore(next));
  }

  /** Whether a token is the first of a line, a sentence or a member of a list with semicolons. */
  static boolean opens(Tokens tokens, int first) {
    return first == 0
        || tokens.linesBefore(first) > 0
        || ".;:-*\u2022\u2013".indexOf(tokens.firstChar(first - 1)) >= 0
            && tokens.kind(first - 1) == TokenKind.MARK
            && tokens.spaceBefore(first);
  }

  /** Whether a text has labels of letters that no level has: {@code A1: margin}. */
  static boolean hasLabels(Tokens tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      char letter = tokens.firstChar(i);
      if ((letter == 'A' || letter == 'B')
          && tokens.length(i) == 1
          && tokens.kind(i + 1) == TokenKind.NUMBER
          && !tokens.spaceBefore(i + 1)
          && opens(tokens, i)
          && (tokens.is(i + 2, ':') || tokens.isHyphen(i + 2) || tokens.is(i + 2, ','))) {
        return true;
      }
    }
    return false;
  }
}
