package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.jspecify.annotations.Nullable;

/** Gives results to the stains of one line, from left to right. Used once. */
final class ResultParser {
  /** Words between a list and its result, or a result and its list, that break them apart. */
  private static final int FAR = 12;

  private final Line line;
  private final Lookahead ahead;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Stain> found = new ArrayList<>();

  /** Markers that no result has reached. */
  private final List<Stain> pending = new ArrayList<>();

  /** Markers that the open cue has reached, and the separators before them. */
  private final Reach reach = new Reach();

  /** Markers that got the last result. */
  private List<Stain> group = new ArrayList<>();

  private @Nullable Cue open;
  private @Nullable Cue lastCue;
  private @Nullable String subject;
  private Modifiers mods = Modifiers.NONE;
  private Negation negation = Negation.NONE;
  private boolean invert;
  private boolean asserted;
  private boolean performed;
  private boolean verb;
  private boolean be;
  private boolean shown;
  private boolean afterComma;
  private boolean afterAnd;
  private boolean separated;
  private boolean otherSubject;
  private boolean stainNamed;
  private boolean nounNamed;

  /** The last cue was a noun, of which a verb may still say that it was absent. */
  private boolean nounCue;

  private boolean opened;
  private boolean sections;
  private boolean which;
  private boolean behindCue;
  private boolean control;
  private int words;

  /** How many of the pending markers have a soft result. */
  private int told;

  /** How often something was added to the last group; bounded, so that the work is linear. */
  private int additions;

  private final List<Stain> softOnes = new ArrayList<>();
  private int phraseStart = -1;
  private int general = -100;
  private int negatedAt;
  private int modifiedAt;
  private boolean componentTold;

  /** {@code proliferation index of 20%}, before its marker is named. */
  private boolean indexNamed;

  private @Nullable Symbol indexFigure;

  private enum Negation {
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

  ResultParser(Line line) {
    this.line = line;
    this.ahead = new Lookahead(line);
  }

  /** The stains that have a result. */
  List<Stain> parse() {
    for (int i = 0; i < line.size(); i++) {
      if (!line.taken[i]) {
        read(i, line.at(i));
      }
    }
    found.removeIf(stain -> stain.result == null);
    return found;
  }

  private void read(int i, Symbol symbol) {
    if (!isOfPhrase(symbol.kind())) {
      phraseStart = -1;
    } else if (phraseStart < 0 && !symbol.is(Kind.FILL, "article")) {
      phraseStart = i;
    }
    switch (symbol.kind()) {
      case MARKER -> marker(i);
      case RESULT, SIGN -> result(i, symbol);
      case EXPRESS -> express(i, symbol);
      case PRESENT -> present(i, symbol);
      case PERCENT, SCORE -> figure(i, symbol);
      case STAIN -> {
        if (isVerb(i, symbol)) {
          express(i, symbol);
        } else {
          stain(i, symbol);
        }
      }
      case EXTENT, INTENSITY, PATTERN -> modifier(i, symbol);
      case SHOW -> show(i);
      case BE -> be(i);
      case NO -> no(i, symbol);
      case NOT -> not(i);
      case EXCEPT -> except();
      case AGAIN -> again();
      case FOR -> preposition(i, symbol);
      case COLON, DASH -> colon(i);
      case NUMBER -> number(i, symbol);
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
      case COMMA, AND, SLASH, LINE -> separator(symbol.kind());
      case OPEN -> openBracket();
      case INDEX -> index();
      case CLOSE -> closeBracket();
      case SEMI -> semicolon();
      case BUT -> but();
      case STOP -> stop();
      case SECTION -> {
        sections = true;
        word(i);
      }
      case WORDS, NOISE, COHORT, GENE, SERUM, COUNT, CLONE, IHC -> word(i);
      case PART -> part(i);
      case CONTROL -> control = true;
      case PERFORMED -> performed();
      case WHICH -> which = true;
      case GENERAL -> general(i);
      case RESPECTIVELY -> Respectively.apply(lastGroup(), cues);
      case IN -> in(i);
      default -> {}
    }
  }

  // ---- markers

