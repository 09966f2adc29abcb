package org.conus.text;

import java.util.Locale;

/**
 * Decides what stands between each line and the next one.
 *
 * <p>Captions become blocks of their own where they stand: repair never moves text.
 */
final class Layout {
  /** In lines. */
  private static final int LONGEST_CAPTION = 25;

  /** {@code Figure 12A.} on a line of its own. */
  private static final int LONGEST_LABEL = 12;

  private final Lines lines;
  private final Wrapping wrapping;
  private final CutWords words;
  private final Captions captions;
  private final Cut[] after;

  private Layout(Lines lines, CutWords words, Captions captions) {
    this.captions = captions;
    this.lines = lines;
    this.wrapping = lines.wrapping();
    this.words = words;
    this.after = new Cut[lines.size()];
  }

  /** For every line but the last, what stands behind it. */
  static Cut[] decide(Lines lines, CutWords words, Captions captions) {
    Layout layout = new Layout(lines, words, captions);
    layout.decideAll();
    return layout.after;
  }

  private void decideAll() {
    int captionSince = -1;
    for (int i = 0; i + 1 < after.length; i++) {
      if (i == 0 && captions.begins(lines, 0)) {
        captionSince = 0;
      }
      if (beginsCaption(i + 1)) {
        after[i] = Cut.PARAGRAPH;
        captionSince = i + 1;
      } else {
        after[i] = captionSince >= 0 ? inCaption(i, captionSince) : inText(i);
        captionSince = after[i] == Cut.PARAGRAPH ? -1 : captionSince;
      }
    }
  }

  /** A reference at the begin of a line follows a short word such as {@code in} or {@code see}. */
  private boolean beginsCaption(int line) {
    if (!captions.begins(lines, line)) {
      return false;
    }
    int before = line - 1;
    boolean apart = lines.gapBefore(line) || lines.endsSentence(before);
    return apart
        || !wrapping.isFull(before)
        || !endsWithShortWord(before)
        || sentenceGoesOnBehind(line);
  }

