package org.conus.text;

/**
 * Makes of a text as it was read the text that people would read, with the way back.
 *
 * <p>Words cut at line ends are joined, soft line ends become spaces, real ones stay, a gap becomes
 * one empty line. Page furniture and citation numbers glued to words go. Ligatures, odd spaces and
 * letters of other scripts that look Latin are replaced. Captions become blocks of their own.
 * Nothing is moved. The work is linear in the text. Safe for threads.
 */
public final class TextRepair {
  /** The characters below 0x80 that need no look: most of a text. */
  private static final boolean[] PLAIN = plain();

  private final WordList words;
  private final Citations citations;
  private final Misprints misprints;

  /**
   * @param words tells a word from half a word; with none, cut words are joined where a hyphen cut
   *     them
   */
  public TextRepair(WordList words) {
    this.words = words;
    this.citations = new Citations(words);
    this.misprints = new Misprints(words);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x80];
    for (char c = 0; c < plain.length; c++) {
      boolean misread = c == 'r' || c == 'l' || c == '|' || c <= '5' && c >= '0';
      plain[c] = !misread && c != '-' && !Citations.mayBegin(c);
    }
    return plain;
  }

  /** Repairs a text; a clean one comes out as it went in. */
  public RepairedText repair(String source) {
    Units units = Characters.mend(source);
    Lines all = Lines.of(units.text);
    Lines lines = all.without(Furniture.mark(all));
    CutWords cuts = new CutWords(words, () -> DocumentWords.of(lines));
    return new Run(units, lines, cuts).write(source.length());
  }

  /** The repair of one text. */
  private final class Run {
    private final Units units;
    private final Lines lines;
    private final CutWords cuts;
    private final RepairWriter writer;

    Run(Units units, Lines lines, CutWords cuts) {
      this.units = units;
      this.lines = lines;
      this.cuts = cuts;
      this.writer = new RepairWriter(units);
    }

    RepairedText write(int sourceLength) {
      Cut[] after = Layout.decide(lines, cuts);
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
      String text = units.text;
      int copied = begin;
      for (int i = begin; i < end; i++) {
        char c = text.charAt(i);
        if (c < PLAIN.length && PLAIN[c]) {
          continue;
        }
        if (c == 'r' || c == 'l' || c == '|' || c <= '5' && c >= '0') {
          String letter =
              Misprints.mayBegin(text, i, end) ? misprints.mended(text, i, begin, end) : null;
          if (letter != null) {
            writer.copy(copied, i);
            copied = i + Misprints.length(text, i);
            writer.replace(i, copied, letter);
            i = copied - 1;
            continue;
          }
        }
        if (c != '-' && !Citations.mayBegin(c)) {
          continue;
        }
        int kept = c == '[' && i > copied && text.charAt(i - 1) == ' ' ? i - 1 : i;
        writer.copy(copied, kept);
        int next = c == '-' ? afterCut(i, end) : citations.end(text, i, writer.written());
        copied = next == i ? kept : Math.min(end, next);
        i = Math.max(i, copied - 1);
      }
      writer.copy(copied, end);
    }

    /** Behind a hyphen and a blank where they cut a word; else the hyphen's own place. */
    private int afterCut(int hyphen, int end) {
      String text = units.text;
      if (hyphen + 2 >= end
          || text.charAt(hyphen + 1) != ' '
          || !Character.isLowerCase(text.charAt(hyphen + 2))) {
        return hyphen;
      }
      int left = hyphen;
      while (left > 0 && Character.isLetter(text.charAt(left - 1))) {
        left--;
      }
      int right = hyphen + 2;
      while (right < end && Character.isLetter(text.charAt(right))) {
        right++;
      }
      boolean cut =
          left < hyphen
              && cuts.wasCut(text.substring(left, hyphen), text.substring(hyphen + 2, right));
      return cut ? hyphen + 2 : hyphen;
    }
  }
}
