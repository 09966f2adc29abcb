package org.conus.text;

/**
 * Tells soft line ends, which only the width of the page made, from those that a writer meant.
 *
 * <p>How wide the page is shows in lines whose sentence goes on in small letters on the next one. A
 * line end is soft where the next line's first word would not have fitted, or where that line
 * plainly goes on.
 */
final class Wrapping {
  /** A line shorter than this is no line of running text, however narrow the column. */
  private static final int SHORTEST = 40;

  private static final int NEIGHBORS = 5;

  /** Which part of the line ends must lie inside a sentence for a text to be wrapped. */
  private static final double WRAPPED = 0.25;

  /** How full a line must be if its last sentence goes on, and if it ended. */
  private static final double FULL_WITHIN = 0.75;

  private static final double FULL_AT_END = 0.92;

  private static final double FULL_IN_CAPTION = 0.96;

  /** Which part of the width a heading fills at most, behind a full stop and elsewhere. */
  private static final double HEADING = 0.75;

  private static final double HEADING_WITHIN = 0.4;

  private final Lines lines;
  private final int[] evident;

  /** By line: how long full lines are about it, plus one; 0 where nobody asked yet. */
  private final int[] widths;

  private final int width;

  Wrapping(Lines lines) {
    this.lines = lines;
    this.evident = new int[lines.size()];
    this.widths = new int[lines.size()];
    int ends = 0;
    int goOn = 0;
    long sum = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.gapBefore(i + 1)) {
        continue;
      }
      ends++;
      if (plainlyGoesOn(i)) {
        evident[i] = lines.length(i);
        goOn++;
        sum += lines.length(i);
      }
    }
    this.width = goOn >= 3 && goOn >= WRAPPED * ends ? (int) (sum / goOn) : 0;
  }

  private boolean plainlyGoesOn(int line) {
    return lines.length(line) >= SHORTEST * 3 / 4
        && lines.length(line) <= 200
        && Lines.isSmall(lines.first(line + 1))
        && !lines.startsItem(line + 1)
        && !lines.isKeyed(line + 1)
        && !isItemBehindItem(line, line + 1)
        && !lines.endsSentence(line)
        && !lines.isTabular(line + 1);
  }

  /** Whether the text as a whole has soft line ends. */
  boolean isWrapped() {
    return width > 0;
  }

  /** How long full lines are about this one; 0 if the text is not wrapped. */
  int widthAt(int line) {
    if (widths[line] == 0) {
      widths[line] = widthAround(line) + 1;
    }
    return widths[line] - 1;
  }

  private int widthAround(int line) {
    int widest = 0;
    int seen = 0;
    int last = Math.min(evident.length - 1, line + NEIGHBORS);
    for (int i = Math.max(0, line - NEIGHBORS); i <= last; i++) {
      widest = Math.max(widest, evident[i]);
      seen += evident[i] > 0 ? 1 : 0;
    }
    return seen >= 2 ? widest : width;
  }

  /** Whether the line is long enough for its sentence to go on in the next one. */
  boolean isLong(int line) {
    int about = widthAt(line);
    return lines.length(line) >= (about == 0 ? SHORTEST : Math.min(SHORTEST, about / 2));
  }

  /** Whether the next line's first word would not have fitted behind this line. */
  boolean isFull(int line) {
    return isFull(line, lines.endsSentence(line) ? FULL_AT_END : FULL_WITHIN);
  }

  /** Whether a caption goes on behind a line that ends its sentence. */
  boolean captionGoesOn(int line) {
    return lines.first(line + 1) == '('
        ? isLong(line)
        : !lines.continues(line + 1) && isFull(line, FULL_IN_CAPTION);
  }

  private boolean isFull(int line, double ratio) {
    int about = widthAt(line);
    return about > 0 && lines.length(line) + 1 + lines.firstWord(line + 1) >= ratio * about;
  }

  /** Whether only the width of the page ended the line; no gap stands behind it. */
  boolean isSoft(int line) {
    int next = line + 1;
    if (isRow(line, next)) {
      return false;
    }
    return lines.continues(next)
        ? lines.endsSentence(line) ? isFull(line) : isLong(line)
        : isFull(line) && !lines.startsWithTitle(next) && !isHeadingBehind(line, next);
  }

  /** Behind a line that ends no sentence only a few plain words are a heading. */
  private boolean isHeadingBehind(int line, int next) {
    return lines.endsSentence(line)
        ? isHeading(next, HEADING)
        : isHeading(next, HEADING_WITHIN) && lines.isPlainWords(next);
  }

  /** Whether the next line begins something of its own by its looks. */
  private boolean isRow(int line, int next) {
    if (isItemBehindItem(line, next)) {
      return true;
    }
    boolean ended = lines.endsSentence(line) || lines.last(line) == ':' || lines.last(line) == ';';
    if (lines.startsItem(next) && (ended || !isFull(line))) {
      return true;
    }
    if (lines.isKeyed(next) && (ended || !isFull(line) || lines.isKeyed(line))) {
      return true;
    }
    return (lines.isTabular(line) || lines.isTabular(next))
        && !(lines.continues(next) && isFull(line));
  }

  /** {@code GATA3, positive, nuclear} above {@code p63, patchy, weak}: rows that commas part. */
  private boolean isItemBehindItem(int line, int next) {
    return lines.beginsWithCode(next) && lines.beginsList(line);
  }

  /** Whether a line that follows a full stop is a heading: short, capital, no full stop. */
  boolean isHeading(int line) {
    return isHeading(line, HEADING);
  }

  private boolean isHeading(int line, double part) {
    return !lines.endsSentence(line)
        && !lines.continues(line)
        && lines.length(line) < part * widthAt(line)
        && (line + 1 == lines.size() || lines.gapBefore(line + 1) || !lines.continues(line + 1));
  }
}