  private void marker(int i) {
    Stain stain = line.stains[i];
    if (stain == null) {
      return;
    }
    if (be || shown || words > 3 || which || words > 0 && !separated && !opened) {
      clearPending();
    }
    negatedMarker(stain, i);
    stain.inverted = invert && stain.own == null;
    stain.local = stain.local.or(mods);
    indexOf(stain);
    if (stain.own != null || isFigure(stain.local) && hasOwnFigure(stain)) {
      ownResult(stain);
    } else if (open != null && open.armed()) {
      give(open, stain);
      reach.add(stain, afterComma, afterAnd);
      group = List.of();
    } else {
      if (pending.isEmpty()) {
        cues.clear();
      }
      pending.add(stain);
      tellIndexInWords(stain);
    }
    mods = Modifiers.NONE;
    words = 0;
    verb = false;
    be = false;
    shown = false;
    separated = false;
    afterComma = false;
    afterAnd = false;
    stainNamed = false;
    nounNamed = false;
    opened = false;
    which = false;
    additions = 0;
    componentTold = false;
    otherSubject = false;
    behindCue = stain.own != null;
    phraseStart = -1;
  }

  /** {@code low Ki-67}: positive unless a figure follows. */
  private void tellIndexInWords(Stain stain) {
    if (stain.is("proliferation") && stain.local.intensity() != null) {
      give(
          new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.index-in-words"),
          stain);
    }
  }

  private boolean hasOwnFigure(Stain stain) {
    return open == null || !open.armed() || stain.is("proliferation");
  }

  private static boolean isFigure(Modifiers local) {
    return local.percent() != null || local.score() != null;
  }

  /** {@code no A}, {@code neither A nor B}, {@code but not A}. */
  private void negatedMarker(Stain stain, int i) {
    if (negation == Negation.OF_NOUN
        && line.is(i + 1, Kind.STAIN)
        && line.at(i + 1).is(Kind.STAIN, "reagent")) {
      negation = Negation.NONE;
    } else if (negation == Negation.OF_NOUN || negation == Negation.TWICE) {
      Outcome told = negation == Negation.TWICE ? Outcome.POSITIVE : Outcome.NEGATIVE;
      open = new Cue(told, mods, false, true, true, "ihc.negated-list");
      reach.clear();
      mods = Modifiers.NONE;
      negation = Negation.NONE;
    } else if (negation == Negation.OF_ALL) {
      invert = true;
      negation = Negation.NONE;
    } else if (negation == Negation.OF_VERB) {
      if (pending.isEmpty() && lastCue != null) {
        openCue(lastCue.negated("ihc.list-after-not"));
      } else {
        invert = true;
      }
      negation = Negation.NONE;
    }
  }

  /** Gives the first index marker the figure that stood before it. */
  private void indexOf(Stain stain) {
    if (stain.is("proliferation") && indexFigure != null && stain.local.percent() == null) {
      stain.local = stain.local.with(indexFigure);
    }
    if (stain.is("proliferation") || pending.isEmpty()) {
      indexNamed = false;
      indexFigure = null;
    }
  }

  private void ownResult(Stain stain) {
    Cue cue = new Cue(stain.own, Modifiers.NONE, false, true, false, "ihc.bracket");
    if (open == null || !open.armed()) {
      if (!separatedByWords()) {
        for (Stain before : pending) {
          give(new Cue(stain.own, stain.local, false, true, false, "ihc.list-sign"), before);
        }
      }
      clearPending();
    }
    give(cue, stain);
    group = new ArrayList<>(List.of(stain));
    lastCue = cue;
  }

  private void clearPending() {
    pending.clear();
    told = 0;
  }

  private boolean separatedByWords() {
    return words > 0 || verb;
  }

  private void give(Cue cue, Stain stain) {
    line.count(1);
    cue.give(stain);
    if (stain.component == null) {
      stain.component = subject;
    }
    if (!stain.listed) {
      stain.listed = true;
      found.add(stain);
    }
    if (cue.soft()) {
      softOnes.add(stain);
    }
  }

  // ---- cues

  private void result(int i, Symbol symbol) {
    Outcome outcome = Outcome.of(symbol.value());
    if (outcome == null || isOfControl(i) || isOfOther(symbol)) {
      word(i);
      return;
    }
    if (outcome == Outcome.NEGATIVE && nounCue && be && pending.isEmpty()) {
      turnGroup(cue(outcome, "ihc.noun-negated"));
      return;
    }
    if (outcome == Outcome.OTHER) {
      mods = mods.withPattern(line.text(symbol));
    }
    String rule = symbol.is(Kind.SIGN) ? "ihc.sign" : "";
    boolean behind = symbol.is(Kind.SIGN) || symbol.is(Kind.RESULT, "behind");
    if (symbol.is(Kind.RESULT, "behind") && words > 0) {
      word(i);
      return;
    }
    decide(i, cue(outcome, rule), behind, symbol.is(Kind.RESULT, "joined"));
    nounCue = symbol.is(Kind.RESULT, "noun");
    be = false;
  }

