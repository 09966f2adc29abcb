package org.conus.extract.ihc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Long words as a scanner misreads them (l, i and 1 are one, rn and in are m, cl is d, vv is w) or
 * as a typist gets them wrong by one letter: {@code vimentln}, {@code synaptophisin}. A word that
 * any table knows is never taken for another. Immutable once built.
 *
 * @param <T> what the words stand for
 */
final class Misread<T> {
  /** Shorter words are one letter away from too many others. */
  private static final int SHORTEST_SCANNED = 6;

  private static final int SHORTEST_TYPED = 8;
  private static final int LONGEST = 24;
  private static final int HASHES = 1 << 16;

  /** Letters at the beginning of a word that a typist has right. */
  private static final int BEGINNING = 4;

  private record Entry<T>(String word, T value) {}

  private final Map<String, Entry<T>> scanned = new HashMap<>();
  private final Map<String, Entry<T>> shortened = new HashMap<>();
  private final BitSet foldings = new BitSet(HASHES);
  private final BitSet beginnings = new BitSet(HASHES);

  /** Adds a word; one that is no single word of letters is passed over. */
  void add(String text, T value) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.length() < SHORTEST_SCANNED || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    Entry<T> entry = new Entry<>(word, value);
    scanned.putIfAbsent(asScanned(word), entry);
    foldings.set(folding(word, 0, word.length()));
    if (word.length() >= SHORTEST_TYPED) {
      beginnings.set(beginning(word, 0));
      shortened.putIfAbsent(word, entry);
      for (int i = 1; i < word.length(); i++) {
        shortened.putIfAbsent(without(word, i), entry);
      }
    }
  }

  /** What a token stands for that is such a word misread; null if it is none. */
  @Nullable T at(Tokens tokens, int token) {
    int length = tokens.length(token);
    if (length < SHORTEST_SCANNED || length > LONGEST || tokens.id(token) != Vocabulary.UNKNOWN) {
      return null;
    }
    String text = tokens.text();
    int begin = tokens.begin(token);
    if (foldings.get(folding(text, begin, begin + length))) {
      Entry<T> found = scanned.get(asScanned(tokens.lower(token)));
      if (found != null) {
        return found.value();
      }
    }
    boolean typed = length >= SHORTEST_TYPED - 1 && beginnings.get(beginning(text, begin));
    return typed ? typed(tokens.lower(token)) : null;
  }

  /**
   * What a word stands for in which a scanner read digits: {@code posit1ve}; null if it is none.
   */
  @Nullable T withDigits(String written) {
    Entry<T> found =
        written.length() <= LONGEST
            ? scanned.get(asScanned(written.toLowerCase(Locale.ROOT)))
            : null;
    return found == null ? null : found.value();
  }

  private @Nullable T typed(String word) {
    Entry<T> found = shortened.get(word);
    for (int i = 1; found == null && i < word.length(); i++) {
      found = shortened.get(without(word, i));
    }
    return found != null && isOneAway(word, found.word()) ? found.value() : null;
  }

  /** One letter too many, too few, wrong, or two changed places; an ending of its own is none. */
  private static boolean isOneAway(String word, String known) {
    int same = 0;
    int shorter = Math.min(word.length(), known.length());
    while (same < shorter && word.charAt(same) == known.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && word.charAt(word.length() - 1 - tail) == known.charAt(known.length() - 1 - tail)) {
      tail++;
    }
    int mine = word.length() - same - tail;
    int others = known.length() - same - tail;
    boolean swapped =
        mine == 2
            && others == 2
            && word.charAt(same) == known.charAt(same + 1)
            && word.charAt(same + 1) == known.charAt(same);
    return tail > 0 && (swapped || mine <= 1 && others <= 1);
  }

  private static String asScanned(String word) {
    return word.replace("rn", "m")
        .replace("cl", "d")
        .replace("vv", "w")
        .replace('l', 'i')
        .replace('1', 'i')
        .replace("in", "m")
        .replace('0', 'o')
        .replace('5', 's');
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  /** A hash of the first letters, so that most words are told apart without an object. */
  private static int beginning(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + BEGINNING; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash & (HASHES - 1);
  }

  /** A hash of a word as {@link #asScanned} has it, likewise. */
  private static int folding(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      char next = i + 1 < end ? Character.toLowerCase(text.charAt(i + 1)) : ' ';
      boolean m = (c == 'r' || c == 'i' || c == 'l' || c == '1') && next == 'n';
      boolean pair = m || c == 'c' && next == 'l' || c == 'v' && next == 'v';
      if (pair) {
        c = m ? 'm' : c == 'c' ? 'd' : 'w';
        i++;
      }
      hash = hash * 31 + (c == 'l' || c == '1' ? 'i' : c == '0' ? 'o' : c == '5' ? 's' : c);
    }
    return hash & (HASHES - 1);
  }
}
