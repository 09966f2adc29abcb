package org.conus.extract.ihc;

import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the sentences of one document that tell of stains, and the lines that belong together,
 * into passages, and has each parsed.
 */
final class Passages {
  /** Lines that may be read as one, so that a page of rows stays linear. */
  private static final int MOST_LINES = 60;

  /** Tokens of a line that tells of one marker alone. */
  private static final int LONGEST_ROW = 12;

  private final Analysis analysis;
  private final Tokens tokens;
  private final PhraseMatcher<Lexeme> gate;
  private final Lexer lexer;
  private final PassageParser parser;
  private final LineShapes shapes;
  private final Hints hints;
  private final TableReader tables;

  /** The passage: its first token, or -1 where none is begun, and the token behind its last. */
  private int first = -1;

  private int limit;
  private int lines;
  private String section = "";
  private boolean markers;
  private boolean codes;
  private boolean open;
  private boolean headed;

  /** The token behind the last passage, and whether it was a panel. */
  private int told;

  /** The token behind the last table. */
  private int read;

  private boolean panel;

  /** The last line that ruled a table: its first token, and the token behind its last. */
  private int ruledFrom = -1;

  private int ruledTo = -1;

  /** What the sentence at hand names. */
  private boolean marker;

  private boolean result;
  private boolean criteria;

  /** Whether the lines at hand say how stains are read, not how these were. */
  private boolean general;

  /**
   * @param gate the phrases that open or close a passage: markers, results and stains
   */
  Passages(
      Analysis analysis,
      PhraseMatcher<Lexeme> gate,
      Lexer lexer,
      ColumnHeads columns,
      PassageParser parser) {
    this.analysis = analysis;
    this.tokens = analysis.tokens();
    this.gate = gate;
    this.lexer = lexer;
    this.parser = parser;
    this.shapes = new LineShapes(tokens, lexer);
    this.hints = new Hints(tokens, lexer);
    this.tables = new TableReader(tokens, lexer, columns, parser);
  }

  /** Reads the whole document. */
  void read() {
    @Nullable Sentence before = null;
    for (Sentence sentence : analysis.sentences()) {
      Sentence rest = sentence.first() < read ? behindTable(sentence) : sentence;
      if (isRuling(rest)) {
        passOver(rest);
      } else {
        if (rest.first() < rest.limit()) { // else of signs that are no tokens, or read in a table
          read(rest, before);
        }
        before = sentence;
      }
    }
    flush();
  }

  private boolean isRuling(Sentence line) {
    return line.first() < line.limit()
        && Ruling.end(tokens, line.first(), line.limit()) == line.limit();
  }

  /** What stands above the ruling of a table stands above its first row. */
  private void passOver(Sentence ruling) {
    if (first >= 0 && ruling.first() == limit && tokens.linesBefore(ruling.first()) == 1) {
      limit = ruling.limit();
    }
    ruledFrom = ruling.first();
    ruledTo = ruling.limit();
  }

  /** Whether nothing but the ruling of a table stands between two lines. */
  private boolean isRightAbove(Sentence line, Sentence next) {
    return line.limit() == next.first()
        || line.limit() == ruledFrom
            && ruledTo == next.first()
            && tokens.linesBefore(ruledFrom) == 1;
  }

  private Sentence behindTable(Sentence sentence) {
    return new Sentence(
        sentence.span(), Math.min(read, sentence.limit()), sentence.limit(), sentence.section());
  }

  /** Reads the table or form that a sentence begins; false if it begins none. */
  private boolean isTable(Sentence sentence) {
    if (!marker) {
      return false;
    }
    boolean context = panel || analysis.section(sentence).kind().startsWith("immuno");
    int from = sentence.first();
    int end = tables.readForm(from, context);
    if (end == from && tables.mayBegin(from, sentence.limit())) {
      end = tables.read(from, Math.max(told, read), context);
    }
    if (end == from) {
      return false;
    }
    limit = Math.min(limit, tables.begin());
    flush();
    read = end;
    told = end;
    panel = true;
    return true;
  }

  private void read(Sentence sentence, @Nullable Sentence before) {
    look(sentence);
    general = general ? tokens.linesBefore(sentence.first()) < 2 : headsCriteria(sentence);
    if (general) {
      flush();
      told = sentence.limit();
      panel = false;
      return;
    }
    if (isTable(sentence)) {
      return;
    }
    boolean across = first >= 0 && marker && goesAcross(sentence);
    boolean next = first >= 0 && continues(sentence);
    boolean wrapped = next && shapes.isWrapped(limit, sentence);
    boolean goesOn = across || next && (open || wrapped);
    result |= goesOn && !marker && shapes.isFigures(sentence);
    boolean field = goesOn && open && lexer.namesField(tokens, sentence);
    boolean tells = marker || result || field || wrapped && !tokens.is(sentence.limit() - 1, ':');
    if (first >= 0 && !(goesOn && tells)) {
      flush();
    }
    if (tells) {
      add(sentence, before);
    } else {
      panel = false;
    }
  }

