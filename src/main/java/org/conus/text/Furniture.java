package org.conus.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the lines that belong to the page and not to the text: page numbers, running heads, the
 * journal's name with volume and pages, web addresses.
 *
 * <p>Works by the looks of a line and of its neighbours; where a text has no soft line ends, only
 * what is beyond doubt is taken.
 */
final class Furniture {
  /** Lines longer than this are text. */
  private static final int LONGEST = 110;

  /** How far apart running heads stand at least, in UTF-16 units. */
  private static final int SHORTEST_PAGE = 1200;

  /** A table of lines' looks has so many places, as a power of two. */
  private static final int BITS = 12;

  private static final int FIRST_LETTERS = 6;

  private final Lines lines;
  private final boolean wrapped;
  private final boolean[] marked;

  private Furniture(Lines lines) {
    this.lines = lines;
    this.wrapped = lines.wrapping().isWrapped();
    this.marked = new boolean[lines.size()];
  }

  /** Which lines are furniture. */
  static boolean[] mark(Lines lines) {
    Furniture furniture = new Furniture(lines);
    furniture.markByLooks();
    if (lines.size() > 4) {
      furniture.markRepeated();
    }
    furniture.markNumbers();
    furniture.markBesideNumbers();
    return furniture.marked;
  }

  private void markByLooks() {
    for (int i = 0; i < marked.length; i++) {
      int length = lines.length(i);
      if (length <= LONGEST) {
        marked[i] =
            isAddress(i)
                || isPageOf(i)
                || wrapped && length >= 8 && mayBeHead(i) && isRunningHead(i);
      }
    }
  }

  /** Page heads begin with a capital or a number; most lines of text do not. */
  private boolean mayBeHead(int line) {
    char c = lines.first(line);
    return !Lines.isSmall(c) && Character.isLetterOrDigit(c);
  }

  /** A web address or identifier that fills the line. */
  private boolean isAddress(int line) {
    int first = lines.first(line) | 32;
    return (first == 'w' || first == 'h' || first == 'd')
        && (startsWith(line, "www.") || startsWith(line, "http") || startsWith(line, "doi:"))
        && lines.firstWord(line) == lines.length(line);
  }

  private boolean startsWith(int line, String prefix) {
    return lines.isAt(lines.begin(line), prefix);
  }

  /** {@code Page 3 of 12}, alone or at the end of a line: the word, a number and no sentence. */
  private boolean isPageOf(int line) {
    if (lines.last(line) == '.' || !Lines.isDigit(lines.last(line))) {
      return false;
    }
    int end = backOverNumber(lines.end(line), line);
    if (endsWithWord(end, line, "of")) {
      end = backOverNumber(end - 3, line);
    } else if (end > lines.begin(line) && lines.chars[end] == '/') {
      end = backOverNumber(end, line);
    }
    boolean page = endsWithWord(end, line, "page") || endsWithWord(end, line, "pg");
    return page
        && (lines.length(line) <= 16 || lines.gapBefore(line) || wrapped || isLastLine(line));
  }

  private boolean isLastLine(int line) {
    return line == 0 || line + 1 == lines.size() || lines.gapBefore(line + 1);
  }

  /** Where the digits before {@code end}, and blanks before these, begin. */
  private int backOverNumber(int end, int line) {
    int at = end;
    while (at > lines.begin(line) && Lines.isDigit(lines.chars[at - 1])) {
      at--;
    }
    while (at > lines.begin(line) && Lines.isBlank(lines.chars[at - 1])) {
      at--;
    }
    return at;
  }

  private boolean endsWithWord(int end, int line, String word) {
    int begin = end - word.length();
    return begin >= lines.begin(line)
        && lines.isAt(begin, word)
        && (begin == lines.begin(line) || !Lines.isLetter(lines.chars[begin - 1]));
  }

  /** A journal with volume and pages, or a title with a page number set off from it. */
  private boolean isRunningHead(int line) {
    if (!mayHaveNumbers(line) || lines.endsSentence(line) || lines.last(line) == ':') {
      return false;
    }
    if (lines.isKeyed(line)) {
      return Title.of(lines, line).isCitation();
    }
    Title title = Title.of(lines, line);
    return title.isCitation()
        || title.pageSetOff() && isAlone(line) && title.words() >= 3
        || title.numberFirst()
            && title.isCapitalized()
            && title.words() >= 3
            && !title.otherDigits();
  }

  /** A page stands at an edge of the line, a volume before a colon or semicolon. */
  private boolean mayHaveNumbers(int line) {
    return Lines.isDigit(lines.first(line))
        || Lines.isDigit(lines.last(line))
        || lines.hasColon(line);
  }

