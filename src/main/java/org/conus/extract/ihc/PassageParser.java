package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Concept;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Parses passages of one document and keeps the results as mentions. */
final class PassageParser {
  private final Lexer lexer;
  private final Trace trace;
  private final Tokens tokens;
  private final BitSet levels;
  private final List<Mention> mentions = new ArrayList<>();
  private long steps;

  /** Results of the mismatch repair proteins one by one: what is said of all adds none. */
  private boolean members;

  PassageParser(Analysis analysis, Trace trace, Lexer lexer) {
    this.lexer = lexer;
    this.trace = trace;
    this.tokens = analysis.tokens();
    this.levels = levels(analysis);
  }

  /**
   * Reads the tokens from {@code first} up to {@code limit}.
   *
   * @param context whether the lines before told of stains, or a heading does
   * @return whether the passage told a result
   */
  boolean parse(int first, int limit, boolean context) {
    Line line = new Line(tokens, lexer.lex(tokens, first, limit));
    if (!line.has(Kind.MARKER)) { // what looked like a code was none
      steps += line.size();
      return false;
    }
    readNames(line);
    return !tell(line, context).isEmpty();
  }

  /**
   * Reads the row of a table, in which the cells that are no clause have become its markers' own.
   *
   * @return whether it told a result
   */
  boolean parseRow(Line row, boolean context) {
    return !tell(row, context).isEmpty();
  }

  /** Parses a line whose stains are made, and keeps what it tells. */
  private List<Stain> tell(Line line, boolean context) {
    List<Stain> stains = new ResultParser(line).parse();
    new Traps(line, context).bar();
    List<Stain> told = Traps.unbarred(stains);
    for (Stain stain : told) {
      members |= stain.is("mmr") && !stain.is("group");
      if (!isLevel(stain) && !(members && stain.is("mmr") && stain.is("group"))) {
        mentions.add(mention(stain));
      }
    }
    tellHeldBack(line);
    steps += line.steps();
    return told;
  }

  /** What was found, in the order of the text. */
  List<Mention> mentions() {
    Collections.sort(mentions);
    return mentions;
  }

  /** Steps taken so far. */
  long steps() {
    return steps;
  }

  /** The stains of the line, and the columns, fields and slashes that bind figures to them. */
  private static void readNames(Line line) {
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

  private Mention mention(Stain stain) {
    Span span = tokens.span(stain.first(), stain.last);
    Concept concept = stain.name.concept();
    String marker = concept == null ? span.in(tokens.text()) : concept.name();
    @Nullable Outcome result = stain.result;
    Modifiers told = result == Outcome.NEGATIVE ? stain.modifiers.ofNegative() : stain.modifiers;
    Value value =
        new Value.Ihc(
            concept == null ? null : concept.id(),
            marker,
            concept == null ? null : concept.attribute("symbol").orElse(null),
            result == null ? "" : result.label(),
            told.extent(),
            told.intensity(),
            told.percent(),
            told.score(),
            told.pattern(),
            stain.component,
            stain.alias);
    return new Mention(
        MentionKind.IHC_RESULT,
        span,
        value,
        concept == null ? List.of() : concept.codes(),
        List.of(stain.rule));
  }

  private static BitSet levels(Analysis analysis) {
    Tokens tokens = analysis.tokens();
    BitSet told = new BitSet();
    for (Mention mention : analysis.mentions()) {
      if (mention.kind() == MentionKind.SPINAL_LEVEL) {
        Span span = mention.span();
        told.set(tokens.at(span.begin()), tokens.at(span.end() - 1) + 1);
      }
    }
    return told;
  }
}
