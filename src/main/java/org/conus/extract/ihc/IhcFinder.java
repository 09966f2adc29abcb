package org.conus.extract.ihc;

import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.conus.match.PhraseMatcher;
import org.conus.match.Vocabulary;

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
 *              | row of a table, its cells bound to its marker                 see {@link TableReader}
 *              | row of markers LINE row of results                            see {@link Columns}
 *              | row of markers LINE { part and results }                      see {@link MarkersAcross}
 *              | row of heads LINE { row }                                     see {@link HeadedColumns}
 *              | field of a marker { LINE field } LINE field of a result       see {@link Fields}
 *              | backward ( AGAIN | AND that adds ) list                       ihc.list-after-result
 *              | list [ ONLY ] ONE_OF cue                                      see {@link OneOf}
 *              | list cue AND cue RESPECTIVELY                                 ihc.respectively
 *   negated    = NO [ modifiers ] list [ STAIN | RESULT ]                      ihc.negated-list
 *   shown      = ( SHOW | "with" ) [ modifiers ] list STAIN                    ihc.expression
 *              | ( STAIN | IHC ) SHOW list                                     ihc.identified
 *              | stain STAIN SHOW part                                         ihc.stain-shows
 *              | INTENSITY index-marker                                        ihc.index-in-words
 *              | "with" INTENSITY list                                         ihc.expression
 *   elliptic   = ( forward | backward ) IN part [ COMMA | AND ] cue IN part    ihc.component
 *              | ( forward | backward ) [ COMMA | AND ] part [ BE ] cue        see {@link OtherCells}
 *              | ( forward | backward ) ( COMMA | BUT ) NOT [ IN ] part        ihc.component
 *              | IN part [ COMMA ] ( forward | backward )                      of that part
 *              | part ( BUT | AND ) NOT part ( forward | backward )            ihc.component, of both
 *              | ( forward | backward ) "(" part ")"                           of that part
 *              | part "(" list ")"                                             of that part
 *   part       = { WORDS } PART
 * </pre>
 *
 * A production yields a result for every stain of its list: that of the cue, turned round by
 * negators, refined by figures ({@link Scores}); what stands at a marker alone is the marker's own.
 * Where a list stands between two results, the one behind takes the last markers of it that no
 * conjunction binds to the first ({@link Reach}). {@code STOP}, other subjects and too many words
 * end a list. Cells that may be the tumor itself are its parts only beside others ({@link
 * Contrast}). {@link Traps} and {@link Generics} then bar what only looks like a stain of this
 * tumor.
 */
public final class IhcFinder implements MentionFinder {
  private final PhraseMatcher<Lexeme> gate;
  private final Lexer lexer;
  private final ColumnHeads columns;

  /**
   * @param vocabulary in which the words of the tables get their ids; the same that tokenizes texts
   */
  public IhcFinder(Knowledge knowledge, Vocabulary vocabulary) {
    TermTable markers = knowledge.terms(TermKind.MARKER);
    PhraseMatcher.Builder<Lexeme> phrases = PhraseMatcher.builder(vocabulary);
    Set<String> clones = IhcWords.clonePrefixes(knowledge);
    SpokenNumbers numbers = new SpokenNumbers(knowledge);
    MarkerNames.addTo(phrases, markers, clones, numbers);
    IhcWords.addTo(phrases, knowledge);
    this.lexer =
        new Lexer(
            phrases.build(),
            new MarkerNames(markers, clones),
            numbers,
            IhcWords.misread(knowledge),
            IhcWords.broken(knowledge));
    this.columns = new ColumnHeads(knowledge, vocabulary);
    PhraseMatcher.Builder<Lexeme> gates = PhraseMatcher.builder(vocabulary);
    MarkerNames.addTo(gates, markers, clones, numbers);
    IhcWords.addResultsTo(gates, knowledge);
    IhcWords.addStainsTo(gates, knowledge);
    IhcWords.addCriteriaTo(gates, knowledge);
    this.gate = gates.build();
  }

  /** It reads spinal levels, of which complement factors have the codes. */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.SPINAL_LEVEL);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    return read(analysis, trace).mentions();
  }

  /** How many steps the parser takes for a text: a measure of work that no machine changes. */
  long steps(Analysis analysis) {
    return read(analysis, Trace.NONE).steps();
  }

  private PassageParser read(Analysis analysis, Trace trace) {
    PassageParser parser = new PassageParser(analysis, trace, lexer);
    new Passages(analysis, gate, lexer, columns, parser).read();
    return parser;
  }
}
