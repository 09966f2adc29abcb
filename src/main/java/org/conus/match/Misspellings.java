package org.conus.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conus.text.MisreadLetters;
import org.conus.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Words of the tables as a typist or a scanner got them wrong in one place: {@code adenocarcioma},
 * {@code metastsais}, {@code carcinorna}. Safe for threads once the vocabulary is full.
 *
 * <p>A word that any table or the list of right words has is never taken for another. One letter
 * may be too many, too few or wrong, or two may have changed places, inside words of eight letters
 * and more: what is wrong at an end is an ending or a beginning that a right word may have too.
 * Letters that scanners take for others may be misread anywhere in words of six letters and more.
 * Only one word of the tables may be meant.
 */
public final class Misspellings {
  /** Nothing is taken for anything. */
  public static final Misspellings NONE =
      new Misspellings(new Vocabulary(), WordList.NONE, MisreadLetters.NONE);

  /** Shorter words are one letter away from too many others. */
  static final int SHORTEST = 6;

  private static final int SHORTEST_TYPED = 8;

  /** A name of a person may be a letter that scanners misread away from a shorter word. */
  private static final int SHORTEST_CAPITALIZED = 8;

  /** And any letter away from a shorter one than this. */
  private static final int SHORTEST_TYPED_CAPITALIZED = 10;

  private static final int LONGEST = 30;

  /** Stands for several words. */
  private static final int AMBIGUOUS = -2;

  private final Vocabulary vocabulary;
  private final WordList right;

  /** By letters as read: what they may stand for. */
  private final Map<String, Set<String>> misread = new HashMap<>();

  /** Made when the first word is asked for: all tables have been read by then. */
  private @Nullable SimilarWords words;

  /**
   * @param vocabulary the words of the tables; all of them by the time the first text is read
   * @param right words that are never taken for others
   */
  public Misspellings(Vocabulary vocabulary, WordList right, MisreadLetters letters) {
    this.vocabulary = vocabulary;
    this.right = right;
    for (MisreadLetters.Pair pair : letters.pairs()) {
      if (!pair.wide()) {
        misread.computeIfAbsent(pair.read(), read -> new HashSet<>()).add(pair.meant());
      }
    }
  }

  /**
   * The id of the word that is meant by one that no table has, or {@link Vocabulary#UNKNOWN}.
   *
   * @param folded begins with the units of the word, each of which went through {@link
   *     Vocabulary#fold}
   * @param isCapitalized whether it begins with a capital and goes on in small letters
   */
  int meant(char[] folded, int length, boolean isCapitalized) {
    if (length < (isCapitalized ? SHORTEST_CAPITALIZED : SHORTEST)
        || length > LONGEST
        || right.contains(folded, 0, length)) {
      return Vocabulary.UNKNOWN;
    }
    int typed = isCapitalized ? SHORTEST_TYPED_CAPITALIZED : SHORTEST_TYPED;
    SimilarWords similar = words;
    if (similar == null) {
      similar = new SimilarWords(vocabulary);
      words = similar;
    }
    int meant = Vocabulary.UNKNOWN;
    for (int other = length - 1; other <= length + 1; other++) {
      for (int id = similar.beginningLike(folded, other); id >= 0; id = similar.nextBegin(id)) {
        meant = chosen(meant, id, folded, length, length >= typed);
      }
      for (int id = similar.endingLike(folded, length, other); id >= 0; id = similar.nextEnd(id)) {
        meant = chosen(meant, id, folded, length, length >= typed);
      }
    }
    return meant == AMBIGUOUS ? Vocabulary.UNKNOWN : meant;
  }

  private int chosen(int meant, int id, char[] folded, int length, boolean typed) {
    if (meant == id || !mayMean(folded, length, id, typed)) {
      return meant;
    }
    return meant == Vocabulary.UNKNOWN ? id : AMBIGUOUS;
  }

  /**
   * Whether a word may be meant.
   *
   * @param typed whether any letter inside may be wrong, and not only those that scanners misread
   */
  private boolean mayMean(char[] word, int length, int id, boolean typed) {
    int other = vocabulary.length(id);
    int shorter = Math.min(length, other);
    int same = 0;
    while (same < shorter && word[same] == vocabulary.letter(id, same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && word[length - 1 - tail] == vocabulary.letter(id, other - 1 - tail)) {
      tail++;
    }
    int mine = length - same - tail;
    int others = other - same - tail;
    if (mine > 2 || others > 2) {
      return false;
    }
    boolean inside = typed && same > 0 && tail > 0;
    return inside && (mine <= 1 && others <= 1 || isSwapped(word, same, mine, id, others))
        || isMisread(word, same, mine, id, others);
  }

  private boolean isSwapped(char[] word, int at, int mine, int id, int others) {
    return mine == 2
        && others == 2
        && word[at] == vocabulary.letter(id, at + 1)
        && word[at + 1] == vocabulary.letter(id, at);
  }

  /** Whether what differs is what a scanner misreads; one equal letter may belong to it. */
  private boolean isMisread(char[] word, int at, int mine, int id, int others) {
    if (mine == 0 || others == 0) {
      return false;
    }
    Set<String> meant = misread.get(String.valueOf(word, at, mine));
    if (meant == null) {
      return false;
    }
    StringBuilder wanted = new StringBuilder(2);
    for (int i = 0; i < others; i++) {
      wanted.append(vocabulary.letter(id, at + i));
    }
    return meant.contains(wanted.toString());
  }
}
