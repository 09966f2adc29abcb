package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.jspecify.annotations.Nullable;

/**
 * Where a parse of a line stands: what waits for a result, which result waits for its list, what
 * has been said since. Lives while the line is parsed; the rules share it.
 */
final class State {
  /** Words between a list and its result, or a result and its list, that break them apart. */
  static final int FAR = 12;

  static final String GENERAL = "general statement";
  private static final String PERFORMED = "only said to have been done or ordered";

  final Line line;
  final Lookahead ahead;
  final ModifierReach modifierReach;
  final PartPhrases parts;
  final CellNames names;
  final ClauseCells cells = new ClauseCells();
  final TrailingWords trailing;
  final List<Cue> cues = new ArrayList<>();
  final List<Stain> found = new ArrayList<>();

  /** Percentages and scores since the last marker. */
  final List<Symbol> figures = new ArrayList<>();

  /** Markers that no result has reached. */
  final List<Stain> pending = new ArrayList<>();

  /** Commas alone part the markers that wait. */
  boolean bareList;

  /** Markers that the open cue has reached, and the separators before them. */
  final Reach reach = new Reach();

  /** Markers that get the opposite of the next result: {@code only the former was positive}. */
  List<Stain> contrasted = List.of();

  /** Markers that got the last result. */
  List<Stain> group = new ArrayList<>();

  /** The result that waits for markers or still gets more; null if none does. */
  @Nullable Cue open;

  /** The last result, of which {@code but not} and {@code as were} speak. */
  @Nullable Cue lastCue;

  /** Words of amount, strength and pattern that wait for a result. */
  Modifiers mods = Modifiers.NONE;

  Negation negation = Negation.NONE;

  /** {@code neither} stands before the markers that wait. */
  boolean nor;

  /** The markers that follow get the opposite: {@code A but not B}. */
  boolean invert;

  /** What is turned round is an exception, which a comma ends. */
  boolean excepted;

  /** Markers that a clause named without a result, of one of which the next may speak. */
  List<Stain> named = List.of();

  /** {@code except for positivity for A,}: the exception has a result of its own. */
  boolean exception;

  /** A verb or {@code with} tells that something is there, not merely looked for. */
  boolean asserted;

  /** The stains were ordered or done: their names alone are no result. */
  boolean performed;

  /** A verb or colon stands behind the last marker. */
  boolean verb;

  boolean be;
  boolean shown;

  /** Stains showed the markers that wait: seen, unless something else is told of them. */
  boolean stainsShow;

  /** What separates the next marker from the last one. */
  boolean afterComma;

  boolean afterAnd;
  boolean separated;

  /** Behind a separator something else than a marker has been named. */
  boolean otherSubject;

  /** {@code expression of A}: begins a clause that may go on with what it supports. */
  boolean expressionOf;

  /** {@code staining with A}: begins a clause, likewise. */
  boolean stainOf;

  /** A noun of staining stands right behind the last marker, or anywhere behind it. */
  boolean stainNamed;

  boolean nounNamed;

  /** Immunohistochemistry is named right behind the last marker. */
  boolean nounOfIhc;

  /** The last cue was a noun, of which a verb may still say that it was absent. */
  boolean nounCue;

  /** The open cue's list stands in a bracket, in which another result may be told of all of it. */
  boolean bracketed;

  /** {@code , in the stroma A}: of another part, of which the verb before it may speak too. */
  boolean inOtherPart;

  /** {@code , as well as A}: behind a result, which holds of A too unless another follows. */
  boolean adding;

  /** A bracket opened behind the last marker. */
  boolean opened;

  /** The clause speaks of sections or slides, which are stained without result. */
  boolean sections;

  /** A relative clause began behind the last marker. */
  boolean which;

  /** The last result is complete; what follows may only add to it. */
  boolean behindCue;

  /** The clause speaks of controls. */
  boolean control;

  /** Words without meaning here since the last marker or result. */
  int words;

  /** How many of the pending markers have a soft result. */
  int softlyTold;

  /** How many of the pending markers were told why a result did not reach them. */
  private int passedOver;

  /** Why the last word of result opened no list; null if it did, or none was told. */
  @Nullable String dropped;

  final List<Stain> softOnes = new ArrayList<>();

  /** Where the noun phrase began that is being read, or -1. */
  int phraseStart = -1;

  /** Where the last word of general statements stood. */
  int general = -100;

  int negatedAt;
  int modifiedAt;

  /** The head of the last verb's object, of which the words of amount before it speak, or -1. */
  int object = -1;

  /** {@code proliferation index of 20%}, before its marker is named. */
  boolean indexNamed;

  @Nullable Symbol indexFigure;

  enum Negation {
    NONE,
    /** No, without: of the marker or noun that follows. */
    OF_NOUN,
    /** Neither, none of: of whatever is said. */
    OF_ALL,
    /** Not: of the verb. */
    OF_VERB,
    /** {@code no loss of}: there after all. */
    TWICE
  }

  State(Line line) {
    this.line = line;
    this.ahead = new Lookahead(line);
    this.modifierReach = new ModifierReach(line, ahead);
    this.parts = new PartPhrases(line, ahead);
    this.names = new CellNames(line);
    this.trailing = new TrailingWords(this);
  }

  /** Forgets the markers that wait for a result. */
  void clearPending() {
    pending.clear();
    softlyTold = 0;
    passedOver = 0;
  }

  /** The clause ends: of the markers that it named the next may still speak. */
  void leaveNamed() {
    if (pending.size() > 1) {
      named = new ArrayList<>(pending);
    }
    clearPending();
  }

  /** {@code strong A staining, while B was negative}: A has its result. */
  void leaveTold() {
    if (softlyTold > 0 && softlyTold == pending.size()) {
      group = new ArrayList<>(pending);
      clearPending();
    }
  }