  /** Whether, soon behind the line, small letters follow a full stop or a gap. */
  private boolean sentenceGoesOnBehind(int line) {
    int last = Math.min(lines.size(), line + LONGEST_CAPTION);
    for (int i = line + 1; i < last; i++) {
      if (Lines.isSmall(lines.first(i)) && (lines.gapBefore(i) || lines.endsSentence(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithShortWord(int line) {
    int at = lines.end(line);
    while (at > lines.begin(line) && Lines.isSmall(lines.chars[at - 1])) {
      at--;
    }
    return lines.end(line) - at <= 3;
  }

  /** A caption goes on over soft line ends; a table also over its rows, up to a gap. */
  private Cut inCaption(int line, int since) {
    if (lines.gapBefore(line + 1)) {
      return Cut.PARAGRAPH;
    }
    if (line == since && lines.length(line) <= LONGEST_LABEL) {
      return Cut.LINE;
    }
    if (lines.endsSentence(line) && !wrapping.captionGoesOn(line)) {
      return Cut.PARAGRAPH;
    }
    Cut cut = inBlock(line);
    if (cut != Cut.LINE) {
      return cut;
    }
    boolean row =
        lines.isTabular(line + 1) || lines.length(line + 1) < 0.7 * wrapping.widthAt(line);
    return Captions.isTable(lines, since) && row ? Cut.LINE : Cut.PARAGRAPH;
  }

  private Cut inText(int line) {
    return lines.gapBefore(line + 1) ? overGap(line) : inBlock(line);
  }

  private Cut inBlock(int line) {
    if (endsWithHyphen(line)) {
      return atHyphen(line);
    }
    return wrapping.isSoft(line) ? between(line) : Cut.LINE;
  }

  /** A sentence may go on behind a gap if it did not end before it. */
  private Cut overGap(int line) {
    int next = line + 1;
    boolean hyphen = endsWithHyphen(line);
    if (lines.endsSentence(line) || isHeadingLike(line) || !hyphen && !wrapping.isLong(line)) {
      return Cut.PARAGRAPH;
    }
    boolean small = Lines.isSmall(lines.first(next)) && !lines.startsItem(next);
    if (small && !lines.isKeyed(next) && !lines.isTabular(line)) {
      return hyphen ? atHyphen(line) : between(line);
    }
    boolean page = lines.pageBefore(next) && !lines.startsItem(next) && !lines.isKeyed(next);
    return page && wrapping.isFull(line) && !wrapping.isHeading(next)
        ? between(line)
        : Cut.PARAGRAPH;
  }

  private boolean isHeadingLike(int line) {
    return lines.last(line) == ':' || lines.last(line) == ';' || lines.isCapitals(line);
  }

  private Cut between(int line) {
    int next = line + 1;
    if (!Lines.isSmall(lines.first(next)) || !Lines.isLetter(lines.last(line))) {
      return Cut.SPACE;
    }
    boolean cut =
        words.isCutWithoutHyphen(lines.chars, lastLetters(lines.end(line)), firstLetters(next));
    return cut && !isPartOfCompound(line) ? Cut.GLUE : Cut.SPACE;
  }

  /** Whether a digit or hyphen stands before the last letters. */
  private boolean isPartOfCompound(int line) {
    int at = lettersBegin(lines.end(line));
    return at > 0 && Lines.isDigit(lines.chars[at - 1]);
  }

  private boolean endsWithHyphen(int line) {
    char c = lines.last(line);
    if (c == Characters.SOFT_HYPHEN) {
      return true;
    }
    boolean hyphen = c == '-' || c == '\u2010' || c == '\u2011';
    int before = lines.end(line) - 2;
    return (hyphen || c == '\u2013')
        && before >= lines.begin(line)
        && (hyphen
            ? Character.isLetterOrDigit(lines.chars[before])
            : Lines.isDigit(lines.chars[before]));
  }

  private Cut atHyphen(int line) {
    if (lines.last(line) == Characters.SOFT_HYPHEN) {
      return Cut.JOIN;
    }
    char first = lines.first(line + 1);
    int hyphen = lines.end(line) - 1;
    boolean letters = Lines.isLetter(lines.chars[hyphen - 1]);
    if (letters && isCutCapital(line, hyphen)) {
      return Cut.JOIN;
    }
    if (isSign(hyphen, line + 1)) {
      return Cut.HYPHEN_SPACE;
    }
    if (isLastOfSigns(line, hyphen)) {
      return wrapping.isSoft(line) ? Cut.HYPHEN_SPACE : Cut.LINE;
    }
    if (Lines.isSmall(first) && letters) {
      return words.atHyphen(lines.chars, lastLetters(hyphen), firstLetters(line + 1));
    }
    if (Lines.isSmall(first)) {
      return Cut.HYPHEN;
    }
    if (Character.isLetterOrDigit(first)
        && (wrapping.isFull(line) || wrapping.isLong(line) && isCode(hyphen, first))) {
      return Cut.HYPHEN;
    }
    return wrapping.isSoft(line) ? Cut.SPACE : Cut.LINE;
  }

  /**
   * Whether the hyphen is a minus behind a code, {@code HER2-} or {@code EMA-}: a word that begins
   * a sentence or joins clauses cannot be the code's other half.
   */
  private boolean isSign(int hyphen, int next) {
    char before = lines.chars[hyphen - 1];
    boolean digit = Lines.isDigit(before);
    if (!digit && !(Lines.isCapital(before) && hyphen - lettersBegin(hyphen) > 1)) {
      return false;
    }
    String word = letters(firstLetters(next));
    boolean begins =
        word.length() > 1 && Lines.isCapital(word.charAt(0)) && Lines.isSmall(word.charAt(1));
    return begins || digit && words.joinsClauses(word);
  }

  /** {@code CK7+ CK20- CDX2-}: behind a code, as another sign stands behind one in the line. */
  private boolean isLastOfSigns(int line, int hyphen) {
    if (!isCodeEnd(lines.chars[hyphen - 1])) {
      return false;
    }
    for (int i = hyphen - 2; i > lines.begin(line); i--) {
      char c = lines.chars[i];
      boolean sign = (c == '-' || c == '+') && isCodeEnd(lines.chars[i - 1]);
      if (sign && " ,;/".indexOf(lines.chars[i + 1]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCodeEnd(char c) {
    return Lines.isDigit(c) || Lines.isCapital(c);
  }

  /** {@code T12-} before {@code L2}, {@code TTF-} before {@code 1}. */
  private boolean isCode(int hyphen, char next) {
    char before = lines.chars[hyphen - 1];
    return Lines.isDigit(before) || Lines.isCapital(before) && Lines.isDigit(next);
  }

  /** In a text of capitals a hyphen before a capital cuts a word like any other. */
  private boolean isCutCapital(int line, int hyphen) {
    if (!lines.isCapitals(line) || !lines.isCapitals(line + 1)) {
      return false;
    }
    String left = lower(lastLetters(hyphen));
    String both = left + lower(firstLetters(line + 1));
    return words.isCutInCapitals(
        both.toCharArray(), new Span(0, left.length()), new Span(left.length(), both.length()));
  }

  private String lower(Span letters) {
    return letters(letters).toLowerCase(Locale.ROOT);
  }

  private String letters(Span span) {
    return String.valueOf(lines.chars, span.begin(), span.length());
  }

  private Span lastLetters(int end) {
    return new Span(lettersBegin(end), end);
  }

  private Span firstLetters(int line) {
    return new Span(lines.begin(line), lettersEnd(line));
  }

  private int lettersBegin(int end) {
    int at = end;
    while (at > 0 && Lines.isLetter(lines.chars[at - 1])) {
      at--;
    }
    return at;
  }

  private int lettersEnd(int line) {
    int at = lines.begin(line);
    while (at < lines.end(line) && Lines.isLetter(lines.chars[at])) {
      at++;
    }
    return at;
  }
}
