package org.conus.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Letters that a scanner took for others: {@code CARCIN0MA}, {@code axil1ary}, {@code carcinorna},
 * {@code CARClNOMA}. A word is mended only where it becomes one of the list and is none before, and
 * no word stands beside its digits ({@code carcinoma1} is a word and a citation).
 */
final class Misprints {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final int FEWEST_LETTERS = 3;

  /** The letters that look like a digit are tried in this order. */
  private static final String[] LOOKS = {"0o1l|l5s", "0o1i|i5s", "0o1i|i5sli"};

  /** The same in a text that is known to be a scanner's: {@code Iymph}, {@code epiduraI}. */
  private static final String[] LOOKS_OF_SCANS = {LOOKS[0], LOOKS[1], LOOKS[2], "0o1l|l5sIl"};

  /** No word has them behind an {@code l} with which it begins: {@code lntradural}. */
  private static final String NEVER_BEHIND_L = "nmrsdcgt";

  private final WordList words;

  Misprints(WordList words) {
    this.words = words;
  }

  /** Whether something that a scanner may have misread stands at a place. */
  static boolean mayBegin(char[] chars, int at, int end) {
    char c = chars[at];
    if (c == 'l') {
      return isCapital(chars, at - 1) && !isSmall(chars, at + 1)
          || isCapital(chars, at + 1) && !isSmall(chars, at - 1);
    }
    return c == 'r'
        ? at + 1 < end && chars[at + 1] == 'n'
        : (c == '0' || c == '1' || c == '|' || c == '5')
            && (isLetter(chars, at - 1) || isLetter(chars, at + 1));
  }

  /** Whether something may begin that is asked of texts that are known to be a scanner's alone. */
  static boolean mayBeginInScan(char[] chars, int at) {
    return switch (chars[at]) {
      case 'I' -> isLowerCase(chars, at + 1) || isLowerCase(chars, at - 1);
      case 'l' -> isInitial(chars, at);
      default -> false;
    };
  }

  /** Whether an {@code l} must be the capital of a word: {@code lntradural}. */
  private static boolean isInitial(char[] chars, int at) {
    return chars[at] == 'l'
        && !isLetter(chars, at - 1)
        && at + 1 < chars.length
        && NEVER_BEHIND_L.indexOf(chars[at + 1]) >= 0;
  }

  private static boolean isLowerCase(char[] chars, int at) {
    return at >= 0 && at < chars.length && Character.isLowerCase(chars[at]);
  }

  /** How many units at a place a mended letter stands for. */
  static int length(char[] chars, int at) {
    return chars[at] == 'r' ? 2 : 1;
  }

  /**
   * The letter that should stand at a place where something may begin; null where all is well.
   *
   * @param scanned whether the text is known to be a scanner's
   */
  @Nullable String mended(char[] chars, int at, int lineBegin, int lineEnd, boolean scanned) {
    int begin = at;
    while (begin > lineBegin && at - begin < LONGEST && isOfWord(chars[begin - 1])) {
      begin--;
    }
    int end = at;
    while (end < lineEnd && end - at < LONGEST && isOfWord(chars[end])) {
      end++;
    }
    if (end - begin < SHORTEST || letters(chars, begin, end) < FEWEST_LETTERS) {
      return null;
    }
    if (chars[at] == 'r') {
      return joined(chars, at, begin, end);
    }
    boolean adjective = scanned && isAdjective(chars, end, lineEnd);
    return isWordBeside(chars, begin, end) && !adjective
        ? null
        : letter(chars, at, begin, end, scanned ? LOOKS_OF_SCANS : LOOKS);
  }

  private static int letters(char[] chars, int begin, int end) {
    int letters = 0;
    for (int i = begin; i < end; i++) {
      letters += Character.isLetter(chars[i]) ? 1 : 0;
    }
    return letters;
  }

  private @Nullable String joined(char[] chars, int at, int begin, int end) {
    if (words.contains(chars, begin, end)) {
      return null;
    }
    String mended =
        String.valueOf(chars, begin, at - begin)
            + "m"
            + String.valueOf(chars, at + 2, end - at - 2);
    return words.contains(mended) ? "m" : null;
  }

  private @Nullable String letter(char[] chars, int at, int begin, int end, String[] trials) {
    for (String looks : trials) {
      char[] word = Arrays.copyOfRange(chars, begin, end);
      for (int i = 0; i < word.length; i++) {
        int digit = looks.indexOf(word[i]);
        if (digit >= 0 && digit % 2 == 0) {
          word[i] = looks.charAt(digit + 1);
        }
      }
      if (isInitial(chars, begin)) {
        word[0] = 'I';
      }
      if (words.contains(word, 0, word.length)) {
        String letter = String.valueOf(word[at - begin]);
        return isUpper(chars, at) ? letter.toUpperCase(Locale.ROOT) : letter;
      }
    }
    return null;
  }

  /**
   * Whether a word goes before another as an adjective does, so that its last digit is no citation:
   * {@code vertebra1 metastasis}, {@code theca1 sac}.
   */
  private static boolean isAdjective(char[] chars, int end, int lineEnd) {
    return end + 1 < lineEnd
        && chars[end - 1] == '1'
        && chars[end - 2] == 'a'
        && chars[end] == ' '
        && isLowerCase(chars, end + 1);
  }

  /** Whether the letters before the first digit, or those behind the last, are a word. */
  private boolean isWordBeside(char[] chars, int begin, int end) {
    int first = begin;
    while (first < end && Character.isLetter(chars[first])) {
      first++;
    }
    int last = end;
    while (last > begin && Character.isLetter(chars[last - 1])) {
      last--;
    }
    return last == end && words.contains(chars, begin, first)
        || first == begin && chars[begin] != '0' && words.contains(chars, last, end);
  }

  private static boolean isUpper(char[] chars, int at) {
    char neighbour = isLetter(chars, at - 1) ? chars[at - 1] : chars[at + 1];
    return Character.isUpperCase(neighbour)
        && (!isLetter(chars, at + 1) || Character.isUpperCase(chars[at + 1]));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '0' || c == '1' || c == '5' || c == '|';
  }

  private static boolean isCapital(char[] chars, int at) {
    return at >= 0 && at < chars.length && Character.isUpperCase(chars[at]);
  }

  /** Whether a small letter other than one that may be misread stands at a place. */
  private static boolean isSmall(char[] chars, int at) {
    return at >= 0 && at < chars.length && chars[at] != 'l' && Character.isLowerCase(chars[at]);
  }

  private static boolean isLetter(char[] chars, int at) {
    return at >= 0 && at < chars.length && Character.isLetter(chars[at]);
  }
}
