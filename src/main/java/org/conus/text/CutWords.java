package org.conus.text;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides whether two halves are one word. */
final class CutWords {
  /**
   * Before these the hyphen of a first half waits for the second: {@code intra- and extradural}.
   */
  private static final Set<String> COORDINATORS =
      Set.of("and", "or", "to", "and/or", "as", "versus");

  /** Before these a code's hyphen is a minus: {@code CK20- but CK7+}. */
  private static final Set<String> JOINERS =
      Set.of("and", "but", "while", "whereas", "with", "is", "was", "were");

  private final WordList words;
  private final Supplier<DocumentWords> source;
  private @Nullable DocumentWords inDocument;

  /**
   * @param words known words
   * @param inDocument gives the words of the text itself; asked only where the known words do not
   *     decide
   */
  CutWords(WordList words, Supplier<DocumentWords> inDocument) {
    this.words = words;
    this.source = inDocument;
  }

  /** Whether a word joins what stands before it to a further clause or member. */
  boolean joinsClauses(String word) {
    return JOINERS.contains(word);
  }

  /**
   * What a hyphen at a line's end means.
   *
   * @param left the letters before the hyphen
   * @param right the letters of the next line up to the first other sign, in small letters
   */
  Cut atHyphen(String left, String right) {
    if (COORDINATORS.contains(right)) {
      return isKnown(left + right) ? Cut.JOIN : Cut.HYPHEN_SPACE;
    }
    if (isAbbreviation(left)) {
      return Cut.HYPHEN;
    }
    boolean halves = isKnown(left) && isKnown(right);
    if (isKnown(left + right)) {
      return halves && isOfDocument(left + "-" + right) ? Cut.HYPHEN : Cut.JOIN;
    }
    if (isOfDocument(left + "-" + right)) {
      return Cut.HYPHEN;
    }
    return !halves || isOfDocument(left + right) ? Cut.JOIN : Cut.HYPHEN;
  }

  /** Whether a blank behind a hyphen inside a line is all that is left of a line end. */
  boolean wasCut(String left, String right) {
    return !COORDINATORS.contains(right)
        && !(isKnown(left) && isKnown(right))
        && isWord(left + right);
  }

  /** Whether a line end without a hyphen cuts a word; never true of two words. */
  boolean isCutWithoutHyphen(String text, Span left, Span right) {
    if (left.length() + right.length() < 5
        || isKnown(text, left.begin(), left.end()) && isKnown(text, right.begin(), right.end())) {
      return false;
    }
    String before = left.in(text);
    return !isAbbreviation(before) && isWord(before + right.in(text));
  }

  private static boolean isAbbreviation(String left) {
    return left.length() > 1 && Character.isUpperCase(left.charAt(left.length() - 1));
  }

  private boolean isWord(String word) {
    return isKnown(word) || isOfDocument(word);
  }

  /** One letter counts only where it is a word; a plural counts as its singular. */
  private boolean isKnown(String text, int begin, int end) {
    int length = end - begin;
    if (length < 3) {
      return SHORT.contains(text.substring(begin, end));
    }
    return words.contains(text, begin, end)
        || length > 5 && text.charAt(end - 1) == 's' && words.contains(text, begin, end - 1);
  }

  private boolean isKnown(String word) {
    return isKnown(word, 0, word.length());
  }

  /** The word list begins at three letters. */
  private static final Set<String> SHORT =
      Set.of(
          "a", "I", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it",
          "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we");

  private boolean isOfDocument(String word) {
    DocumentWords found = inDocument;
    if (found == null) {
      found = source.get();
      inDocument = found;
    }
    return found.contains(word);
  }
}