  /** A word that is a result for one gene's protein alone, such as {@code wild-type}. */
  private boolean isOfOther(Symbol symbol) {
    if (!symbol.flag().startsWith("only ")) {
      return false;
    }
    int last = pending.size() - 1;
    return last < 0 || !pending.get(last).name.hasSymbol(symbol.flag().substring(5));
  }

  private Cue cue(@Nullable Outcome outcome, String rule) {
    boolean turned = negation != Negation.NONE && negation != Negation.TWICE;
    Outcome told = outcome != null && turned ? outcome.negated() : outcome;
    negation = Negation.NONE;
    Cue cue = new Cue(told, mods, false, false, false, rule);
    mods = Modifiers.NONE;
    return cue;
  }

  private boolean isOfControl(int i) {
    return control || line.is(i + 1, Kind.CONTROL);
  }

  /** Forward, backward, or neither. */
  private void decide(int i, Cue cue, boolean backwardOnly, boolean joined) {
    if (i - general <= 4) {
      return;
    }
    Target target = backwardOnly ? Target.NONE : ahead.target(i);
    if (joined && line.is(i - 1, Kind.MARKER) | line.is(i - 1, Kind.DASH)) {
      target = Target.NONE;
    }
    boolean left = hasLeft(target);
    if (target == Target.LINKED
        || target == Target.DISTANT && (!left || pending.isEmpty())
        || target == Target.ADJACENT && !left) {
      openCue(target == Target.ADJACENT ? cue.arm() : cue);
    } else if (left) {
      boolean attribute = !be && !verb;
      backward(cue);
      if (attribute) {
        attributeOf(i);
      }
    } else if (isElliptic(i)) {
      repeatGroup(cue, i);
    } else if (absorbed()) {
      behindCue = true;
    } else {
      cues.add(cue);
      lastCue = cue;
      open = null;
    }
  }

  /** {@code CD3-positive lymphocytic infiltration}: what the adjective stands before stains. */
  private void attributeOf(int i) {
    int head = ahead.part(i + 1);
    if (head > i && !line.at(head).value().equals("entity") && ahead.isOnePhrase(i + 1, head)) {
      component(i + 1, head);
    }
  }

  private static boolean isLinked(Target target) {
    return target == Target.LINKED || target == Target.DISTANT;
  }

  private boolean absorbed() {
    return open != null && open.absorbs() && !reach.isEmpty();
  }

  private void openCue(Cue cue) {
    open = cue.rule().isEmpty() ? cue.because("ihc.list-after-result") : cue;
    lastCue = open;
    reach.clear();
    cues.add(open);
    behindCue = false;
    words = 0;
    performed = false;
  }

  private boolean hasLeft(Target target) {
    if (otherSubject || words > FAR || words > 3 && !verb) {
      return false;
    }
    if (!pending.isEmpty()) {
      return true;
    }
    if (open == null || reach.isEmpty()) {
      return false;
    }
    return open.absorbs()
        ? verb && reach.size() > 1
        : verb || words == 0 && (target == Target.NONE || target == Target.DISTANT);
  }

  private void backward(Cue cue) {
    List<Stain> list = pending.isEmpty() ? reach.tail() : new ArrayList<>(pending);
    Cue named = cue.rule().isEmpty() ? cue.because("ihc.list-before-result") : cue;
    list.forEach(stain -> give(named, stain));
    if (pending.isEmpty() || list.isEmpty()) {
      cues.clear();
    }
    cues.add(named);
    clearPending();
    reach.clear();
    group = list;
    lastCue = named;
    open = null;
    invert = false;
    additions = 0;
    componentTold = false;
    behindCue = true;
    verb = false;
    words = 0;
  }

  private List<Stain> lastGroup() {
    return reach.isEmpty() ? group : reach.fresh();
  }

  /** {@code positive in the epithelium, negative in the stroma}. */
  private boolean isElliptic(int i) {
    return !lastGroup().isEmpty()
        && lastGroup().size() <= 40
        && pending.isEmpty()
        && line.is(i + 1, Kind.IN)
        && ahead.part(i + 2) >= 0
        && !otherSubject;
  }

