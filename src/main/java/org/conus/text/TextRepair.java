package org.conus.text;

/**
 * Makes of a text as it was read the text that people would read, with the way back.
 *
 * <p>Words cut at line ends are joined, soft line ends become spaces, real ones stay, a gap becomes
 * one empty line. Page furniture and citation numbers glued to words go. Ligatures, odd spaces and
 * letters of other scripts that look Latin are replaced. Captions become blocks of their own. Marks
 * that were dictated as words are written. Nothing is moved. The work is linear in the text. Safe
 * for threads.
 */
public final class TextRepair {
  /** So many signs, of which a misread letter is one, tell that a text was scanned. */
  private static final int SCANNED = 2;

  private final WordList words;
  private final RepairWords own;
  private final SpokenMarks marks;
  private final Captions captions;
  private final Citations citations;
  private final Misprints misprints;
  private final BrokenWords broken;
  private final MisreadWords misreadWords;
  private final Scans scans;

  /**
   * @param words tells a word from half a word; with none, cut words are joined where a hyphen cut
   *     them
   * @param tables words of the clinical tables
   * @param own words of line ends
   * @param marks the words for marks in a text that was dictated
   * @param misread letters that scanners take for others
   */
  public TextRepair(
      WordList words, WordList tables, RepairWords own, SpokenMarks marks, MisreadLetters misread) {
    this.words = words;
    this.own = own;
    this.marks = marks;
    this.captions = new Captions(own.captions());
    this.citations = new Citations(words);
    this.misprints = new Misprints(words);
    this.broken = new BrokenWords(words, own.shortWords());
    this.misreadWords = new MisreadWords(words, tables, misread, own.particles());
    this.scans = new Scans(misreadWords, broken);
  }

  /** Repairs a text; a clean one comes out as it went in. */
  public RepairedText repair(String source) {
    Units units = Dictation.write(marks, Characters.mend(source));
    Lines all = Lines.of(units);
    Lines lines = all.without(Furniture.mark(all));
    CutWords cuts = new CutWords(words, own, new DocumentWords(lines));
    int signs = scans.signs(units.chars);
    Run run = new Run(units, lines, cuts, signs >= SCANNED);
    RepairedText repaired = run.write(source.length());
    return run.scanned || signs + run.misread < SCANNED
        ? repaired
        : new Run(units, lines, cuts, true).write(source.length());
  }

  /** The repair of one text. */
  private final class Run {
    private final Units units;
    private final Lines lines;
    private final CutWords cuts;
    private final RepairWriter writer;

    /** Whether the text is known to be a scanner's. */
    private final boolean scanned;

    /** Letters mended that a scanner misread. */
    private int misread;

    /** Up to where the line at hand has been written. */
    private int copied;

    Run(Units units, Lines lines, CutWords cuts, boolean scanned) {
      this.units = units;
      this.lines = lines;
      this.cuts = cuts;
      this.writer = new RepairWriter(units);
      this.scanned = scanned;
    }

    RepairedText write(int sourceLength) {
      Cut[] after = Layout.decide(lines, cuts, captions);
      for (int i = 0; i < lines.size(); i++) {
        boolean last = i + 1 == lines.size();
        int hyphen = !last && after[i] == Cut.JOIN ? 1 : 0;
        writeLine(lines.begin(i), lines.end(i) - hyphen);
        if (!last) {
          writeCut(after[i], lines.end(i), lines.begin(i + 1));
        } else if (units.text.indexOf('\n', lines.end(i)) >= 0) {
          writer.replace(lines.end(i), lines.end(i) + 1, "\n");
        }
      }
      return writer.finish(sourceLength);
    }

    private void writeCut(Cut cut, int from, int to) {
      switch (cut) {
        case SPACE, HYPHEN_SPACE -> writer.replace(from, from + 1, " ");
        case LINE -> writer.replace(from, from + 1, "\n");
        case PARAGRAPH -> writer.replace(from, Math.min(to, from + 2), "\n\n");
        case JOIN, HYPHEN, GLUE -> {}
      }
    }

    /**
     * Copies a line without its citations, mends letters that a scanner misread, and joins words
     * that were cut before it was a line.
     */
    private void writeLine(int begin, int end) {
      char[] chars = units.chars;
      copied = begin;
      int before = Doubts.UNKNOWN;
      int here = Doubts.of(chars[begin]);
      for (int i = begin; i < end; i++) {
        int behind = i + 1 < chars.length ? Doubts.of(chars[i + 1]) : Doubts.UNKNOWN;
        if ((Doubts.at(before, here, behind) || scanned) && mend(i, begin, end)) {
          // What stands before in the repaired text is not what stood there in this one.
          here = Doubts.UNKNOWN;
          behind = copied < end ? Doubts.of(chars[copied]) : Doubts.UNKNOWN;
          i = copied - 1;
        }
        before = here;
        here = behind;
      }
      writer.copy(copied, end);
    }

