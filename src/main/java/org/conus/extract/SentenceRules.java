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
    private final StopForms forms;
    private final LineEnds lineEnds;

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
      this.forms = new StopForms(chars, abbreviations);
      this.lineEnds = new LineEnds(text, chars, forms, abbreviations);
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
        if (lineEnds.endsBlock(feed, end)) {
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

    private void addBlock(int begin, int end) {
      int from = SentenceSigns.skipBlanks(chars, begin, end);
      int items = afterNumber(from, end);
      small = beginsSmall(items, end);
      int stop = stops.from(from, nextStop);
      for (; stop < stops.size() && stops.offset(stop) < end; stop++) {
        int at = stops.offset(stop);
        if (at < from || chars[at] == ':' || SentenceSigns.isQuery(chars, at, from)) {
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
      while (at < end && SentenceSigns.isClosing(chars[at])) {
        at++;
      }
      int next = SentenceSigns.skipBlanks(chars, at, end);
      if (next > at) {
        return next;
      }
      return at == stop + 1 && forms.isGlued(stop, end) ? at : -1;
    }

    private boolean splits(int stop, int next) {
      char first = chars[next];
      boolean starter = abbreviations.isStarter(chars, next);
      boolean part =
          chars[stop] == '.'
              ? forms.isPartOfWord(stop, next, starter)
              : chars[stop] == '?' && abbreviations.isAnswer(chars, next);
      if (part) {
        return false;
      }
      if (starter
          || Rows.afterItemNumber(chars, next, chars.length) > next
              && SentenceSigns.isNumber(first)) {
        return true;
      }
      return Character.isUpperCase(first)
          ? !forms.isShortName(stop) || isJudgedEnd(stop, next)
          : SentenceSigns.mayBegin(chars, next) && isJudgedEnd(stop, next)
              || small && forms.isSmallEnd(stop, next);
    }

    /** Whether the first word is one in small letters: no code such as p53. */
    private boolean beginsSmall(int from, int end) {
      int at = SentenceSigns.skipBlanks(chars, from, end);
      return at + 1 < end
          && Character.isLowerCase(chars[at])
          && (Character.isLowerCase(chars[at + 1]) || chars[at + 1] == ' ');
    }

    /**
     * Whether white space follows the stop's word, then a word, and the judge sees an end there.
     */
    private boolean isJudgedEnd(int stop, int next) {
      return next > stop + 1
          && !SentenceSigns.isWhite(chars[next])
          && judge.endsSentence(text, stop);
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
  }
}
