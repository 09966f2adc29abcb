package org.conus.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of scanned texts that are none, and become one of the list where a letter is taken for
 * another ({@code brcast}, {@code metastasls}) or where a blank is put between two words ({@code
 * carcinomaof}, {@code ofthe}). Only one word, or one place for the blank, may do.
 */
final class MisreadWords {
  private static final int SHORTEST = 4;

  /**
   * Shorter words must become words of the tables; they may be halves at the edges of a line, and
   * names where they have capitals.
   */
  private static final int LONG = 7;

  private static final int LONGEST = 30;

  /** Shorter pieces of words come about by chance, unless both are words of the tables. */
  private static final int SHORTEST_PIECE = 5;

  /** Shorter particles stand in many a word. */
  private static final int SHORTEST_PARTICLE = 3;

  private final WordList words;
  private final WordList tables;
  private final MisreadLetters letters;
  private final Set<String> particles;

  /**
   * @param tables words of clinical tables, which may be none of the others: they are right, and
   *     more is taken for them
   * @param particles short words that scanners write onto others
   */
  MisreadWords(WordList words, WordList tables, MisreadLetters letters, Set<String> particles) {
    this.words = words;
    this.tables = tables;
    this.letters = letters;
    this.particles = particles;
  }

  /** Whether a word begins at a place. */
  static boolean begins(char[] chars, int at, int lineBegin) {
    return Lines.isLetter(chars[at]) && (at == lineBegin || !isOfWord(chars[at - 1]));
  }

  /** The end of the word that begins at a place. */
  static int end(char[] chars, int begin, int lineEnd) {
    int end = begin;
    while (end < lineEnd && (Lines.isLetter(chars[end]) || isInside(chars, end, lineEnd))) {
      end++;
    }
    return end;
  }

  /** Whether a sign that may be a letter stands between two letters. */
  private static boolean isInside(char[] chars, int at, int lineEnd) {
    return (chars[at] == '!' || chars[at] == '8')
        && at > 0
        && at + 1 < lineEnd
        && Lines.isLetter(chars[at - 1])
        && Lines.isLetter(chars[at + 1]);
  }

  private static boolean isOfWord(char c) {
    return Lines.isLetter(c) || Lines.isDigit(c) || c == '!' || c == '|';
  }

  /** What should stand for a word of a scanned text; null where it is right or none is known. */
  @Nullable String mended(char[] chars, int begin, int end) {
    int length = end - begin;
    boolean digits = end < chars.length && (Lines.isDigit(chars[end]) || chars[end] == '|');
    boolean capital = Lines.isCapital(chars[begin]);
    boolean capitals = capital && Lines.isCapital(chars[end - 1]);
    if (digits
        || length < SHORTEST
        || length > LONGEST
        || length < LONG && (capital || mayBeHalf(chars, begin, end))
        || isMixed(chars, begin + 1, end, capitals)
        || isKnown(chars, begin, end)) {
      return null;
    }
    String word = String.valueOf(chars, begin, length).toLowerCase(Locale.ROOT);
    String mended = word.length() == length ? mended(word) : null;
    if (mended == null || tables.contains(word)) {
      return null;
    }
    if (!capital) {
      return mended;
    }
    return capitals
        ? mended.toUpperCase(Locale.ROOT)
        : mended.substring(0, 1).toUpperCase(Locale.ROOT) + mended.substring(1);
  }

  /** Whether a hyphen or an edge of its line stands beside a word. */
  private static boolean mayBeHalf(char[] chars, int begin, int end) {
    return begin == 0
        || chars[begin - 1] == '\n'
        || chars[begin - 1] == '-'
        || end == chars.length
        || chars[end] == '\n'
        || chars[end] == '-';
  }

  private static boolean isMixed(char[] chars, int begin, int end, boolean capitals) {
    for (int i = begin; i < end; i++) {
      if (Lines.isLetter(chars[i]) && Lines.isCapital(chars[i]) != capitals) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the list, its plural or a particle stands there. */
  boolean isKnown(char[] chars, int begin, int end) {
    return words.contains(chars, begin, end)
        || chars[end - 1] == 's' && words.contains(chars, begin, end - 1)
        || particles.contains(String.valueOf(chars, begin, end - begin));
  }

  private @Nullable String mended(String word) {
    String mended = null;
    for (MisreadLetters.Pair pair : letters.pairs()) {
      for (int at = word.indexOf(pair.read()); at >= 0; at = word.indexOf(pair.read(), at + 1)) {
        String trial =
            word.substring(0, at) + pair.meant() + word.substring(at + pair.read().length());
        if (isMeant(trial)) {
          if (mended != null && !mended.equals(trial)) {
            return null;
          }
          mended = trial;
        }
      }
    }
    return mended == null ? parted(word) : mended;
  }

  private boolean isMeant(String trial) {
    return words.contains(trial) && (trial.length() >= LONG || tables.contains(trial));
  }

  /** Two words that were written as one. */
  private @Nullable String parted(String word) {
    char[] chars = word.toCharArray();
    int place = -1;
    for (int at = 2; at + 2 <= chars.length; at++) {
      if (areWords(chars, word, at)) {
        if (place >= 0) {
          return null;
        }
        place = at;
      }
    }
    return place < 0 ? null : word.substring(0, place) + " " + word.substring(place);
  }

  private boolean areWords(char[] chars, String word, int at) {
    boolean first = words.contains(chars, 0, at);
    boolean second = words.contains(chars, at, chars.length);
    if (!first && !second) {
      return false; // of most places that is all one need know: no text is made for it
    }
    String left = word.substring(0, at);
    String right = word.substring(at);
    boolean before = particles.contains(left);
    boolean behind = particles.contains(right);
    if (before && behind) {
      return !left.equals(right);
    }
    if (before || behind) {
      String particle = before ? left : right;
      String other = before ? right : left;
      return other.length() >= SHORTEST
          && (before ? second : first)
          && (particle.length() >= SHORTEST_PARTICLE || tables.contains(other));
    }
    int shortest = Math.min(at, chars.length - at);
    return shortest >= SHORTEST
        && first
        && second
        && (shortest >= SHORTEST_PIECE || tables.contains(left) && tables.contains(right));
  }
}
