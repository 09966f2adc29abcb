package org.conus.extract;

/** What stands before and behind the stops of one text: abbreviations, initials, numbers, words. */
final class StopForms {
  private final char[] chars;
  private final Abbreviations abbreviations;

  StopForms(char[] chars, Abbreviations abbreviations) {
    this.chars = chars;
    this.abbreviations = abbreviations;
  }

  /**
   * A stop without a blank that ends a sentence nonetheless, as dictation and page layout leave it:
   * {@code mass.No evidence}, {@code (solid).Lung}, {@code 3.5.LDH}, {@code NOS.STAGE II}. Small
   * letters before it and a word in capitals behind it do, if neither looks like a name with stops,
   * a file or an address.
   */
  boolean isGlued(int stop, int end) {
    int next = stop + 1;
    if (stop < 3 || next >= end || !Character.isUpperCase(chars[next])) {
      return false;
    }
    boolean starter = abbreviations.isStarter(chars, next);
    char last = chars[stop - 1];
    if (Character.isLetter(last)) {
      return isGluedWord(stop, next, starter);
    }
    if (SentenceSigns.isNumber(last)) {
      return isGluedNumber(stop) && (starter || isWord(next, end));
    }
    boolean closed = SentenceSigns.isClosing(last) || last == '%' || last == '+';
    return closed && next + 1 < end && (starter || Character.isLetter(chars[next + 1]));
  }

  private boolean isGluedWord(int stop, int next, boolean starter) {
    int begin = stop;
    int small = 0;
    while (begin > 0 && Character.isLetter(chars[begin - 1])) {
      begin--;
      small += Character.isLowerCase(chars[begin]) ? 1 : 0;
    }
    boolean parted = begin > 0 && ".@_/\\".indexOf(chars[begin - 1]) >= 0;
    boolean unit = stop - begin == 2 && small == 2;
    if (parted || stop - begin < 2 || stop - begin == 2 && !unit) {
      return false;
    }
    if (unit) {
      return starter || isWord(next, chars.length) && Character.isLowerCase(chars[next + 1]);
    }
    if (Character.isLowerCase(chars[stop - 1])) {
      return stop - begin > 3 || small == stop - begin;
    }
    return starter || isWord(next, chars.length) && (small > 0 || stop - begin > 2);
  }

  /** A number that is no item's: it has a decimal, a unit or a name before it, or four digits. */
  private boolean isGluedNumber(int stop) {
    int begin = stop;
    while (begin > 0 && SentenceSigns.isNumber(chars[begin - 1])) {
      begin--;
    }
    char before = begin == 0 ? '\n' : chars[begin - 1];
    return stop - begin > 2
        || !SentenceSigns.isWhite(before) && "(._".indexOf(before) < 0
        || isDecimal(begin);
  }

  private boolean isDecimal(int begin) {
    return begin > 1 && chars[begin - 1] == '.' && SentenceSigns.isNumber(chars[begin - 2]);
  }

  /** A capital and two letters more, or one small letter more. */
  private boolean isWord(int begin, int end) {
    if (begin + 2 >= end || !Character.isLetter(chars[begin + 1])) {
      return false;
    }
    return Character.isLowerCase(chars[begin + 1]) || Character.isLetter(chars[begin + 2]);
  }

  /**
   * Whether a stop ends a sentence of a block without capitals: behind a word, a figure, a sign or
   * a bracket, before small letters; one letter alone may be that of a name.
   */
  boolean isSmallEnd(int stop, int next) {
    if (stop == 0 || next == stop + 1 || !Character.isLowerCase(chars[next])) {
      return false;
    }
    char before = chars[stop - 1];
    if (!Character.isLetter(before)) {
      return !SentenceSigns.isWhite(before) && before != '.';
    }
    return stop > 1 && Character.isLetterOrDigit(chars[stop - 2]) && !isAbbreviation(stop);
  }

  private boolean isAbbreviation(int stop) {
    return chars[stop] == '.' && abbreviations.endingAt(chars, stop) != null;
  }

  /** A capital and at most two small letters before the stop: perhaps an abbreviation. */
  boolean isShortName(int stop) {
    int at = stop;
    while (at > 0 && Character.isLetter(chars[at - 1])) {
      at--;
    }
    return stop - at >= 1
        && stop - at <= 3
        && Character.isUpperCase(chars[at])
        && Character.isLowerCase(chars[stop - 1]);
  }

  /** A number before the stop that itself follows a stop or colon, and runs of dots. */
  private boolean isItemOrLeader(int stop) {
    if (stop >= 2 && chars[stop - 1] == '.' && chars[stop - 2] == '.') {
      return true;
    }
    int at = stop;
    while (at > 0 && stop - at < 3 && SentenceSigns.isNumber(chars[at - 1])) {
      at--;
    }
    int before = at;
    while (before > 0 && chars[before - 1] == ' ') {
      before--;
    }
    return at < stop && before < at && before > 0 && ".:;".indexOf(chars[before - 1]) >= 0;
  }

  /** Whether the stop belongs to an abbreviation or an initial. */
  boolean isPartOfWord(int stop, int next, boolean starter) {
    if (isItemOrLeader(stop)) {
      return true;
    }
    Abbreviations.Kind kind = abbreviations.endingAt(chars, stop);
    if (kind == null) {
      return isInitial(stop) && !starter && Character.isUpperCase(chars[next]);
    }
    return switch (kind) {
      case ALWAYS -> true;
      case NUMBER -> Character.isDigit(chars[next]);
      case NAME -> !starter;
      case BRACKET ->
          chars[next] == '(' || chars[next] == '[' || Character.isLowerCase(chars[next]);
    };
  }

  boolean isShortened(int stop) {
    return abbreviations.endingAt(chars, stop) == Abbreviations.Kind.ALWAYS;
  }

  /** A capital alone before the stop, with a name's blank or another initial before it. */
  boolean isInitial(int stop) {
    return stop > 0
        && Character.isUpperCase(chars[stop - 1])
        && (stop == 1 || " .(\n-".indexOf(chars[stop - 2]) >= 0)
        && !isLabelled(stop - 2);
  }

  /** {@code panel A.}, {@code hepatitis C.}: a word in small letters before the capital. */
  private boolean isLabelled(int blank) {
    int at = blank;
    while (at > 0 && Character.isLowerCase(chars[at - 1])) {
      at--;
    }
    return blank - at > 3;
  }
}
