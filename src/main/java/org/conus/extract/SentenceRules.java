package org.conus.extract;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.conus.text.Span;

/**
 * Makes of a model's sentences the ones that rules can trust. Immutable.
 *
 * <p>A text is cut into blocks first: at section borders, empty lines and line ends; a line end
 * that no full stop precedes and after which small letters go on is none. Inside a block sentences
 * end where the model or the looks of a stop and a capital say so, unless the stop belongs to an
 * abbreviation, an initial, a number or a list item's number. A block that begins with a small
 * letter is written without capitals, as notes are typed: there a stop behind a word is enough.
 */
final class SentenceRules {
  /**
   * The most UTF-16 units of a sentence: what is longer is no sentence, and is cut at a blank, so
   * that what looks through a sentence for each of its words stays linear in the text.
   */
  private static final int LONGEST = 3_000;

  /** The least UTF-16 units of a row, or of a line in capitals, that may go on in the next line. */
  private static final int SHORTEST_WRAPPED = 40;

  /** How much shorter such a line may be, for all who break lines by hand. */
  private static final int RAGGED = 12;

  /** The narrowest that such lines are set. */
  private static final int SHORTEST_WIDTH = 60;

  private final Abbreviations abbreviations;

  SentenceRules(Knowledge knowledge) {
    this.abbreviations = new Abbreviations(knowledge);
  }

  /**
   * The sentences of a text, in order, without white space at their ends; all that is not white
   * space stands in one.
   *
   * @param stops of the text
   * @param sections of the text, covering it
   * @param judge has the last word on stops whose looks do not decide
   */
  List<Span> apply(Tokens tokens, Stops stops, List<Section> sections, StopJudge judge) {
    return new Run(tokens, stops, judge).sentences(sections);
  }

  /** The rules over one text. */
  private final class Run {
    private final String text;
    private final char[] chars;
    private final Stops stops;
    private final StopJudge judge;

    /** The first stop that may stand in the block that comes next. */
    private int nextStop;

    /**
     * The first line feed from the last place asked for on; a text may have many sections and none.
     */
    private int nextFeed = -1;

    /** Whether the block at hand is written without capitals at the beginnings of sentences. */
    private boolean small;

    private final List<Span> sentences = new ArrayList<>();

    Run(Tokens tokens, Stops stops, StopJudge judge) {
      this.text = tokens.text();
      this.chars = tokens.chars();
      this.stops = stops;
      this.judge = judge;
    }

    List<Span> sentences(List<Section> sections) {
      for (Section section : sections) {
        addLines(section.heading().begin(), section.heading().end());
        addLines(section.body().begin(), section.body().end());
      }
      return sentences;
    }

    private void addLines(int begin, int end) {
      int from = begin;
      for (int feed = feedFrom(begin); feed < end; feed = feedFrom(feed + 1)) {
        if (endsBlock(feed, end)) {
          addBlock(from, feed);
          from = feed + 1;
        }
      }
      addBlock(from, end);
    }

    /** The first line feed from a place on; the text's length if there is none. */
    private int feedFrom(int from) {
      if (nextFeed < from) {
        int feed = text.indexOf('\n', from);
        nextFeed = feed < 0 ? text.length() : feed;
      }
      return nextFeed;
    }

