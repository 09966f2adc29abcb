package org.conus.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Lexicon;
import org.conus.knowledge.TermName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a compiled lexicon in tokens, as {@link PhraseMatcher} finds those of tables:
 * the longest, hyphens and spaces aside, never over an empty line. The lexicon stays as it was
 * stored; things are made of it when they are met. Safe for threads.
 */
public final class LexiconMatcher<T> {
  private static final TermName.Form[] FORMS = TermName.Form.values();

  private final Lexicon lexicon;
  private final Maker<T> maker;

  /** By the vocabulary's id of a word: the lexicon's number of it plus one, or 0. */
  private final int[] numbers;

  /** By the lexicon's number of a word: the node of the names that begin with it, or 0. */
  private final int[] roots;

  /** What a caller makes of a name that was found. */
  @FunctionalInterface
  public interface Maker<T> {
    /** The value of a match. */
    T make(Concept concept, TermName.Form form);
  }

  /** Puts the lexicon's words into the vocabulary. */
  public LexiconMatcher(Lexicon lexicon, Vocabulary vocabulary, Maker<T> maker) {
    this.lexicon = lexicon;
    this.maker = maker;
    int[] ids = new int[lexicon.words().size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = vocabulary.intern(lexicon.words().get(i));
    }
    this.numbers = new int[vocabulary.size()];
    for (int i = 0; i < ids.length; i++) {
      numbers[ids[i]] = i + 1;
    }
    this.roots = new int[ids.length];
    for (int node = lexicon.firstChildren()[0]; node < lexicon.childLimits()[0]; node++) {
      roots[lexicon.nodeWords()[node]] = node;
    }
  }

  /**
   * The longest name that begins with a token and ends before another.
   *
   * @return null if none does
   */
  public @Nullable Match<T> longestAt(Tokens tokens, int from, int limit) {
    int node = from < limit ? root(number(tokens.id(from))) : 0;
    int bestNode = -1;
    int bestLast = -1;
    for (int i = from; node > 0 && i < limit; i++) {
      if (i > from) {
        int child = child(node, number(tokens.id(i)));
        boolean goesOn = lexicon.firstChildren()[node] < lexicon.childLimits()[node];
        if (child == 0 && goesOn && tokens.isHyphen(i) && !endsHere(tokens, i)) {
          continue;
        }
        if (child == 0 || tokens.linesBefore(i) > 1) {
          break;
        }
        node = child;
      }
      if (anyAccepted(node, tokens, from, i)) {
        bestNode = node;
        bestLast = i;
      }
    }
    return bestLast < 0
        ? null
        : new Match<>(from, bestLast, values(bestNode, tokens, from, bestLast));
  }

  /** A hyphen with white space on both sides is a dash: no name goes over it. */
  private static boolean endsHere(Tokens tokens, int hyphen) {
    return tokens.spaceBefore(hyphen)
        && (hyphen + 1 >= tokens.size() || tokens.spaceBefore(hyphen + 1));
  }

  private int number(int id) {
    return id >= 0 && id < numbers.length ? numbers[id] - 1 : -1;
  }

  private int root(int word) {
    return word < 0 ? 0 : roots[word];
  }

  private int child(int node, int word) {
    if (word < 0 || lexicon.firstChildren()[node] == 0) {
      return 0;
    }
    int at =
        Arrays.binarySearch(
            lexicon.nodeWords(), lexicon.firstChildren()[node], lexicon.childLimits()[node], word);
    return Math.max(at, 0);
  }

  private boolean anyAccepted(int node, Tokens tokens, int first, int last) {
    for (int i = lexicon.firstEndings()[node]; i < lexicon.firstEndings()[node + 1]; i++) {
      if (isAccepted(i, tokens, first, last)) {
        return true;
      }
    }
    return false;
  }

  private List<T> values(int node, Tokens tokens, int first, int last) {
    List<T> values = new ArrayList<>(2);
    for (int i = lexicon.firstEndings()[node]; i < lexicon.firstEndings()[node + 1]; i++) {
      if (isAccepted(i, tokens, first, last)) {
        int ending = lexicon.endings()[i];
        values.add(maker.make(lexicon.concept(ending >>> 2), FORMS[ending & 3]));
      }
    }
    return values;
  }

  private boolean isAccepted(int ending, Tokens tokens, int first, int last) {
    int spelling = lexicon.spellings()[ending];
    return spelling == 0
        || PhraseMatcher.isWritten(lexicon.spellingTexts().get(spelling - 1), tokens, first, last);
  }

  /**
   * The longest of a table's match and those of lexicons. Of equal ones the first counts, the
   * table's before any, and is merged with the first value of each other.
   *
   * @param own null if the table has none
   * @param merge makes one value of that which counts and of another
   */
  public static <T> @Nullable Match<T> longest(
      @Nullable Match<T> own,
      List<LexiconMatcher<T>> lexicons,
      Tokens tokens,
      int from,
      int limit,
      BinaryOperator<T> merge) {
    Match<T> best = own;
    for (LexiconMatcher<T> lexicon : lexicons) {
      Match<T> other = lexicon.longestAt(tokens, from, limit);
      if (other == null || best != null && other.last() < best.last()) {
        continue;
      }
      if (best == null || other.last() > best.last()) {
        best = other;
      } else {
        T more = other.value();
        best =
            new Match<>(
                from,
                best.last(),
                best.values().stream().map(value -> merge.apply(value, more)).toList());
      }
    }
    return best;
  }
}
