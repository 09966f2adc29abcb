package org.conus.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Letters that a scanner took for others: {@code CARCIN0MA}, {@code axil1ary}, {@code carcinorna},
 * {@code CARClNOMA}. A word is mended only where it becomes one of the list and is none before, and
 * no word stands beside its digits ({@code carcinoma1} is a word and a citation).
 */
final class Misprints {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;

  /** The letters that look like a digit are tried in this order. */
  private static final String[] LOOKS = {"0o1l|l5s", "0o1i|i5s", "0o1i|i5sli"};

  private final WordList words;

  Misprints(WordList words) {
    this.words = words;
  }

  /** Whether something that a scanner may have misread stands at a place. */
  static boolean mayBegin(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == 'l') {
      return isCapital(text, at - 1) && !isSmall(text, at + 1)
          || isCapital(text, at + 1) && !isSmall(text, at - 1);
    }
    return c == 'r'
        ? at + 1 < end && text.charAt(at + 1) == 'n'
        : (c == '0' || c == '1' || c == '|' || c == '5')
            && (isLetter(text, at - 1) || isLetter(text, at + 1));
  }

  /** How many units at a place a mended letter stands for. */
  static int length(String text, int at) {
    return text.charAt(at) == 'r' ? 2 : 1;
  }

  /** The letter that should stand at a place where something may begin; null where all is well. */
  @Nullable String mended(String text, int at, int lineBegin, int lineEnd) {
    int begin = at;
    while (begin > lineBegin && at - begin < LONGEST && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    int end = at;
    while (end < lineEnd && end - at < LONGEST && isOfWord(text.charAt(end))) {
      end++;
    }
    if (end - begin < SHORTEST) {
      return null;
    }
    return text.charAt(at) == 'r' ? joined(text, at, begin, end) : letter(text, at, begin, end);
  }

  private @Nullable String joined(String text, int at, int begin, int end) {
    String mended = text.substring(begin, at) + "m" + text.substring(at + 2, end);
    return !words.contains(text, begin, end) && words.contains(mended) ? "m" : null;
  }

  private @Nullable String letter(String text, int at, int begin, int end) {
    if (isWordBeside(text, begin, end)) {
      return null;
    }
    for (String looks : LOOKS) {
      StringBuilder word = new StringBuilder(text.substring(begin, end));
      for (int i = 0; i < word.length(); i++) {
        int digit = looks.indexOf(word.charAt(i));
        if (digit >= 0 && digit % 2 == 0) {
          word.setCharAt(i, looks.charAt(digit + 1));
        }
      }
      if (words.contains(word)) {
        String letter = String.valueOf(word.charAt(at - begin));
        return isUpper(text, at) ? letter.toUpperCase(Locale.ROOT) : letter;
      }
    }
    return null;
  }

  /** Whether the letters before the first digit, or those behind the last, are a word. */
  private boolean isWordBeside(String text, int begin, int end) {
    int first = begin;
    while (first < end && Character.isLetter(text.charAt(first))) {
      first++;
    }
    int last = end;
    while (last > begin && Character.isLetter(text.charAt(last - 1))) {
      last--;
    }
    return last == end && words.contains(text, begin, first)
        || first == begin && text.charAt(begin) != '0' && words.contains(text, last, end);
  }

  private static boolean isUpper(String text, int at) {
    char neighbour = isLetter(text, at - 1) ? text.charAt(at - 1) : text.charAt(at + 1);
    return Character.isUpperCase(neighbour)
        && (!isLetter(text, at + 1) || Character.isUpperCase(text.charAt(at + 1)));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '0' || c == '1' || c == '5' || c == '|';
  }

  private static boolean isCapital(String text, int at) {
    return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  /** Whether a small letter other than one that may be misread stands at a place. */
  private static boolean isSmall(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) != 'l'
        && Character.isLowerCase(text.charAt(at));
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
