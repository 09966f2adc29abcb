package org.conus.extract.ihc;

import java.util.List;

/** Gives results to the stains of one line, from left to right. Used once. */
final class ResultParser {
  private final State s;
  private final MarkerRules markers;
  private final ResultRules results;
  private final VerbRules verbs;
  private final FigureRules figures;
  private final StainRules nouns;
  private final ModifierRules modifiers;
  private final NegatorRules negators;
  private final LinkRules links;
  private final ClauseRules clauses;
  private final WordRules others;
  private final OneOf oneOf;

  ResultParser(Line line) {
    this.s = new State(line);
    this.markers = new MarkerRules(s);
    this.results = new ResultRules(s);
    this.verbs = new VerbRules(s);
    this.figures = new FigureRules(s);
    this.nouns = new StainRules(s);
    this.modifiers = new ModifierRules(s);
    this.negators = new NegatorRules(s);
    this.links = new LinkRules(s);
    this.clauses = new ClauseRules(s);
    this.others = new WordRules(s);
    this.oneOf = new OneOf(s);
  }

  /** The stains that have a result. */
  List<Stain> parse() {
    for (int i = 0; i < s.line.size(); i++) {
      if (!s.line.taken[i]) {
        read(i, s.line.at(i));
      }
    }
    clauses.elliptic();
    tellOpposites();
    Contrast.apply(s.found);
    for (Stain stain : s.line.further) {
      Cue cue = new Cue(stain.own, Modifiers.NONE, false, true, false, "ihc.component");
      cue.give(stain);
      s.found.add(stain);
    }
    s.found.removeIf(stain -> stain.result == null);
    return s.found;
  }

  /** A colon, or a result without a verb. */
  private boolean isTold(int i) {
    return s.line.is(i, Kind.COLON) || s.line.is(i, Kind.SIGN) || s.line.is(i, Kind.RESULT);
  }

  private void tellOpposites() {
    for (int i = s.found.size() - 1; i >= 0; i--) {
      Stain other = s.found.get(i).opposite();
      if (other != null) {
        s.found.add(other);
      }
    }
  }

  private void read(int i, Symbol symbol) {
    if (!isOfPhrase(symbol.kind())) {
      s.phraseStart = -1;
    } else if (s.phraseStart < 0 && !symbol.is(Kind.FILL, "article")) {
      s.phraseStart = i;
    }
    switch (symbol.kind()) {
      case MARKER -> markers.marker(i);
      case RESULT, SIGN -> results.result(i, symbol);
      case EXPRESS -> verbs.express(i, symbol);
      case PRESENT -> verbs.present(i, symbol);
      case PERCENT, SCORE -> figures.figure(i, symbol);
      case STAIN -> {
        if (nouns.isVerb(i, symbol)) {
          verbs.express(i, symbol);
        } else {
          nouns.stain(i, symbol);
        }
      }
      case EXTENT, INTENSITY, PATTERN -> modifiers.modifier(i, symbol);
      case SHOW -> verbs.show(i);
      case BE -> verbs.be(i);
      case NO -> negators.no(i, symbol);
      case NOT -> negators.not(i);
      case EXCEPT -> negators.except(i);
      case AGAIN -> links.again();
      case FOR -> links.preposition(i, symbol);
      case COLON, DASH -> links.colon(i);
      case NUMBER -> figures.number(i, symbol);
      default -> other(i, symbol);
    }
  }

  private static boolean isOfPhrase(Kind kind) {
    return kind == Kind.WORDS
        || kind == Kind.FILL
        || kind == Kind.DASH
        || kind == Kind.PART
        || kind.isModifier();
  }

  private void other(int i, Symbol symbol) {
    switch (symbol.kind()) {
      case COMMA, AND, SLASH, LINE -> links.separator(i, symbol);
      case OPEN -> links.openBracket(i);
      case INDEX -> figures.index();
      case CLOSE -> links.closeBracket();
      case SEMI -> clauses.semicolon();
      case BUT -> clauses.but();
      case STOP -> clauses.stop(symbol);
      case SECTION -> {
        s.sections = true;
        s.word(i);
      }
      case IHC -> {
        s.nounOfIhc = s.words == 0;
        s.word(i);
      }
      case WORDS, NOISE, COHORT, GENE, SERUM, COUNT, CLONE -> s.word(i);
      case PART -> others.part(i);
      case CONTROL -> s.control = true;
      case PERFORMED -> {
        if (s.pending.isEmpty() || !isTold(i + 1)) { // A repeated: negative
          s.performed();
        }
      }
      case FILL -> links.presence(symbol);
      case WHICH -> others.which(i);
      case ONE_OF -> oneOf.pick(i, symbol);
      case ADVERB -> {
        others.adverb(i, symbol);
        links.same(i, symbol);
        nouns.pattern(i, symbol);
      }
      case GENERAL -> others.general(i);
      case RESPECTIVELY -> Respectively.apply(s.lastGroup(), s.cues, s.figures);
      case IN -> others.in(i);
      default -> {}
    }
  }
}