  /** Whether gaps or the edges of the text stand before and behind. */
  private boolean isAlone(int line) {
    return (line == 0 || lines.gapBefore(line)) && isLastLine(line);
  }

  private void markRepeated() {
    if (!mayRepeat()) {
      return;
    }
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < marked.length; i++) {
      if (mayBeRepeated(i)) {
        Span title = withoutPageNumber(i);
        Integer before = last.put(String.valueOf(lines.chars, title.begin(), title.length()), i);
        if (before != null && arePages(before, i)) {
          marked[before] = true;
          marked[i] = true;
        }
      }
    }
  }

  /** Of most texts no two lines have as much as their length and their first letters in common. */
  private boolean mayRepeat() {
    BitSet seen = new BitSet(1 << BITS);
    for (int i = 0; i < marked.length; i++) {
      if (mayBeRepeated(i)) {
        int looks = looks(withoutPageNumber(i));
        if (seen.get(looks)) {
          return true;
        }
        seen.set(looks);
      }
    }
    return false;
  }

  /** A number that titles with the same letters have in common. */
  private int looks(Span title) {
    int looks = title.length();
    int limit = Math.min(title.end(), title.begin() + FIRST_LETTERS);
    for (int i = title.begin(); i < limit; i++) {
      looks = looks * 31 + lines.chars[i];
    }
    return looks * 0x9E3779B1 >>> Integer.SIZE - BITS;
  }

  private boolean mayBeRepeated(int line) {
    return lines.length(line) <= LONGEST
        && lines.length(line) >= 12
        && mayBeHead(line)
        && !lines.endsSentence(line);
  }

  private boolean arePages(int first, int second) {
    boolean apart = lines.begin(second) - lines.begin(first) >= SHORTEST_PAGE;
    if (!apart || lines.last(second) == ':' || lines.isKeyed(second)) {
      return false;
    }
    boolean numbered = !lines.text(first).equals(lines.text(second));
    return numbered || interrupts(second) || interrupts(first);
  }

  /** Whether the lines around are two parts of one sentence. */
  private boolean interrupts(int line) {
    return line > 0
        && line + 1 < lines.size()
        && !lines.endsSentence(line - 1)
        && lines.length(line - 1) >= 30
        && Lines.isSmall(lines.first(line + 1));
  }

  /** The line without a number that stands at its begin or end. */
  private Span withoutPageNumber(int line) {
    char[] chars = lines.chars;
    int begin = lines.begin(line);
    int end = lines.end(line);
    while (begin < end && Lines.isDigit(chars[begin])) {
      begin++;
    }
    while (end > begin && Lines.isDigit(chars[end - 1])) {
      end--;
    }
    boolean cut = begin > lines.begin(line) && Lines.isBlank(chars[Math.min(begin, end - 1)]);
    boolean cutEnd = end < lines.end(line) && Lines.isBlank(chars[end - 1]);
    begin = cut ? begin : lines.begin(line);
    end = cutEnd ? end : lines.end(line);
    while (begin < end && chars[begin] <= ' ') {
      begin++;
    }
    while (end > begin && chars[end - 1] <= ' ') {
      end--;
    }
    return new Span(begin, end);
  }

  /** Bare numbers beside a gap, another piece of furniture or the text's edge. */
  private void markNumbers() {
    for (int i = 0; i < marked.length; i++) {
      if (!marked[i] && isBareNumber(i) && standsApart(i)) {
        marked[i] = true;
      }
    }
  }

  private boolean isBareNumber(int line) {
    int begin = lines.begin(line);
    int end = lines.end(line);
    if (end - begin >= 3 && isDash(lines.first(line)) && isDash(lines.last(line))) {
      begin++;
      end--;
    }
    int digits = 0;
    for (int i = begin; i < end; i++) {
      if (Lines.isDigit(lines.chars[i])) {
        digits++;
      } else if (!Lines.isBlank(lines.chars[i])) {
        return false;
      }
    }
    return digits > 0 && digits <= 4;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private boolean standsApart(int line) {
    boolean before = line == 0 || lines.gapBefore(line) || marked[line - 1];
    boolean behind = isLastLine(line) || marked[line + 1];
    boolean edge = line == 0 || line + 1 == lines.size();
    return wrapped ? before || behind || interrupts(line) : before && behind && !edge;
  }

  /** Short lines in capitals and small letters right before a page number: a journal's name. */
  private void markBesideNumbers() {
    for (int i = 0; wrapped && i + 1 < marked.length; i++) {
      if (!marked[i] && marked[i + 1] && isBareNumber(i + 1) && !lines.gapBefore(i + 1)) {
        boolean apart = i == 0 || lines.gapBefore(i) || marked[i - 1];
        marked[i] = apart && lines.length(i) <= 60 && Title.of(lines, i).isCapitalized();
      }
    }
  }
}