  private void repeatGroup(Cue cue, int i) {
    List<Stain> again = new ArrayList<>();
    for (Stain stain : lastGroup()) {
      Stain copy = stain.again();
      cue.because("ihc.component").give(copy);
      found.add(copy);
      again.add(copy);
    }
    reach.clear();
    componentTold = false;
    additions = 0;
    group = again;
    open = null;
    lastCue = cue;
    behindCue = true;
  }

  private void express(int i, Symbol symbol) {
    if (sections && be && symbol.is(Kind.EXPRESS, "for")) {
      performed();
      return;
    }
    Outcome outcome = Outcome.of(symbol.value());
    Target target = ahead.target(i);
    if (symbol.is(Kind.EXPRESS, "for") && target == Target.ADJACENT) {
      target = be ? Target.NONE : Target.ADJACENT;
    }
    boolean left = hasLeft(target) && !(be && isLinked(target));
    Cue cue = cue(outcome, "");
    if (i - general <= 4) {
      return;
    }
    if (be && isLinked(target) && !pending.isEmpty() && hasLeft(target)) {
      backward(cue);
      openCue(cue);
    } else if (target != Target.NONE
        && !(left && !pending.isEmpty() && target == Target.ADJACENT)) {
      openCue(target == Target.ADJACENT ? cue.arm() : cue);
    } else if (left) {
      backward(cue);
      object(i);
    }
    asserted = true;
  }

  /** {@code A highlights the spindle cells}: the object is what stains. */
  private void object(int i) {
    int head = ahead.part(i + 1);
    if (head > i) {
      component(i + 1, head);
    }
  }

  private void present(int i, Symbol symbol) {
    boolean passive = be || !symbol.flag().equals("active");
    Target target = ahead.target(i);
    if (!passive && target == Target.ADJACENT && negation == Negation.NONE) {
      openCue(cue(Outcome.POSITIVE, "ihc.identified").arm());
      return;
    }
    if (be && nounNamed && pending.isEmpty() && open == null && isLinked(target)) {
      openCue(cue(Outcome.POSITIVE, "ihc.staining-for"));
    } else if (!pending.isEmpty() && hasLeft(Target.ADJACENT) && (be || words == 0)) {
      backward(cue(Outcome.POSITIVE, "ihc.list-present"));
    } else if (negation == Negation.OF_VERB && (nounCue || open != null && !open.absorbs())) {
      notPresent();
    } else if (open != null && isLinked(target)) {
      words = 0;
    }
  }

  /** {@code strong staining for A was not seen}. */
  private void notPresent() {
    negation = Negation.NONE;
    Cue said = open == null ? lastCue : open;
    if (said != null) {
      turnGroup(said.negated(said.rule()));
    }
  }

  private void turnGroup(Cue turned) {
    if (++additions <= 6) {
      line.count(lastGroup().size());
      lastGroup().forEach(turned::give);
    }
    open = open == null ? null : turned;
    lastCue = turned;
    nounCue = false;
  }

  private void figure(int i, Symbol symbol) {
    if (isShareOfCases(i)) {
      tellOfCases(i);
      return;
    }
    if (indexNamed && !ahead.leadsOn(i)) {
      indexFigure = symbol;
      return;
    }
    Modifiers figure = Modifiers.NONE.with(symbol);
    if (behindCue && !group.isEmpty() && !ahead.leadsOn(i) && !isPartitive(i)) {
      addTo(group, figure);
    } else if (hasLeft(Target.NONE)
        && !isPartitive(i)
        && (!pending.isEmpty() || words == 0 && !ahead.leadsOn(i))) {
      keepLastIfIndex();
      backward(new Cue(null, mods.or(figure), false, true, false, "ihc.figure"));
      mods = Modifiers.NONE;
    } else if (!reach.isEmpty() && open != null && !ahead.leadsOn(i) && words < 4) {
      addTo(reach.fresh(), figure);
    } else {
      mods = mods.or(figure);
      if (open == null && ahead.target(i) != Target.NONE) {
        boolean adjacent = ahead.target(i) == Target.ADJACENT;
        openCue(new Cue(null, mods, false, adjacent, false, "ihc.figure"));
        mods = Modifiers.NONE;
      }
    }
  }

  /** {@code p53, Ki-67 20%}: an index is of the last marker alone. */
  private void keepLastIfIndex() {
    int last = pending.size() - 1;
    if (last > 0 && pending.get(last).is("proliferation") && !be) {
      Stain only = pending.get(last);
      clearPending();
      pending.add(only);
    }
  }