    /** Mends what stands at a place of a line; false if all is well there. */
    private boolean mend(int at, int begin, int end) {
      char[] chars = units.chars;
      char c = chars[at];
      boolean doubtful =
          Misprints.mayBegin(chars, at, end) || scanned && Misprints.mayBeginInScan(chars, at);
      String letter = doubtful ? misprints.mended(chars, at, begin, end, scanned) : null;
      if (letter != null) {
        writer.copy(copied, at);
        copied = at + Misprints.length(chars, at);
        writer.replace(at, copied, letter);
        misread++;
        return true;
      }
      if (scanned
          && (omitSpeck(at, begin, end)
              || mendWord(at, begin, end)
              || omitBlank(at, begin, end)
              || writeDigit(at, begin, end))) {
        return true;
      }
      if (c != '-' && !Citations.mayBegin(c)) {
        return false;
      }
      int kept = c == '[' && at > copied && chars[at - 1] == ' ' ? at - 1 : at;
      writer.copy(copied, kept);
      int next =
          c == '-'
              ? afterCut(at, end)
              : citations.end(chars, at, writer.written(), writer.length());
      copied = next == at ? kept : Math.min(end, next);
      return next != at;
    }

    /** Mends a word that begins at a place; false if none does, or none that is wrong. */
    private boolean mendWord(int at, int lineBegin, int lineEnd) {
      char[] chars = units.chars;
      if (!MisreadWords.begins(chars, at, lineBegin)) {
        return false;
      }
      int end = MisreadWords.end(chars, at, lineEnd);
      if (isPiece(at, end, lineBegin, lineEnd)) {
        return false;
      }
      String mended = misreadWords.mended(chars, at, end);
      if (mended == null) {
        return false;
      }
      int same = 0;
      while (chars[at + same] == mended.charAt(same)) {
        same++;
      }
      int tail = 0;
      while (at + same < end - tail - 1
          && same < mended.length() - tail
          && chars[end - 1 - tail] == mended.charAt(mended.length() - 1 - tail)) {
        tail++;
      }
      writer.copy(copied, at + same);
      copied = end - tail;
      writer.replace(at + same, copied, mended.substring(same, mended.length() - tail));
      return true;
    }

    /** Whether a scanner put a blank before or behind what is part of a word. */
    private boolean isPiece(int begin, int end, int lineBegin, int lineEnd) {
      char[] chars = units.chars;
      return begin > lineBegin + 1
              && chars[begin - 1] == ' '
              && broken.isBroken(chars, begin - 1, lineBegin, lineEnd)
          || end < lineEnd && chars[end] == ' ' && broken.isBroken(chars, end, lineBegin, lineEnd);
    }

    /** Leaves out a mark of dirt between two blanks; false if the place is none. */
    private boolean omitSpeck(int at, int begin, int end) {
      char[] chars = units.chars;
      boolean speck =
          "~^`_".indexOf(chars[at]) >= 0
              && at > begin
              && at + 1 < end
              && chars[at - 1] == ' '
              && chars[at + 1] == ' ';
      if (speck) {
        writer.copy(copied, at);
        copied = at + 2;
      }
      return speck;
    }

    /** Leaves out a blank that a scanner put into a word; false if the place is none. */
    private boolean omitBlank(int at, int begin, int end) {
      boolean blank = units.chars[at] == ' ' && broken.isBroken(units.chars, at, begin, end);
      if (blank) {
        writer.copy(copied, at);
        copied = at + 1;
      }
      return blank;
    }

    /** Writes a digit for the letter that a scanner took it for; false if the place is none. */
    private boolean writeDigit(int at, int begin, int end) {
      String digit = MisreadNumbers.mended(units.chars, at, begin, end);
      if (digit.isEmpty()) {
        return false;
      }
      writer.copy(copied, at);
      copied = at + 1;
      writer.replace(at, copied, digit);
      return true;
    }

    /** Behind a hyphen and a blank where they cut a word; else the hyphen's own place. */
    private int afterCut(int hyphen, int end) {
      char[] chars = units.chars;
      if (hyphen + 2 >= end || chars[hyphen + 1] != ' ' || !Lines.isSmall(chars[hyphen + 2])) {
        return hyphen;
      }
      int left = hyphen;
      while (left > 0 && Lines.isLetter(chars[left - 1])) {
        left--;
      }
      int right = hyphen + 2;
      while (right < end && Lines.isLetter(chars[right])) {
        right++;
      }
      boolean cut =
          left < hyphen && cuts.wasCut(chars, new Span(left, hyphen), new Span(hyphen + 2, right));
      return cut ? hyphen + 2 : hyphen;
    }
  }
}