  /** Says of the markers that wait why no result reaches them here; each hears it once. */
  void passOver(String by) {
    line.count(pending.size() - passedOver);
    for (Stain stain : pending.subList(passedOver, pending.size())) {
      stain.passedOver = by;
    }
    passedOver = pending.size();
  }

  /** {@code immunostains showed A and B}, and nothing more: they were seen. */
  void tellShown() {
    if (stainsShow && !pending.isEmpty() && softlyTold == 0 && words == 0 && !verb && !performed) {
      backward(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.identified"));
    }
    stainsShow = false;
  }

  /** The same of those before and behind. */
  void drop(String by) {
    passOver(by);
    dropped = by;
  }

  /** Gives a result to a marker; the last one given counts. */
  void give(Cue cue, Stain stain) {
    line.count(1);
    cue.give(stain);
    if (stain.component == null) {
      stain.component = cells.subject;
    }
    if (stain.component == null && cue.rule().equals("ihc.list-after-not") && !group.isEmpty()) {
      stain.component = group.get(0).component;
    }
    if (stain.candidate == null) {
      stain.candidate = cells.candidate;
    }
    stain.opposed = cells.opposed;
    if (!stain.listed) {
      stain.listed = true;
      found.add(stain);
    }
    if (cue.soft()) {
      softOnes.add(stain);
    }
  }

  /** A cue of the words that wait, which are used up: negators and modifiers. */
  Cue cue(@Nullable Outcome outcome, String rule) {
    boolean turned = negation != Negation.NONE && negation != Negation.TWICE;
    Outcome told = outcome != null && turned ? outcome.negated() : outcome;
    negation = Negation.NONE;
    Cue cue = new Cue(told, mods, false, false, false, rule);
    mods = Modifiers.NONE;
    return cue;
  }

  static boolean isLinked(Target target) {
    return target == Target.LINKED || target == Target.DISTANT;
  }

  /** From here on markers get this result, once it is armed. */
  void openCue(Cue cue) {
    open = cue.rule().isEmpty() ? cue.because("ihc.list-after-result") : cue;
    lastCue = open;
    dropped = null;
    reach.clear();
    cues.add(open);
    behindCue = false;
    words = 0;
    performed = false;
  }

  /**
   * Whether a list stands to the left that the word here may speak of.
   *
   * @param target what list follows it
   */
  boolean hasLeft(Target target) {
    if (otherSubject || words > FAR || words > 3 && !verb) {
      return false;
    }
    if (!pending.isEmpty()) {
      return true;
    }
    if (open == null || reach.isEmpty()) {
      return false;
    }
    return open.absorbs() && !reach.hasClause()
        ? verb && reach.size() > 1
        : verb || words == 0 && (target == Target.NONE || target == Target.DISTANT);
  }

  /** A word without meaning here: it keeps apart what stands on its sides. */
  void word(int i) {
    words++;
    if (separated && !pending.isEmpty() || separated && !reach.isEmpty() && words > 1) {
      otherSubject |= words > 2 || pending.isEmpty();
    }
    if (i - modifiedAt > 3) {
      mods = mods.figures();
    }
    boolean apart = line.is(i, Kind.WORDS) && i - negatedAt > 2 || i - negatedAt > 6;
    if (negation == Negation.OF_NOUN && apart) {
      negation = Negation.NONE;
    }
    if (words > 3) {
      behindCue = false;
    }
    if (open != null && words > (reach.isEmpty() ? FAR : 6)) {
      open = null;
    }
  }

  void performed() {
    performed = true;
    asserted = false;
    line.count(softOnes.size());
    for (Stain stain : softOnes) {
      stain.result = stain.soft ? null : stain.result;
      stain.passedOver = PERFORMED;
    }
    drop(PERFORMED);
    softOnes.clear();
    open = open != null && open.soft() ? null : open;
  }

  /** Gives a result to the list on the left. */
  void backward(Cue cue) {
    boolean whole = open != null && open.soft() && be || bracketed;
    List<Stain> reached = whole ? reach.list() : reach.tail();
    List<Stain> list = pending.isEmpty() ? reached : new ArrayList<>(pending);
    Cue named = cue.rule().isEmpty() ? cue.because("ihc.list-before-result") : cue;
    list.forEach(stain -> give(named, stain));
    contrasted.forEach(stain -> give(named.negated(named.rule()), stain));
    contrasted = List.of();
    adding = false;
    if (pending.isEmpty() || list.isEmpty()) {
      cues.clear();
    }
    cues.add(named);
    clearPending();
    reach.clear();
    group = list;
    lastCue = named;
    open = null;
    dropped = null;
    invert = false;
    trailing.begin();
    behindCue = true;
    verb = false;
    words = 0;
  }

  /** Takes the result from the markers behind a stronger stop: they have a verb of their own. */
  void takeBack() {
    for (Stain stain : reach.tail()) {
      line.count(1);
      stain.result = null;
      pending.add(stain);
    }
    open = null;
    reach.clear();
  }

  /** {@code loss of A, B positive}: behind a comma the last marker has a word of its own. */
  boolean isItemOfItsOwn(int word) {
    int marker = word - 1;
    while (marker > word - 4 && marker > 0 && line.kind(marker).isModifier()) {
      marker--;
    }
    return open != null
        && open.absorbs()
        && !reach.isEmpty()
        && pending.isEmpty()
        && line.is(marker, Kind.MARKER)
        && line.is(marker - 1, Kind.COMMA)
        && ahead.ends(word);
  }

  /** The markers of which trailing words speak. */
  List<Stain> lastGroup() {
    return reach.isEmpty() ? group : reach.fresh();
  }
}
