package org.conus.extract;

/** Whether the line ends of one text cut its sentences. */
final class LineEnds {
  /** The least UTF-16 units of a row, or of a line in capitals, that may go on in the next line. */
  private static final int SHORTEST_WRAPPED = 40;

  /** How much shorter such a line may be, for all who break lines by hand. */
  private static final int RAGGED = 12;

  /** The narrowest that such lines are set. */
  private static final int SHORTEST_WIDTH = 60;

  private final String text;
  private final char[] chars;
  private final StopForms stops;
  private final Abbreviations abbreviations;

  /** The line end whose line was asked for last, and where that line begins. */
  private int lineEnd = -1;

  private int lineBegin;

  LineEnds(String text, char[] chars, StopForms stops, Abbreviations abbreviations) {
    this.text = text;
    this.chars = chars;
    this.stops = stops;
    this.abbreviations = abbreviations;
  }

  /** Whether a line end cuts sentences: small letters that go on from the line before do not. */
  boolean endsBlock(int feed, int end) {
    int next = SentenceSigns.skipBlanks(chars, feed + 1, end);
    if (next >= end || chars[next] == '\n' || endsSentence(feed)) {
      return true;
    }
    boolean begins =
        Character.isLowerCase(chars[next])
            ? SentenceSigns.mayBegin(chars, next) && !isJoined(feed, next)
            : !isJoined(feed, next) && !isWrappedCapitals(feed, next);
    return begins || isNextRow(feed, next) || endsRow(feed);
  }

  /** Whether the next line is a row; words before a colon behind a long line are none. */
  private boolean isNextRow(int feed, int next) {
    return feed - lineBegin(feed) < SHORTEST_WRAPPED
        ? Rows.isRow(chars, next)
        : Rows.isItem(chars, next);
  }

  /**
   * Whether a line goes on in one that begins with a capital, a number or a bracket, as its last
   * word shows: {@code resection of the} and below it {@code T12 lamina}.
   */
  private boolean isJoined(int feed, int next) {
    int end = feed;
    while (end > 0 && chars[end - 1] == ' ') {
      end--;
    }
    int begin = lineBegin(feed);
    if (end - begin < SHORTEST_WRAPPED) {
      return false;
    }
    return abbreviations.isJoiner(chars, end)
        || (chars[next] == '(' || chars[next] == '[') && Character.isLetter(chars[end - 1]);
  }

  /** Whether a line is a row or a point of a list, and not so long that it may go on. */
  private boolean endsRow(int feed) {
    int begin = lineBegin(feed);
    return Rows.isRow(chars, begin)
        && (feed - begin < SHORTEST_WRAPPED || Rows.hasColumns(chars, begin, feed));
  }

  /**
   * Whether a line in capitals goes on in the next, as typewriters and old systems print: the first
   * word of the next would not have gone into this line.
   */
  private boolean isWrappedCapitals(int feed, int next) {
    if (!Character.isUpperCase(chars[next]) || next + 1 == chars.length) {
      return false;
    }
    int begin = lineBegin(feed);
    int length = feed - begin;
    if (length < SHORTEST_WRAPPED || !isInCapitals(begin, feed)) {
      return false;
    }
    int wordEnd = next;
    while (wordEnd < chars.length && !SentenceSigns.isWhite(chars[wordEnd])) {
      wordEnd++;
    }
    int lineEnd = text.indexOf('\n', wordEnd);
    lineEnd = lineEnd < 0 ? chars.length : lineEnd;
    int width = Math.max(SHORTEST_WIDTH, lineEnd - next);
    return length + 1 + wordEnd - next > width - RAGGED && isInCapitals(next, lineEnd);
  }

  private boolean isInCapitals(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private int lineBegin(int feed) {
    if (feed != lineEnd) {
      lineEnd = feed;
      lineBegin = feed == 0 ? 0 : text.lastIndexOf('\n', feed - 1) + 1;
    }
    return lineBegin;
  }

  private boolean endsSentence(int feed) {
    int at = feed;
    while (at > 0 && (chars[at - 1] == ' ' || SentenceSigns.isClosing(chars[at - 1]))) {
      at--;
    }
    if (at > 1 && chars[at - 1] == '.' && (stops.isInitial(at - 1) || stops.isShortened(at - 1))
        || at > 1 && SentenceSigns.isQuery(chars, at - 1, 0)) {
      return false;
    }
    return at == 0 || ".!?:;\n".indexOf(chars[at - 1]) >= 0;
  }
}
