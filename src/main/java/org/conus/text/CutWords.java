package org.conus.text;

/** Decides whether two halves are one word. Not safe for threads. */
final class CutWords {
  private final RepairWords own;
  private final int longestCoordinator;
  private final WordList words;
  private final DocumentWords inDocument;

  /** Two halves behind each other. */
  private char[] joined = new char[64];

  /**
   * @param words known words of three letters and more
   * @param own words of line ends
   * @param inDocument the words of the text itself; asked only where the known words do not decide
   */
  CutWords(WordList words, RepairWords own, DocumentWords inDocument) {
    this.words = words;
    this.own = own;
    this.longestCoordinator = RepairWords.longest(own.coordinators());
    this.inDocument = inDocument;
  }

  /** Whether a word joins what stands before it to a further clause or member. */
  boolean joinsClauses(String word) {
    return own.joiners().contains(word);
  }

  /**
   * What a hyphen at a line's end means.
   *
   * @param left the letters before the hyphen
   * @param right the letters of the next line up to the first other sign, in small letters
   */
  Cut atHyphen(char[] text, Span left, Span right) {
    int length = join(text, left, right, "");
    if (isCoordinator(text, right)) {
      return isKnown(joined, 0, length) ? Cut.JOIN : Cut.HYPHEN_SPACE;
    }
    if (isAbbreviation(text, left)) {
      return Cut.HYPHEN;
    }
    boolean halves = isKnown(text, left) && isKnown(text, right);
    if (isKnown(joined, 0, length)) {
      return halves && isCompound(text, left, right) ? Cut.HYPHEN : Cut.JOIN;
    }
    if (isCompound(text, left, right)) {
      return Cut.HYPHEN;
    }
    return !halves || isOfDocument(join(text, left, right, "")) ? Cut.JOIN : Cut.HYPHEN;
  }

  /** Whether a blank behind a hyphen inside a line is all that is left of a line end. */
  boolean wasCut(char[] text, Span left, Span right) {
    return !isCoordinator(text, right)
        && !(isKnown(text, left) && isKnown(text, right))
        && isWord(join(text, left, right, ""));
  }

  /**
   * Whether a hyphen at the end of a line in capitals cuts a word; both halves in small letters.
   */
  boolean isCutInCapitals(char[] text, Span left, Span right) {
    return wasCut(text, left, right)
        || isKnown(joined, 0, join(text, left, right, "")) && !isCompound(text, left, right);
  }

  /** Whether a line end without a hyphen cuts a word; never true of two words. */
  boolean isCutWithoutHyphen(char[] text, Span left, Span right) {
    return left.length() + right.length() >= 5
        && !(isKnown(text, left) && isKnown(text, right))
        && !isAbbreviation(text, left)
        && isWord(join(text, left, right, ""));
  }

  private boolean isCoordinator(char[] text, Span word) {
    return word.length() <= longestCoordinator
        && own.coordinators().contains(String.valueOf(text, word.begin(), word.length()));
  }

  private static boolean isAbbreviation(char[] text, Span word) {
    return word.length() > 1 && Character.isUpperCase(text[word.end() - 1]);
  }

  /** Whether two halves stand in the text with a hyphen between them. */
  private boolean isCompound(char[] text, Span left, Span right) {
    return isOfDocument(join(text, left, right, "-"));
  }

  /** Puts two halves behind each other; returns how long they are together. */
  private int join(char[] text, Span left, Span right, String between) {
    int length = left.length() + between.length() + right.length();
    if (length > joined.length) {
      joined = new char[length * 2];
    }
    System.arraycopy(text, left.begin(), joined, 0, left.length());
    between.getChars(0, between.length(), joined, left.length());
    System.arraycopy(text, right.begin(), joined, length - right.length(), right.length());
    return length;
  }

  /** Whether what was joined is a word. */
  private boolean isWord(int length) {
    return isKnown(joined, 0, length) || isOfDocument(length);
  }

  private boolean isKnown(char[] text, Span word) {
    return isKnown(text, word.begin(), word.end());
  }

  /** One letter counts only where it is a word; a plural counts as its singular. */
  private boolean isKnown(char[] text, int begin, int end) {
    int length = end - begin;
    if (length < 3) {
      return own.shortWords().contains(String.valueOf(text, begin, length));
    }
    return words.contains(text, begin, end)
        || length > 5 && text[end - 1] == 's' && words.contains(text, begin, end - 1);
  }

  /** Whether what was joined stands in the text. */
  private boolean isOfDocument(int length) {
    return inDocument.contains(joined, length);
  }
}
