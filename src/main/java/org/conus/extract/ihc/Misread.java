package org.conus.extract.ihc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Long words as a scanner misreads them ({@link Alike}) or as a typist gets them wrong by one
 * letter: {@code vimentln}, {@code synaptophisin}. A word that any table knows is never taken for
 * another. Immutable once built.
 *
 * @param <T> what the words stand for
 */
final class Misread<T> {
  private static final int SHORTEST = 3;

  /** Shorter words are one letter away from too many others. */
  private static final int SHORTEST_SCANNED = 6;

  private static final int SHORTEST_TYPED = 8;
  private static final int LONGEST = 24;
  private static final int LONGEST_KNOWN = 40;
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
    add(text, value, true);
  }

  /**
   * Adds a word.
   *
   * @param typed whether it is also known where a typist got one letter wrong
   */
  void add(String text, T value, boolean typed) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.length() < SHORTEST_SCANNED || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    Entry<T> entry = new Entry<>(word, value);
    if (word.length() > LONGEST_KNOWN) {
      return;
    }
    scanned.putIfAbsent(asScanned(word), entry);
    foldings.set(Alike.hash(word, 0, word.length()) & HASHES - 1);
    if (typed && word.length() >= SHORTEST_TYPED) {
      beginnings.set(beginning(word, 0));
      shortened.putIfAbsent(word, entry);
      for (int i = 1; i < word.length(); i++) {
        shortened.putIfAbsent(without(word, i), entry);
      }
    }
  }

  /** Adds a short word, known only where a digit stands for a letter inside it: {@code f0r}. */
  void addShort(String text, T value) {
    String word = text.toLowerCase(Locale.ROOT);
    boolean letters = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (letters && word.length() >= SHORTEST && word.length() < SHORTEST_SCANNED) {
      scanned.putIfAbsent(asScanned(word), new Entry<>(word, value));
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
    if (foldings.get(Alike.hash(text, begin, begin + length) & HASHES - 1)) {
      Entry<T> found = scanned.get(new Alike(LONGEST).read(text, begin, begin + length).toString());
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
    return new Alike(word.length()).read(word, 0, word.length()).toString();
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
}