    /** Whether a line end cuts sentences: small letters that go on from the line before do not. */
    private boolean endsBlock(int feed, int end) {
      int next = skipBlanks(feed + 1, end);
      if (next >= end || chars[next] == '\n') {
        return true;
      }
      boolean wrapped = isWrappedCapitals(feed, next) || isJoined(feed, next);
      if (!wrapped && !Character.isLowerCase(chars[next])) {
        return true;
      }
      return endsSentence(feed)
          || !wrapped && mayBegin(next)
          || isNextRow(feed, next)
          || endsRow(feed);
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
     * Whether a line in capitals goes on in the next, as typewriters and old systems print: the
     * first word of the next would not have gone into this line.
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
      while (wordEnd < chars.length && !isWhite(chars[wordEnd])) {
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
      return feed == 0 ? 0 : text.lastIndexOf('\n', feed - 1) + 1;
    }

    private boolean endsSentence(int feed) {
      int at = feed;
      while (at > 0 && (chars[at - 1] == ' ' || isClosing(chars[at - 1]))) {
        at--;
      }
      if (at > 1 && chars[at - 1] == '.' && (isInitial(at - 1) || isShortened(at - 1))
          || at > 1 && isQuery(at - 1, 0)) {
        return false;
      }
      return at == 0 || ".!?:;\n".indexOf(chars[at - 1]) >= 0;
    }

    /** A question mark before what is asked for: {@code Swelling, 8 months. ? Sarcoma}. */
    private boolean isQuery(int at, int begin) {
      return chars[at] == '?' && (at == begin || chars[at - 1] == ' ');
    }

    private void addBlock(int begin, int end) {
      int from = skipBlanks(begin, end);
      int items = afterNumber(from, end);
      small = beginsSmall(items, end);
      int stop = stops.from(from, nextStop);
      for (; stop < stops.size() && stops.offset(stop) < end; stop++) {
        int at = stops.offset(stop);
        if (at < from || chars[at] == ':' || isQuery(at, from)) {
          continue;
        }
        int next = afterStop(at, end);
        if (next > 0 && next < end && at >= items && splits(at, next)) {
          add(from, next);
          from = next;
          items = afterNumber(from, end);
        }
      }
      nextStop = stop;
      add(from, end);
    }

    private int afterNumber(int from, int end) {
      return Math.max(Rows.afterItemNumber(chars, from, end), Rows.afterLabel(chars, from, end));
    }

    /** Where the text goes on behind a stop, closing brackets and blanks; -1 if no blank stands. */
    private int afterStop(int stop, int end) {
      int at = stop + 1;
      while (at < end && isClosing(chars[at])) {
        at++;
      }
      int next = skipBlanks(at, end);
      if (next > at) {
        return next;
      }
      return at == stop + 1 && isGlued(stop, end) ? at : -1;
    }

    /**
     * A stop without a blank that ends a sentence nonetheless, as dictation and page layout leave
     * it: {@code mass.No evidence}, {@code (solid).Lung}, {@code 3.5.LDH}, {@code NOS.STAGE II}.
     * Small letters before it and a word in capitals behind it do, if neither looks like a name
     * with stops, a file or an address.
     */
    private boolean isGlued(int stop, int end) {
      int next = stop + 1;
      if (stop < 3 || next >= end || !Character.isUpperCase(chars[next])) {
        return false;
      }
      boolean starter = abbreviations.isStarter(chars, next);
      char last = chars[stop - 1];
      if (Character.isLetter(last)) {
        return isGluedWord(stop, next, starter);
      }
      if (isNumber(last)) {
        return isGluedNumber(stop) && (starter || isWord(next, end));
      }
      boolean closed = isClosing(last) || last == '%' || last == '+';
      return closed && next + 1 < end && (starter || Character.isLetter(chars[next + 1]));
    }

    private boolean isGluedWord(int stop, int next, boolean starter) {
      int begin = stop;
      int small = 0;
      while (begin > 0 && Character.isLetter(chars[begin - 1])) {
        begin--;
        small += Character.isLowerCase(chars[begin]) ? 1 : 0;
      }
      boolean parted = begin > 0 && ".@_/\\".indexOf(chars[begin - 1]) >= 0;
      boolean unit = stop - begin == 2 && small == 2;
      if (parted || stop - begin < 2 || stop - begin == 2 && !unit) {
        return false;
      }
      if (unit) {
        return starter || isWord(next, chars.length) && Character.isLowerCase(chars[next + 1]);
      }
      if (Character.isLowerCase(chars[stop - 1])) {
        return stop - begin > 3 || small == stop - begin;
      }
      return starter || isWord(next, chars.length) && (small > 0 || stop - begin > 2);
    }

    /** A number that is no item's: it has a decimal, a unit or a name before it, or four digits. */
    private boolean isGluedNumber(int stop) {
      int begin = stop;
      while (begin > 0 && isNumber(chars[begin - 1])) {
        begin--;
      }
      char before = begin == 0 ? '\n' : chars[begin - 1];
      return stop - begin > 2 || !isWhite(before) && "(._".indexOf(before) < 0 || isDecimal(begin);
    }

    private boolean isDecimal(int begin) {
      return begin > 1 && chars[begin - 1] == '.' && isNumber(chars[begin - 2]);
    }

    /** A capital and two letters more, or one small letter more. */
    private boolean isWord(int begin, int end) {
      if (begin + 2 >= end || !Character.isLetter(chars[begin + 1])) {
        return false;
      }
      return Character.isLowerCase(chars[begin + 1]) || Character.isLetter(chars[begin + 2]);
    }

    private boolean splits(int stop, int next) {
      char first = chars[next];
      boolean starter = abbreviations.isStarter(chars, next);
      boolean part =
          chars[stop] == '.'
              ? isPartOfWord(stop, next, starter)
              : chars[stop] == '?' && abbreviations.isAnswer(chars, next);
      if (part) {
        return false;
      }
      if (starter || Rows.afterItemNumber(chars, next, chars.length) > next && isNumber(first)) {
        return true;
      }
      return Character.isUpperCase(first)
          ? !isShortName(stop) || isJudgedEnd(stop, next)
          : mayBegin(next) && isJudgedEnd(stop, next) || small && isSmallEnd(stop, next);
    }

    /** Whether the first word is one in small letters: no code such as p53. */
    private boolean beginsSmall(int from, int end) {
      int at = skipBlanks(from, end);
      return at + 1 < end
          && Character.isLowerCase(chars[at])
          && (Character.isLowerCase(chars[at + 1]) || chars[at + 1] == ' ');
    }

    /**
     * Whether a stop ends a sentence of a block without capitals: behind a word, a figure, a sign
     * or a bracket, before small letters; one letter alone may be that of a name.
     */
    private boolean isSmallEnd(int stop, int next) {
      if (stop == 0 || next == stop + 1 || !Character.isLowerCase(chars[next])) {
        return false;
      }
      char before = chars[stop - 1];
      if (!Character.isLetter(before)) {
        return !isWhite(before) && before != '.';
      }
      return stop > 1 && Character.isLetterOrDigit(chars[stop - 2]) && !isAbbreviation(stop);
    }

    private boolean isAbbreviation(int stop) {
      return chars[stop] == '.' && abbreviations.endingAt(chars, stop) != null;
    }

    private static boolean isNumber(char c) {
      return c >= '0' && c <= '9';
    }

    /** A capital and at most two small letters before the stop: perhaps an abbreviation. */
    private boolean isShortName(int stop) {
      int at = stop;
      while (at > 0 && Character.isLetter(chars[at - 1])) {
        at--;
      }
      return stop - at >= 1
          && stop - at <= 3
          && Character.isUpperCase(chars[at])
          && Character.isLowerCase(chars[stop - 1]);
    }

    /** A number before the stop that itself follows a stop or colon, and runs of dots. */
    private boolean isItemOrLeader(int stop) {
      if (stop >= 2 && chars[stop - 1] == '.' && chars[stop - 2] == '.') {
        return true;
      }
      int at = stop;
      while (at > 0 && stop - at < 3 && isNumber(chars[at - 1])) {
        at--;
      }
      int before = at;
      while (before > 0 && chars[before - 1] == ' ') {
        before--;
      }
      return at < stop && before < at && before > 0 && ".:;".indexOf(chars[before - 1]) >= 0;
    }

    /** Whether the stop belongs to an abbreviation or an initial. */
    private boolean isPartOfWord(int stop, int next, boolean starter) {
      if (isItemOrLeader(stop)) {
        return true;
      }
      Abbreviations.Kind kind = abbreviations.endingAt(chars, stop);
      if (kind == null) {
        return isInitial(stop) && !starter && Character.isUpperCase(chars[next]);
      }
      return switch (kind) {
        case ALWAYS -> true;
        case NUMBER -> Character.isDigit(chars[next]);
        case NAME -> !starter;
        case BRACKET ->
            chars[next] == '(' || chars[next] == '[' || Character.isLowerCase(chars[next]);
      };
    }

    private boolean isShortened(int stop) {
      return abbreviations.endingAt(chars, stop) == Abbreviations.Kind.ALWAYS;
    }

    /** A capital alone before the stop, with a name's blank or another initial before it. */
    private boolean isInitial(int stop) {
      return stop > 0
          && Character.isUpperCase(chars[stop - 1])
          && (stop == 1 || " .(\n-".indexOf(chars[stop - 2]) >= 0)
          && !isLabelled(stop - 2);
    }

    /** {@code panel A.}, {@code hepatitis C.}: a word in small letters before the capital. */
    private boolean isLabelled(int blank) {
      int at = blank;
      while (at > 0 && Character.isLowerCase(chars[at - 1])) {
        at--;
      }
      return blank - at > 3;
    }

    /**
     * Whether white space follows the stop's word, then a word, and the judge sees an end there.
     */
    private boolean isJudgedEnd(int stop, int next) {
      return next > stop + 1 && !isWhite(chars[next]) && judge.endsSentence(text, stop);
    }

    private static boolean isWhite(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Small letters begin a sentence only in names such as p53 or pT2. */
    private boolean mayBegin(int next) {
      char c = chars[next];
      if (!Character.isLowerCase(c)) {
        return !isClosing(c) && ",;:".indexOf(c) < 0;
      }
      for (int i = next + 1; i < chars.length && Character.isLetterOrDigit(chars[i]); i++) {
        if (!Character.isLowerCase(chars[i])) {
          return true;
        }
      }
      return false;
    }

    private void add(int from, int to) {
      int begin = skipWhite(from, to);
      int end = to;
      while (end > begin && Character.isWhitespace(chars[end - 1])) {
        end--;
      }
      while (end - begin > LONGEST) {
        int cut = lastBlank(begin, begin + LONGEST);
        if (cut < 0) {
          break;
        }
        sentences.add(new Span(begin, cut));
        begin = skipWhite(cut, end);
      }
      if (begin < end) {
        sentences.add(new Span(begin, end));
      }
    }

    /** The last white space between two places behind which something else stands; -1 if none. */
    private int lastBlank(int from, int to) {
      int at = to;
      while (at > from && !Character.isWhitespace(chars[at])) {
        at--;
      }
      while (at > from && Character.isWhitespace(chars[at - 1])) {
        at--;
      }
      return at > from ? at : -1;
    }

    private int skipWhite(int from, int end) {
      int at = from;
      while (at < end && Character.isWhitespace(chars[at])) {
        at++;
      }
      return at;
    }

    private int skipBlanks(int from, int end) {
      int at = from;
      while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
        at++;
      }
      return at;
    }

    private static boolean isClosing(char c) {
      return c == ')' || c == ']' || c == '"' || c == '\u201D' || c == '\u2019';
    }
  }
}
