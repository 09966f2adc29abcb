package org.conus.text;

/**
 * What a line looks like if it is the head of a page.
 *
 * @param words how many words of letters it has
 * @param capitalized how many of those that are longer than three letters begin with a capital
 * @param small how many of those do not
 * @param numberFirst whether it begins with a bare number
 * @param pageSetOff whether it ends with a bare number behind at least two blanks
 * @param volume whether it has a volume with pages: {@code 52 : 123-130}, {@code 2019; 7: 88}
 * @param year whether a year of the 20th or 21st century stands in it
 * @param otherDigits whether it has digits elsewhere
 */
record Title(
    int words,
    int capitalized,
    int small,
    boolean numberFirst,
    boolean pageSetOff,
    boolean volume,
    boolean year,
    boolean otherDigits) {

  boolean isCapitalized() {
    return capitalized >= 1 && small * 4 <= capitalized;
  }

  /** Whether it names a journal with volume and pages, or with page and year. */
  boolean isCitation() {
    return words >= 2 && isCapitalized() && (volume || year && (numberFirst || pageSetOff));
  }

  static Title of(Lines lines, int line) {
    return new Reader(lines.chars, lines.begin(line), lines.end(line)).read();
  }

  /** Reads a line from left to right. */
  private static final class Reader {
    private final char[] chars;
    private final int begin;
    private final int end;
    private int words;
    private int capitalized;
    private int small;
    private int numbers;
    private boolean volume;
    private boolean year;
    private int lastNumber = -1;

    Reader(char[] chars, int begin, int end) {
      this.chars = chars;
      this.begin = begin;
      this.end = end;
    }

    Title read() {
      for (int at = begin; at < end; ) {
        char c = chars[at];
        if (Lines.isLetter(c)) {
          at = word(at);
        } else if (Lines.isDigit(c)) {
          at = number(at);
        } else {
          at++;
        }
      }
      boolean first = Lines.isDigit(chars[begin]) && blankAfterNumber();
      boolean setOff = lastNumber >= begin + 2 && blank(lastNumber - 1) && blank(lastNumber - 2);
      int edges = (first ? 1 : 0) + (setOff ? 1 : 0) + (year ? 1 : 0);
      return new Title(words, capitalized, small, first, setOff, volume, year, numbers > edges);
    }

    private int word(int from) {
      int at = from;
      while (at < end && Lines.isLetter(chars[at])) {
        at++;
      }
      words++;
      if (at - from > 3 && Lines.isCapital(chars[from])) {
        capitalized++;
      } else if (at - from > 3) {
        small++;
      }
      return at;
    }

    private int number(int from) {
      int at = from;
      while (at < end && Lines.isDigit(chars[at])) {
        at++;
      }
      numbers++;
      year |= at - from == 4 && (isCentury(from, '1', '9') || isCentury(from, '2', '0'));
      volume |= isVolume(at);
      lastNumber = at == end ? from : -1;
      return at;
    }

    private boolean isCentury(int at, char first, char second) {
      return chars[at] == first && chars[at + 1] == second;
    }

    /** Whether a colon or semicolon and then a range of pages follow a number. */
    private boolean isVolume(int afterNumber) {
      int at = skip(afterNumber, " ");
      if (at == end || chars[at] != ':' && chars[at] != ';') {
        return false;
      }
      int pages = skip(at + 1, " ");
      int dash = skip(pages, "0123456789 :()");
      return dash > pages
          && dash + 1 < end
          && "-\u2013".indexOf(chars[dash]) >= 0
          && Lines.isDigit(chars[dash + 1]);
    }

    private int skip(int from, String over) {
      int at = from;
      while (at < end && over.indexOf(chars[at]) >= 0) {
        at++;
      }
      return at;
    }

    private boolean blank(int at) {
      return Lines.isBlank(chars[at]);
    }

    private boolean blankAfterNumber() {
      int at = skip(begin, "0123456789");
      return at < end && blank(at);
    }
  }
}
