package org.conus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conus.text.SpokenMarks.Mark;
import org.conus.text.SpokenMarks.Place;
import org.jspecify.annotations.Nullable;

/**
 * Writes the marks that a dictated text says in words: {@code CD20 comma CD79a} becomes {@code
 * CD20, CD79a}.
 *
 * <p>Only where a text shows dictation: several such words, some of which are seldom said for
 * anything else. Elsewhere a period is a time and a colon an organ. Linear in the text.
 */
final class Dictation {
  /** Words for marks that show dictation: all, and those that mean nothing else. */
  private static final int ENOUGH = 4;

  private static final int ENOUGH_SURE = 2;

  /** A word for a mark, in units of the text, half-open. */
  private record Said(int begin, int end, Mark mark) {}

  private final SpokenMarks marks;
  private final Units units;
  private final char[] chars;
  private final StringBuilder out;
  private int[] begins;
  private int[] ends;

  private Dictation(SpokenMarks marks, Units units) {
    this.marks = marks;
    this.units = units;
    this.chars = units.chars;
    this.out = new StringBuilder(chars.length);
    this.begins = new int[chars.length];
    this.ends = new int[chars.length];
  }

  /** The text with its marks written; the same where none were dictated. */
  static Units write(SpokenMarks marks, Units units) {
    // hardly a text is dictated without commas, and few others have the word: one fast search
    boolean comma = units.text.contains("comma") || units.text.contains("COMMA");
    return comma ? new Dictation(marks, units).write() : units;
  }

  private Units write() {
    List<Said> said = said();
    long sure = said.stream().filter(word -> word.mark().sure()).count();
    if (said.size() < ENOUGH || sure < ENOUGH_SURE) {
      return units;
    }
    int at = 0;
    for (Said word : said) {
      copy(at, word.begin());
      at = word.end();
      Place place = word.mark().place();
      if (place != Place.OPEN && place != Place.BETWEEN) {
        dropBlanks();
      }
      append(word);
      boolean tight = place == Place.JOIN || place == Place.OPEN || place == Place.POINT;
      while ((tight || place == Place.LINE) && at < chars.length && chars[at] == ' ') {
        at++;
      }
    }
    copy(at, chars.length);
    int length = out.length();
    return Units.of(out.toString(), Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
  }

  private void copy(int from, int to) {
    for (int unit = from; unit < to; unit++) {
      append(chars[unit], units.sourceBegin(unit), units.sourceEnd(unit));
    }
  }

  private void append(Said word) {
    int begin = units.sourceBegin(word.begin());
    int end = units.sourceEnd(word.end() - 1);
    for (int i = 0; i < word.mark().text().length(); i++) {
      append(word.mark().text().charAt(i), begin, end);
    }
  }

  private void append(char c, int begin, int end) {
    int at = out.length();
    if (at == begins.length) {
      begins = Arrays.copyOf(begins, at * 2 + 1);
      ends = Arrays.copyOf(ends, at * 2 + 1);
    }
    begins[at] = begin;
    ends[at] = end;
    out.append(c);
  }

  private void dropBlanks() {
    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private List<Said> said() {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < chars.length; ) {
      int end = wordEnd(i);
      Mark mark = end > i ? mark(i, end) : null;
      if (mark != null) {
        int last = end(mark, i);
        said.add(new Said(i, last, mark));
        i = last;
      } else {
        i = Math.max(i + 1, end);
      }
    }
    return said;
  }

  private @Nullable Mark mark(int begin, int end) {
    for (Mark mark : marks.beginningWith(word(begin, end))) {
      int last = end(mark, begin);
      if (last > 0 && isMeant(mark, begin, last)) {
        return mark;
      }
    }
    return null;
  }

  /** Behind the last word of a mark that begins at a place; -1 if its words do not stand there. */
  private int end(Mark mark, int begin) {
    int at = begin;
    for (String word : mark.words()) {
      at = at == begin ? at : skipBlank(at);
      int end = wordEnd(at);
      if (end - at != word.length() || !word(at, end).equals(word)) {
        return -1;
      }
      at = end;
    }
    return at;
  }

  private int skipBlank(int at) {
    boolean blank = at + 1 < chars.length && (chars[at] == ' ' || chars[at] == '\n');
    return blank ? at + 1 : at;
  }

  private boolean isMeant(Mark mark, int begin, int end) {
    int before = begin;
    while (before > 0 && chars[before - 1] == ' ') {
      before--;
    }
    int after = end;
    while (after < chars.length && chars[after] == ' ') {
      after++;
    }
    boolean starts = before == 0 || chars[before - 1] == '\n';
    boolean alone = mark.place() == Place.OPEN || mark.place() == Place.LINE;
    if (starts && !alone
        || mark.notBehind().contains(wordBefore(before))
        || mark.notBefore().contains(word(after, wordEnd(after)))) {
      return false;
    }
    return switch (mark.place()) {
      case POINT -> isDigit(before - 1) && isDigit(after);
      case SIGN -> isOfCode(before) && endsPhrase(after);
      default -> true;
    };
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < chars.length && chars[at] >= '0' && chars[at] <= '9';
  }

  /** Whether a word that ends at a place ends in a digit or a capital. */
  private boolean isOfCode(int end) {
    return isDigit(end - 1) || end > 0 && Character.isUpperCase(chars[end - 1]);
  }

  private boolean endsPhrase(int at) {
    return at == chars.length
        || !Lines.isLetter(chars[at]) && !isDigit(at)
        || !marks.beginningWith(word(at, wordEnd(at))).isEmpty();
  }

  private String wordBefore(int end) {
    int begin = end;
    while (begin > 0 && Lines.isLetter(chars[begin - 1])) {
      begin--;
    }
    return word(begin, end);
  }

  private String word(int begin, int end) {
    return String.valueOf(chars, begin, Math.max(0, end - begin)).toLowerCase(Locale.ROOT);
  }

  /** The end of a whole word of letters that begins at a place; the place itself if none does. */
  private int wordEnd(int begin) {
    if (begin >= chars.length || !Lines.isLetter(chars[begin]) || isJoined(begin - 1)) {
      return begin;
    }
    int end = begin;
    while (end < chars.length && Lines.isLetter(chars[end])) {
      end++;
    }
    return isJoined(end) ? begin : end;
  }

  /**
   * Whether a letter, a digit or a hyphen stands at a place: what is beside it is no whole word.
   */
  private boolean isJoined(int at) {
    return at >= 0
        && at < chars.length
        && (chars[at] == '-' || chars[at] == '\'' || Lines.isLetter(chars[at]) || isDigit(at));
  }
}