  /** {@code 80% of the cells were ...}: the figure belongs to what follows. */
  private boolean isPartitive(int i) {
    if (!line.is(i + 1, Kind.FOR) && !line.is(i + 1, Kind.PART) && !line.is(i + 1, Kind.FILL)) {
      return false;
    }
    int head = ahead.part(i + 1);
    if (head < 0 || head + 1 >= line.size()) {
      return false;
    }
    return switch (line.kind(head + 1)) {
      case RESULT, EXPRESS, BE, WHICH, SHOW -> true;
      default -> false;
    };
  }

  /** {@code in 95% of cases}: said of many, not of this specimen. */
  private void tellOfCases(int i) {
    general = i + FAR;
    if (++additions <= 6) {
      lastGroup().forEach(stain -> stain.result = null);
    }
  }

  private boolean isShareOfCases(int i) {
    int limit = Math.min(line.size(), i + 6);
    for (int j = i + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case COHORT -> {
          return true;
        }
        case FOR, FILL, NUMBER, ADVERB, OPEN, CLOSE, PERCENT, WORDS, IN -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private void number(int i, Symbol symbol) {
    if (line.is(i + 1, Kind.FOR) && line.is(i + 2, Kind.NUMBER) && isShareOfCases(i)) {
      tellOfCases(i);
      return;
    }
    Stain last = pending.isEmpty() ? null : pending.get(pending.size() - 1);
    if (last == null) {
      return;
    }
    String value = symbol.value();
    if (last.is("proliferation") && verb && words == 0) {
      keepLastIfIndex();
      numbered(new Modifiers(null, null, value, null, null));
    } else if (last.is("her2") && words <= 1 && value.length() == 1 && value.charAt(0) <= '3') {
      if (verb || line.is(i - 1, Kind.IHC)) {
        numbered(new Modifiers(null, null, null, value, null));
      }
    }
  }

  private void numbered(Modifiers figure) {
    backward(new Cue(null, figure, false, true, false, "ihc.figure"));
  }

  private void addTo(List<Stain> stains, Modifiers more) {
    if (++additions > 6) {
      return;
    }
    line.count(stains.size());
    for (Stain stain : stains) {
      if (stain.result != null) {
        stain.modifiers = stain.modifiers.or(more);
        stain.result = Scores.refined(stain.name, stain.result, stain.modifiers);
      }
    }
  }

  // ---- nouns

  /** {@code the cells stain for A}, {@code did not stain}. */
  private boolean isVerb(int i, Symbol symbol) {
    int before = line.is(i - 1, Kind.ADVERB) ? i - 2 : i - 1;
    boolean did = before < i - 1 && line.at(i - 1).is(Kind.ADVERB, "do");
    return symbol.is(Kind.STAIN, "verb")
        && (did || line.is(before, Kind.PART) || line.is(before, Kind.NOT));
  }

  private void stain(int i, Symbol symbol) {
    Target target = ahead.target(i);
    boolean expression = symbol.flag().equals("expr");
    stainNamed |= words == 0;
    nounNamed = true;
    if (behindCue && target == Target.NONE && !mods.isEmpty() && !group.isEmpty()) {
      addTo(group, mods);
      mods = Modifiers.NONE;
      return;
    }
    if (isLinked(target) && pending.isEmpty()) {
      stainOf(expression);
    } else if (negation != Negation.NONE && negation != Negation.OF_VERB && hasLeft(target)) {
      backward(cue(Outcome.POSITIVE, "ihc.no-staining"));
    } else if (!pending.isEmpty() && !otherSubject && !performed && tellsPositive(expression)) {
      softly();
    }
  }

  /** {@code strong staining for A}, {@code no expression of A}. */
  private void stainOf(boolean expression) {
    if (open != null && !open.soft() && reach.isEmpty()) {
      return;
    }
    if (negation != Negation.NONE) {
      openCue(cue(Outcome.POSITIVE, "ihc.no-staining"));
    } else if (mods.saysAmount() || mods.pattern() != null || asserted && expression) {
      openCue(new Cue(Outcome.POSITIVE, mods, true, false, false, "ihc.staining-for"));
      mods = Modifiers.NONE;
    }
  }

  private boolean tellsPositive(boolean expression) {
    if (shown) {
      return expression || !mods.isEmpty();
    }
    return words == 0 && expression && (asserted || pending.get(0).local.saysAmount());
  }

  /** {@code with A expression}: positive unless a plain result follows. */
  private void softly() {
    Cue cue = new Cue(Outcome.POSITIVE, mods, true, true, false, "ihc.expression");
    for (Stain stain : pending.subList(told, pending.size())) {
      give(cue, stain);
    }
    told = pending.size();
    if (shown) {
      group = new ArrayList<>(pending);
      clearPending();
      behindCue = true;
    }
    mods = Modifiers.NONE;
  }

  private void modifier(int i, Symbol symbol) {
    boolean trailing = behindCue || !reach.isEmpty() && open != null && !open.soft();
    if (trailing && ahead.mayTrail(i) && !lastGroup().isEmpty()) {
      addTo(lastGroup(), Modifiers.NONE.with(symbol));
    } else if (isOnlyResult(i)) {
      backward(new Cue(Outcome.POSITIVE, mods.with(symbol), false, true, false, "ihc.panel-row"));
      mods = Modifiers.NONE;
    } else {
      mods = mods.with(symbol);
      modifiedAt = i;
      words = Math.max(0, words - 1);
    }
  }

  /** {@code EMA: focal}, {@code p16 was diffuse and strong}. */
  private boolean isOnlyResult(int i) {
    return !pending.isEmpty()
        && words == 0
        && negation == Negation.NONE
        && !(separated && !be)
        && ahead.modifiersEnd(i);
  }

  // ---- links

  private void no(int i, Symbol symbol) {
    negatedAt = i;
    if (!symbol.is(Kind.NO, "det")) {
      negation = Negation.OF_ALL;
    } else {
      boolean twice = negation == Negation.OF_NOUN || negation == Negation.OF_VERB;
      negation = twice ? Negation.TWICE : Negation.OF_NOUN;
    }
  }

  private void show(int i) {
    if (be && !pending.isEmpty() && ahead.ends(i)) {
      backward(cue(Outcome.POSITIVE, "ihc.list-present"));
      return;
    }
    asserted = true;
    if (!pending.isEmpty() && words <= 3) {
      stainThatShows(i);
    }
    verb = true;
    shown = true;
    control = false;
  }

  /** {@code A CD31 stain confirmed several vessels}. */
  private void stainThatShows(int i) {
    int head = ahead.part(i + 1);
    boolean stainNoun = stainNamed;
    boolean cells = head > 0 && !line.at(head).value().equals("generic");
    if (stainNoun && cells && negation == Negation.NONE && !leadsToCue(i)) {
      backward(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.stain-shows"));
      component(i + 1, head);
    }
  }

  private boolean leadsToCue(int i) {
    int limit = Math.min(line.size(), i + Lookahead.FARTHEST);
    for (int j = i + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case RESULT, STAIN, PRESENT, EXPRESS, NO, STOP, SIGN, PERCENT -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void be(int i) {
    if (line.is(i - 1, Kind.COMMA) && !pending.isEmpty()) {
      closeApposition();
    }
    verb = true;
    be = true;
  }

  /** {@code desmin, a marker of muscle, was positive}. */
  private void closeApposition() {
    otherSubject = false;
    words = 0;
  }

  private void not(int i) {
    negation = negation == Negation.NONE ? Negation.OF_VERB : Negation.NONE;
    negatedAt = i;
    if (ahead.ends(i) && be && hasLeft(Target.NONE) && lastCue != null) {
      negation = Negation.NONE;
      backward(lastCue.negated("ihc.was-not"));
    }
  }

  private void except() {
    if (lastCue != null && pending.isEmpty()) {
      openCue(lastCue.negated("ihc.except"));
    } else {
      invert = true;
    }
  }

  private void again() {
    if (lastCue != null && pending.isEmpty()) {
      openCue(lastCue.arm());
    }
  }

  private void preposition(int i, Symbol symbol) {
    if (open != null && !open.armed()) {
      open = open.arm();
    }
    if (symbol.flag().equals("with")) {
      asserted = true;
    }
    if (negation == Negation.OF_VERB && lastCue != null && ahead.target(i) != Target.NONE) {
      openCue(lastCue.negated("ihc.list-after-not"));
      negation = Negation.NONE;
    }
  }

  private void colon(int i) {
    boolean dash = line.is(i, Kind.DASH);
    if (open != null && reach.isEmpty()) {
      open = open.arm();
    } else if (!dash && line.is(i + 1, Kind.MARKER)) {
      clearPending();
    } else if (!dash && !pending.isEmpty() && words == 0) {
      verb = true;
    }
  }

  /** An index that stands apart from the markers before it has a figure of its own. */
  private void index() {
    boolean ofMarker = words == 0 && !separated && !(pending.isEmpty() && reach.isEmpty());
    if (!ofMarker) {
      indexNamed = true;
      otherSubject |= !reach.isEmpty();
    }
  }

  private void separator(Kind kind) {
    separated = true;
    afterComma |= kind == Kind.COMMA;
    afterAnd |= kind == Kind.AND;
    if (kind == Kind.COMMA && open != null && !open.armed()) {
      open = null;
    }
    phraseStart = -1;
    if (kind == Kind.COMMA) {
      control = false;
      be = false;
    }
  }

  private void openBracket() {
    opened = true;
    phraseStart = -1;
    if (open != null && reach.isEmpty()) {
      open = open.arm();
    }
  }

  private void closeBracket() {
    phraseStart = -1;
  }

  private void semicolon() {
    nounNamed = false;
    nounCue = false;
    if (words > 0) {
      clearPending();
    }
    reach.boundary();
    separated = true;
    control = false;
    mods = Modifiers.NONE;
    negation = Negation.NONE;
    invert = false;
    behindCue = false;
    phraseStart = -1;
    asserted = false;
    performed = false;
    subject = null;
    indexNamed = false;
    indexFigure = null;
    if (open != null && reach.isEmpty()) {
      open = null;
    }
  }

  private void but() {
    nounCue = false;
    if (open != null) {
      open = null;
      reach.clear();
    }
    separated = true;
    control = false;
    mods = Modifiers.NONE;
    negation = Negation.NONE;
    behindCue = false;
    phraseStart = -1;
  }

  private void stop() {
    open = null;
    reach.clear();
    clearPending();
    mods = Modifiers.NONE;
    negation = Negation.NONE;
    invert = false;
    asserted = false;
    subject = null;
    indexNamed = false;
    indexFigure = null;
    behindCue = false;
    phraseStart = -1;
  }

  private void performed() {
    performed = true;
    asserted = false;
    line.count(softOnes.size());
    for (Stain stain : softOnes) {
      stain.result = stain.soft ? null : stain.result;
    }
    softOnes.clear();
    open = open != null && open.soft() ? null : open;
  }

  // ---- words

  private void word(int i) {
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

  private void general(int i) {
    general = i;
    if (negation == Negation.OF_NOUN) {
      negation = Negation.NONE;
    }
    word(i);
  }

  private void part(int i) {
    Symbol head = line.at(i);
    sections = false;
    boolean subjectPlace = pending.isEmpty() && reach.isEmpty() && !behindCue;
    if (subjectPlace && ahead.isSubject(i)) {
      boolean told = head.value().isEmpty() && i - phraseStart <= 6;
      subject = told ? phrase(phraseStart < 0 ? i : phraseStart, i) : null;
    }
    if (!line.is(i + 1, Kind.STAIN)) {
      boolean ofCells = i - modifiedAt == 1 && head.value().equals("generic");
      mods = ofCells ? mods.withoutIntensity() : mods.figures();
    }
    word(i);
  }

  private void in(int i) {
    int head = ahead.part(i + 1);
    boolean after = behindCue || open != null && !reach.isEmpty();
    if (head >= 0 && after) {
      component(i + 1, head);
    }
  }

  /** Records the phrase from a symbol to its head as what the last group stains in. */
  private void component(int from, int head) {
    if (componentTold) {
      return;
    }
    int first = from;
    while (first < head && (isArticle(first) || line.is(first, Kind.ADVERB))) {
      first++;
    }
    for (int i = first; i < head; i++) {
      if (line.is(i, Kind.PERCENT) || line.is(i, Kind.FOR) && i == first) {
        return;
      }
    }
    if (!line.at(head).value().equals("generic")) {
      String phrase = phrase(first, head);
      componentTold = true;
      if (++additions <= 6) {
        lastGroup().forEach(stain -> stain.component = phrase);
      }
    }
  }

  private boolean isArticle(int i) {
    return line.at(i).is(Kind.FILL, "article");
  }

  private String phrase(int first, int head) {
    return line.tokens.span(line.at(first).first(), line.at(head).last()).in(line.tokens.text());
  }
}