  /** {@code Scoring criteria used}: a line of its own, and what follows up to an empty one. */
  private boolean headsCriteria(Sentence line) {
    return criteria
        && !marker
        && line.limit() - line.first() <= LONGEST_ROW
        && (line.first() == 0 || tokens.linesBefore(line.first()) > 0)
        && line.limit() < tokens.size()
        && tokens.linesBefore(line.limit()) == 1;
  }

  /** Sees which of marker, result and stain a sentence names. */
  private void look(Sentence sentence) {
    marker = false;
    criteria = false;
    result = false;
    boolean stain = false;
    int end = sentence.limit();
    for (int i = gate.nextBegin(tokens, sentence.first(), end); i < end; ) {
      Match<Lexeme> match = gate.longestAt(tokens, i, end);
      if (match != null) {
        marker |= match.value().kind() == Kind.MARKER;
        result |= match.value().kind() == Kind.RESULT;
        stain |= match.value().kind() == Kind.STAIN;
        criteria |= match.value().kind() == Kind.GENERAL;
      }
      i = gate.nextBegin(tokens, match == null ? i + 1 : match.last() + 1, end);
    }
    boolean told = panel || first >= 0 && (markers || codes);
    marker |= (stain || told) && !marker && !result && hints.hasMisread(sentence);
    result |= !marker && hints.hasSign(sentence);
  }

  private boolean continues(Sentence next) {
    int feeds = tokens.linesBefore(next.first());
    boolean leader = feeds == 0 && tokens.is(limit - 1, '.') && tokens.is(limit - 2, '.');
    boolean paragraph =
        feeds == 2 && (tokens.isWord(limit - 1, "for") || tokens.is(limit - 1, ','));
    boolean field = feeds == 0 && tokens.is(limit - 1, ':');
    return lines < MOST_LINES
        && (feeds == 1 || leader || paragraph || field)
        && next.first() == limit;
  }

  /** Whether a scanner read the comma of a list as a full stop. */
  private boolean goesAcross(Sentence next) {
    return lines < MOST_LINES
        && next.first() == limit
        && markers
        && lexer.isListAcross(tokens, limit - 1, next.limit());
  }

  /** Whether a line without a marker begins the sentence that goes on here. */
  private boolean isBegunBy(Sentence line, Sentence next) {
    return line.limit() == next.first()
        && line.limit() > line.first()
        && line.first() >= told
        && tokens.linesBefore(next.first()) == 1
        && shapes.isWrapped(line.limit(), next);
  }

  private void add(Sentence sentence, @Nullable Sentence before) {
    if (first < 0) {
      begin(sentence, before);
    }
    lines++;
    markers |= marker;
    codes |= !marker && hints.hasCode(sentence);
    limit = sentence.limit();
    boolean waits = !result || !marker && open && lines > 1;
    boolean table = headed && shapes.isTable(sentence);
    open =
        limit > first && shapes.endsOpen(limit - 1)
            || (waits || table) && !tokens.is(limit - 1, '.');
  }

  /** Begins a passage with a sentence, or with the line before that leads to it. */
  private void begin(Sentence sentence, @Nullable Sentence line) {
    boolean head =
        line != null
            && line.first() >= told
            && isRightAbove(line, sentence)
            && shapes.isHeadOf(line, sentence);
    headed = head || !marker && shapes.isTable(sentence);
    boolean above = line != null && (head || isBegunBy(line, sentence) || isRow(line, sentence));
    first = line != null && above ? line.first() : sentence.first();
    lines = 0;
    markers = false;
    codes = false;
    section = analysis.section(sentence).kind();
  }

  /** Whether a short line, like the one below it, has a marker that a scanner misread. */
  private boolean isRow(Sentence line, Sentence next) {
    return marker
        && line.first() >= told
        && line.limit() == next.first()
        && line.limit() - line.first() <= LONGEST_ROW
        && next.limit() - next.first() <= LONGEST_ROW
        && line.limit() > line.first()
        && tokens.linesBefore(next.first()) == 1
        && hints.hasMisread(line);
  }

  private void flush() {
    if (first < 0 || first >= limit) {
      first = -1;
      return;
    }
    boolean context = panel || section.startsWith("immuno");
    if (markers || codes || context) {
      panel = parser.parse(first, limit, context);
    }
    told = limit;
    first = -1;
  }
}
