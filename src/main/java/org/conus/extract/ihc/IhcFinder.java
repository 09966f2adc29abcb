package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the results of antibody stains on tissue or cells.
 *
 * <p>A sentence with a marker in it, or rows of a panel that belong together, are read as symbols
 * ({@link Lexer}; the classes of words stand in {@code ihc-words.tsv}) and parsed from left to
 * right, each symbol once, with a look ahead of no more than {@link Lookahead#FARTHEST} symbols:
 *
 * <pre>
 *   line       = { clause ( SEMI | BUT | STOP | LINE ) } clause
 *   clause     = forward | backward | negated | shown | elliptic
 *
 *   list       = stain { [ COMMA | SLASH ] [ AND ] [ NOT ] { FILL } [ modifiers ] stain }
 *   stain      = MARKER { "(" alias | clone | own ")" } [ SIGN | SCORE ]       see {@link StainReader}
 *   modifiers  = { EXTENT | INTENSITY | PATTERN | PERCENT | SCORE | ADVERB }
 *   link       = FOR | COLON | OPEN | DASH
 *   cue        = [ NOT | NO ] modifiers ( RESULT | EXPRESS ) [ STAIN ]
 *
 *   forward    = cue { STAIN | PART | WORDS } link list                        ihc.list-after-result
 *              | cue list                                                      ihc.list-after-result
 *              | modifiers STAIN [ BE PRESENT ] FOR list                       ihc.staining-for
 *              | NO [ modifiers ] STAIN [ BE PRESENT ] FOR list                ihc.no-staining
 *              | forward [ AND | BUT ] NOT [ FOR ] list                        ihc.list-after-not
 *              | ( forward | backward ) EXCEPT list                            ihc.except
 *              | PRESENT list                                                  ihc.identified
 *              | SIGN [ FOR | COLON ] list                                     see {@link SignedLists}
 *   backward   = list [ STAIN ] [ BE | SHOW | COLON | DASH ] cue [ IN part ]   ihc.list-before-result
 *              | list [ STAIN ] BE [ NOT ] PRESENT                             ihc.list-present
 *              | list [ INDEX ] [ BE | COLON | FOR ] ( PERCENT | SCORE )       ihc.figure
 *              | list { COMMA list } own                                       ihc.list-sign
 *              | stain own                                                     ihc.bracket
 *              | list SIGN                                                     ihc.sign
 *              | list [ BE | COLON ] modifiers                                 ihc.panel-row
 *              | list BE NOT                                                   ihc.was-not
 *              | list BE, behind a negative clause                             ihc.was
 *              | list { EXTENT | WORDS } PART, an amount being told            ihc.gapped
 *              | row of markers LINE row of results                            see {@link Columns}
 *              | row of heads LINE { row }                                     see {@link HeadedColumns}
 *              | field of a marker { LINE field } LINE field of a result       see {@link Fields}
 *              | backward AGAIN list                                           ihc.list-after-result
 *              | list cue AND cue RESPECTIVELY                                 ihc.respectively
 *   negated    = NO [ modifiers ] list [ STAIN | RESULT ]                      ihc.negated-list
 *   shown      = ( SHOW | "with" ) [ modifiers ] list STAIN                    ihc.expression
 *              | ( STAIN | IHC ) SHOW list                                     ihc.identified
 *              | stain STAIN SHOW part                                         ihc.stain-shows
 *              | INTENSITY index-marker                                        ihc.index-in-words
 *              | "with" INTENSITY list                                         ihc.expression
 *   elliptic   = ( forward | backward ) IN part [ COMMA | AND ] cue IN part    ihc.component
 *              | ( forward | backward ) [ COMMA | AND ] part [ BE ] cue        see {@link OtherCells}
 *   part       = { WORDS } PART
 * </pre>
 *
 * A production yields a result for every stain of its list: that of the cue, turned round by
 * negators, refined by figures ({@link Scores}); what stands at a marker alone is the marker's own.
 * Where a list stands between two results, the one behind takes the last markers of it that no
 * conjunction binds to the first ({@link Reach}). {@code STOP}, other subjects and too many words
 * end a list. {@link Traps} and {@link Generics} then bar what only looks like a stain of this
 * tumor.
 */
public final class IhcFinder implements MentionFinder {
  /** Lines that may be read as one, so that a page of rows stays linear. */
  private static final int MOST_LINES = 60;

  /** Characters of a line that was filled, in columns of a page too. */
  private static final int PROSE = 36;

  private static final int INDENT = 6;

  /** Tokens in a row that names columns. */
  private static final int LONGEST_HEAD = 24;

  private final PhraseMatcher<Lexeme> gate;
  private final Lexer lexer;

  /**
   * @param vocabulary in which the words of the tables get their ids; the same that tokenizes texts
   */
  public IhcFinder(Knowledge knowledge, Vocabulary vocabulary) {
    TermTable markers = knowledge.terms(TermKind.MARKER);
    PhraseMatcher.Builder<Lexeme> phrases = PhraseMatcher.builder(vocabulary);
    Set<String> clones = IhcWords.clonePrefixes(knowledge);
    MarkerNames.addTo(phrases, markers, clones);
    IhcWords.addTo(phrases, knowledge);
    this.lexer =
        new Lexer(
            phrases.build(),
            new MarkerNames(markers, clones),
            IhcWords.misread(knowledge),
            IhcWords.broken(knowledge));
    PhraseMatcher.Builder<Lexeme> gates = PhraseMatcher.builder(vocabulary);
    MarkerNames.addTo(gates, markers, clones);
    IhcWords.addResultsTo(gates, knowledge);
    IhcWords.addStainsTo(gates, knowledge);
    this.gate = gates.build();
  }

  /** It reads spinal levels, of which complement factors have the codes. */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.SPINAL_LEVEL);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    return new Run(analysis, trace).find();
  }

  /** How many steps the parser takes for a text: a measure of work that no machine changes. */
  long steps(Analysis analysis) {
    Run run = new Run(analysis, Trace.NONE);
    run.find();
    return run.steps;
  }

  /** The work on one document. */
  private final class Run {
    private final Analysis analysis;
    private final Trace trace;
    private final Tokens tokens;
    private final BitSet levels;
    private final List<Mention> mentions = new ArrayList<>();
    private int first = -1;
    private int told;
    private @Nullable Sentence before;
    private int limit;
    private int lines;
    private boolean markers;
    private boolean codes;
    private boolean open;
    private boolean panel;
    private boolean headed;
    private long steps;

    Run(Analysis analysis, Trace trace) {
      this.analysis = analysis;
      this.trace = trace;
      this.tokens = analysis.tokens();
      this.levels = levels();
    }

    List<Mention> find() {
      for (Sentence sentence : analysis.sentences()) {
        read(sentence);
        before = sentence;
      }
      flush();
      Collections.sort(mentions);
      return mentions;
    }

    private void read(Sentence sentence) {
      if (sentence.first() >= sentence.limit()) {
        return; // of signs that are no tokens
      }
      boolean marker = false;
      boolean result = false;
      boolean stain = false;
      int end = sentence.limit();
      for (int i = gate.nextBegin(tokens, sentence.first(), end); i < end; ) {
        Match<Lexeme> match = gate.longestAt(tokens, i, end);
        if (match != null) {
          marker |= match.value().kind() == Kind.MARKER;
          result |= match.value().kind() == Kind.RESULT;
          stain |= match.value().kind() == Kind.STAIN;
        }
        i = gate.nextBegin(tokens, match == null ? i + 1 : match.last() + 1, end);
      }
      marker |= stain && !result && hasMisread(sentence);
      result |= !marker && hasSign(sentence);
      boolean across = first >= 0 && marker && goesAcross(sentence);
      boolean goesOn =
          across || first >= 0 && continues(sentence) && (open || isWrapped(limit, sentence));
      result |= goesOn && !marker && isFigures(sentence);
      boolean field = goesOn && open && lexer.namesField(tokens, sentence);
      if (first >= 0 && !(goesOn && (marker || result || field))) {
        flush();
      }
      if (marker || result || field) {
        add(sentence, marker, result);
      } else {
        panel = false;
      }
    }

    /**
     * A row of signs and figures, or a word alone: the results of the markers in the rows above.
     */
    private boolean isFigures(Sentence row) {
      int from = tokens.is(row.first() + 1, ':') ? row.first() + 2 : row.first();
      for (int i = from; i < row.limit() && row.limit() - row.first() > 1; i++) {
        if (tokens.kind(i) == TokenKind.WORD) {
          return false;
        }
      }
      return row.limit() > row.first();
    }

    /** Whether the line that ends here was broken by the width of the page alone. */
    private boolean isWrapped(int end, Sentence next) {
      if (tokens.is(end - 1, '.')) {
        return false;
      }
      return Character.isLowerCase(tokens.firstChar(next.first()))
          || lexer.leadsOn(tokens, end - 1)
          || lexer.followsOn(tokens, next)
          || isIndented(next)
          || isLong(end - 1) && !isRow(next.first(), next.limit());
    }

    /** Whether a line begins far to the right, as what goes on in a cell does. */
    private boolean isIndented(Sentence next) {
      int begin = tokens.begin(next.first());
      int from = begin;
      while (from > 0 && begin - from < INDENT && tokens.text().charAt(from - 1) == ' ') {
        from--;
      }
      return begin - from >= INDENT;
    }

    /** Whether a colon, a bar or a gap makes cells of a line. */
    private boolean isRow(int from, int limit) {
      for (int i = from; i < limit; i++) {
        boolean gap = i > from && tokens.begin(i) - tokens.end(i - 1) > 1;
        if (gap || tokens.is(i, ':') || tokens.is(i, '|') || tokens.is(i, '=')) {
          return true;
        }
      }
      return false;
    }

    /** Whether a gap, a tab or a bar makes columns of a line. */
    private boolean isTable(Sentence row) {
      for (int i = row.first() + 1; i < row.limit(); i++) {
        int gap = tokens.begin(i) - tokens.end(i - 1);
        boolean tab = gap == 1 && tokens.text().charAt(tokens.end(i - 1)) == '\t';
        if (gap > 1 || tab || tokens.is(i, '|')) {
          return true;
        }
      }
      return false;
    }

    /** Whether a line above names the columns of a table that begins here. */
    private boolean isHeadOf(Sentence line, Sentence next) {
      return line.limit() == next.first()
          && line.limit() - line.first() <= LONGEST_HEAD
          && line.limit() > line.first()
          && line.first() >= told
          && tokens.linesBefore(next.first()) == 1
          && isTable(line)
          && isTable(next);
    }

    /** Whether the line up to a token is as long as lines of prose. */
    private boolean isLong(int last) {
      int end = tokens.end(last);
      int from = last;
      while (from > 0 && tokens.linesBefore(from) == 0 && last - from < 30) {
        from--;
      }
      if (isRow(from, last + 1)) {
        return false;
      }
      for (int i = end; i > 0 && end - i <= PROSE; i--) {
        if (tokens.text().charAt(i - 1) == '\n') {
          return false;
        }
      }
      return end > PROSE;
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
          && isWrapped(line.limit(), next);
    }

    private void add(Sentence sentence, boolean marker, boolean result) {
      if (first < 0) {
        Sentence line = before;
        headed = line != null && isHeadOf(line, sentence) || !marker && isTable(sentence);
        boolean begun = line != null && (isBegunBy(line, sentence) || isHeadOf(line, sentence));
        first = line != null && begun ? line.first() : sentence.first();
        lines = 0;
        markers = false;
        codes = false;
        section = analysis.section(sentence).kind();
      }
      lines++;
      markers |= marker;
      codes |= !marker && hasCode(sentence);
      limit = sentence.limit();
      boolean waits = !result || !marker && open && lines > 1;
      boolean table = headed && isTable(sentence);
      open =
          limit > first && endsOpen(tokens, limit - 1)
              || (waits || table) && !tokens.is(limit - 1, '.');
    }

    /** {@code ( + )}. */
    private boolean hasSign(Sentence sentence) {
      for (int i = sentence.first(); i + 2 < sentence.limit(); i++) {
        boolean sign = tokens.is(i + 1, '+') || tokens.isHyphen(i + 1);
        if (sign && tokens.is(i, '(') && tokens.is(i + 2, ')')) {
          return true;
        }
      }
      return false;
    }

    /** Whether capitals or a number stand there that may be a marker which a scanner misread. */
    private boolean hasCode(Sentence sentence) {
      for (int i = sentence.first(); i < sentence.limit(); i++) {
        if (tokens.kind(i) == TokenKind.WORD
            && (isCode(i, sentence) || lexer.isMisread(tokens, i, sentence.limit()))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a name stands there that a scanner misread. */
    private boolean hasMisread(Sentence sentence) {
      for (int i = sentence.first(); i < sentence.limit(); i++) {
        if (tokens.kind(i) == TokenKind.WORD
            && (tokens.id(i) == Vocabulary.UNKNOWN || isShortCapital(i) || isNumbered(i))
            && ((isShortCapital(i) || isCode(i, sentence))
                    && lexer.isMisreadCode(tokens, i, sentence.limit())
                || lexer.isMisread(tokens, i, sentence.limit()))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a number is written onto a word. */
    private boolean isNumbered(int i) {
      int next = tokens.isHyphen(i + 1) ? i + 2 : i + 1;
      return next < tokens.size()
          && tokens.kind(next) == TokenKind.NUMBER
          && !tokens.spaceBefore(next);
    }

    /** {@code K} of {@code K i-67}. */
    private boolean isShortCapital(int i) {
      return tokens.length(i) < 3 && Character.isUpperCase(tokens.firstChar(i));
    }

    private boolean isCode(int i, Sentence sentence) {
      int next = i + 1;
      boolean number = next < sentence.limit() && tokens.kind(next) == TokenKind.NUMBER;
      if (tokens.length(i) > 6 || number && !tokens.spaceBefore(next)) {
        return tokens.length(i) <= 6;
      }
      boolean capital = Character.isUpperCase(tokens.firstChar(i));
      boolean second = tokens.length(i) > 1 && isCapital(tokens.begin(i) + 1);
      return second || capital && (number || tokens.length(i) == 2);
    }

    private boolean isCapital(int offset) {
      return Character.isUpperCase(tokens.text().charAt(offset));
    }

    private String section = "";

    private void flush() {
      if (first >= 0) {
        boolean context = panel || section.startsWith("immuno");
        if (markers || codes || context) {
          panel = parse(context);
        }
        told = limit;
        first = -1;
      }
    }

    /** Whether the lines told a result. */
    private boolean parse(boolean context) {
      Line line = new Line(tokens, lexer.lex(tokens, first, limit));
      if (!line.has(Kind.MARKER)) { // what looked like a code was none
        steps += line.size();
        return false;
      }
      new StainReader(line).read();
      if (line.has(Kind.LINE)) {
        HeadedColumns.read(line);
      }
      if (line.has(Kind.COLON)) {
        Fields.read(line);
      }
      if (line.has(Kind.SLASH)) {
        Slashes.read(line);
      }
      if (line.has(Kind.LINE)) {
        Columns.read(line);
      }
      List<Stain> stains = new ResultParser(line).parse();
      new Traps(line, context).bar();
      List<Stain> told = Traps.unbarred(stains);
      for (Stain stain : told) {
        if (!isLevel(stain)) {
          mentions.add(mention(stain));
        }
      }
      tellHeldBack(line);
      steps += line.steps();
      return !told.isEmpty();
    }

    private void tellHeldBack(Line line) {
      if (!trace.isOn()) {
        return;
      }
      for (Stain stain : line.stains) {
        if (stain != null && (stain.barredBy != null || stain.result == null)) {
          trace.heldBack(
              MentionKind.IHC_RESULT,
              tokens.span(stain.first(), stain.last),
              stain.barredBy != null ? "ihc.trap" : "ihc.no-result",
              stain.whyNot());
        }
      }
    }

    /** {@code from C4 to C7}: a code that is read as a spinal level. */
    private boolean isLevel(Stain stain) {
      return levels.get(stain.first()) && levels.get(stain.last);
    }

    private BitSet levels() {
      BitSet told = new BitSet();
      for (Mention mention : analysis.mentions()) {
        if (mention.kind() == MentionKind.SPINAL_LEVEL) {
          Span span = mention.span();
          told.set(tokens.at(span.begin()), tokens.at(span.end() - 1) + 1);
        }
      }
      return told;
    }

    private Mention mention(Stain stain) {
      Span span = tokens.span(stain.first(), stain.last);
      Concept concept = stain.name.concept();
      String marker = concept == null ? span.in(tokens.text()) : concept.name();
      @Nullable Outcome result = stain.result;
      Value value =
          new Value.Ihc(
              concept == null ? null : concept.id(),
              marker,
              concept == null ? null : concept.attribute("symbol").orElse(null),
              result == null ? "" : result.label(),
              stain.modifiers.extent(),
              stain.modifiers.intensity(),
              stain.modifiers.percent(),
              stain.modifiers.score(),
              stain.modifiers.pattern(),
              stain.component,
              stain.alias);
      return new Mention(
          MentionKind.IHC_RESULT,
          span,
          value,
          concept == null ? List.of() : concept.codes(),
          List.of(stain.rule));
    }
  }

  /** Whether the line waits for another: a comma, a colon, a leader of dots. */
  private static boolean endsOpen(Tokens tokens, int last) {
    return tokens.is(last, '.') && tokens.is(last - 1, '.')
        || tokens.is(last, ',')
        || tokens.is(last, ':')
        || tokens.is(last, '/')
        || tokens.isWord(last, "and")
        || tokens.isWord(last, "or")
        || tokens.isWord(last, "for");
  }
}
