package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.State.Negation;

/** What other words do: they tell parts of the specimen and keep things apart. */
final class WordRules {
  private static final int LONGEST_NAME = 6;
  private static final String POSITIVE = Outcome.POSITIVE.label();
  private static final String GAPPED = "ihc.gapped";

  private final State s;
  private final OtherCells cells;

  WordRules(State s) {
    this.s = s;
    this.cells = new OtherCells(s);
  }

  /** {@code control for A, which was lost}: the clause speaks of A itself. */
  void which(int i) {
    s.which = true;
    s.control &= s.pending.isEmpty() || !s.line.is(i - 1, Kind.COMMA);
  }

  /** {@code in our case}: no longer general; {@code and both expressed A}: of no one part. */
  void adverb(int i, Symbol symbol) {
    if (symbol.is(Kind.ADVERB, "do") && s.ahead.ends(i)) {
      cells.tell(i, new Cue(Outcome.POSITIVE, Modifiers.NONE, false, true, false, ""));
      return; // although the vessels do
    }
    if (symbol.is(Kind.ADVERB, Series.OWN)) {
      s.general = -State.FAR;
    } else if (symbol.is(Kind.ADVERB, "both") && isSubjectOfVerb(i)) {
      s.cells.subject = null;
      s.cells.opposed = null;
    }
  }

  private boolean isSubjectOfVerb(int i) {
    return s.line.is(i + 1, Kind.EXPRESS)
        || s.line.is(i + 1, Kind.SHOW)
        || s.line.is(i + 1, Kind.BE)
        || s.line.is(i + 1, Kind.STAIN);
  }

  void general(int i) {
    boolean manner = s.line.at(i).is(Kind.GENERAL, "manner") && s.line.is(i - 1, Kind.BE);
    if (manner && s.line.at(i - 1).is(Kind.BE, "past")) {
      return;
    }
    s.general = i;
    if (s.negation == Negation.OF_NOUN) {
      s.negation = Negation.NONE;
    }
    s.word(i);
  }

  void part(int i) {
    Symbol head = s.line.at(i);
    s.sections = false;
    nuclei(i);
    if (i == s.cells.opposedAt || !s.parts.isNoun(i)) {
      s.word(i);
      return;
    }
    int gapped = gap(i);
    if (gapped >= 0 && s.negation == Negation.NONE) {
      gapped(gapped, i);
      return;
    }
    if (inBracket(i)) {
      return;
    }
    if (i != s.cells.placeAt && isSubject(i)) {
      if (isBracketOf(i)) {
        s.cells.enterBracket();
      }
      subject(s.phraseStart < 0 ? i : s.phraseStart, i);
    }
    if (i == s.object && !s.group.isEmpty()) {
      s.trailing.addTo(s.group, s.mods.withoutIntensity());
      s.mods = Modifiers.NONE;
    }
    boolean nuclei = s.mods.pattern() != null && head.is(Kind.PART, "nuclei");
    if (!s.line.is(i + 1, Kind.STAIN) && !nuclei) {
      boolean ofCells = i - s.modifiedAt == 1 && head.value().equals("generic");
      s.mods = ofCells ? s.mods.withoutIntensity() : s.mods.figures();
    }
    s.word(i);
  }

  /** {@code positive (vessels)}, {@code A + (basal cells)}: where it is, and nothing more. */
  private boolean inBracket(int head) {
    boolean only = s.line.is(head + 1, Kind.ADVERB) && s.line.at(head + 1).is(Kind.ADVERB, "only");
    if (!s.behindCue || !s.line.is(only ? head + 2 : head + 1, Kind.CLOSE)) {
      return false;
    }
    int open = head;
    while (open > 0 && head - open < LONGEST_NAME && !s.line.is(open, Kind.OPEN)) {
      open--;
    }
    boolean told =
        !s.lastGroup().isEmpty() && s.line.is(open, Kind.OPEN) && s.parts.part(open + 1) == head;
    if (told) {
      s.trailing.component(open + 1, head);
      s.trailing.addTo(s.lastGroup(), s.modifierReach.amount(open, head));
      s.mods = Modifiers.NONE;
    }
    return told;
  }

  /** {@code scattered nuclei positive}, {@code 70% of the nuclei were A positive}. */
  private void nuclei(int i) {
    boolean told =
        s.line.is(i + 1, Kind.RESULT) && s.line.at(i + 1).value().equals(POSITIVE)
            || s.line.is(i + 1, Kind.BE)
                && (s.line.is(i + 2, Kind.MARKER)
                    || s.line.is(i + 2, Kind.RESULT) && s.line.at(i + 2).value().equals(POSITIVE));
    if (told && s.line.at(i).is(Kind.PART, "nuclei") && !isIndex(i + 2)) {
      s.mods = s.mods.withPattern("nuclear");
      s.modifiedAt = i;
    }
  }

  /** An index counts nuclei; where it stains says nothing. */
  private boolean isIndex(int i) {
    MarkerName name = s.line.is(i, Kind.MARKER) ? s.line.at(i).marker() : null;
    return name != null && name.is("proliferation");
  }

  /**
   * The cells or part of which what follows is told. What may be the tumor itself, its sorts of
   * cells and what they build, is a part of it only where another stands beside it.
   */
  private void subject(int first, int head) {
    s.cells.subject = null;
    s.cells.candidate = null;
    Symbol begin = s.line.at(first);
    boolean lining = first < head && begin.is(Kind.PART, "described"); // cells lining the channels
    boolean tumor = begin.is(Kind.FILL, "neoplastic") || begin.is(Kind.FILL, "as") || lining;
    boolean both = first > 0 && s.line.at(first - 1).is(Kind.ADVERB, "both");
    if (head - first > LONGEST_NAME || tumor || both) {
      return;
    }
    Symbol cells = s.line.at(head);
    boolean few = s.line.is(first, Kind.EXTENT) && cells.is(Kind.PART, "blood");
    if (few) {
      s.cells.subject = s.names.component(first, head); // occasional plasma cells
    } else if (cells.value().isEmpty() && !cells.flag().equals("shape")) {
      s.cells.subject = s.names.phrase(first, head);
      s.cells.candidate = cells.flag().equals("place") ? s.cells.subject : null;
    } else {
      s.cells.candidate = s.names.mayBeTumor(first, head);
    }
  }

  /** Whether a clause or a list of its own speaks of the phrase whose head stands here. */
  private boolean isSubject(int head) {
    boolean markers = s.line.is(head + 1, Kind.FILL) && s.line.at(head + 1).flag().isEmpty();
    if (!s.pending.isEmpty() || markers) { // smooth muscle markers
      return false;
    }
    return s.reach.isEmpty() && !s.behindCue
        ? s.parts.isSubject(head)
        : isBracketOf(head)
            || isRelative(head)
            || beginsBehindSeparator() && s.parts.isListedOf(head);
  }

  /** {@code the solid sheets, which were A positive}. */
  private boolean isRelative(int head) {
    int which = s.line.is(head + 1, Kind.COMMA) ? head + 2 : head + 1;
    return s.line.is(which, Kind.WHICH)
        && s.line.is(which + 1, Kind.BE)
        && s.line.is(which + 2, Kind.MARKER);
  }

  /** {@code composed of cytotrophoblast (A positive)}. */
  private boolean isBracketOf(int head) {
    return s.line.is(head + 1, Kind.OPEN) && s.line.is(head + 2, Kind.MARKER);
  }

  private boolean beginsBehindSeparator() {
    int before = s.phraseStart - 1;
    if (before > 0 && s.names.isArticle(before)) {
      before--;
    }
    return s.line.is(before, Kind.AND)
        || s.line.is(before, Kind.BUT)
        || s.line.is(before, Kind.SEMI)
        || s.line.is(before, Kind.COMMA);
  }

  /**
   * {@code A stains T cells, B a few B cells}: where the marker stands, if an amount of cells that
   * ends here is all that is said behind it; -1 if not.
   */
  private int gap(int head) {
    boolean colon = s.verb && !s.be && !s.shown;
    boolean waits = !s.pending.isEmpty() && s.words <= 2 && (colon || !s.verb) && !s.separated;
    boolean generic = !colon && s.line.at(head).value().equals("generic") && !isFewBefore(head);
    boolean only = s.line.is(head + 1, Kind.ADVERB) && s.line.at(head + 1).is(Kind.ADVERB, "only");
    if (!waits || generic || !s.ahead.ends(only ? head + 1 : head)) {
      return -1;
    }
    boolean amount = only;
    for (int i = head - 1; i >= Math.max(0, head - 6); i--) {
      switch (s.line.kind(i)) {
        case MARKER -> {
          boolean goesOn = s.line.is(i - 1, Kind.AND) || s.line.is(i - 1, Kind.COMMA);
          boolean again = goesOn && isMarkedBefore() && i == s.phraseStart - 1;
          return amount || again ? i : -1;
        }
        case EXTENT -> amount = true;
        case ADVERB -> amount |= isAmount(s.line.at(i).flag());
        case FILL -> amount |= isMarkedBefore() && s.names.isArticle(i);
        case INTENSITY, WORDS, COLON, PART -> {}
        case OPEN -> {
          if (!only) {
            return -1;
          }
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** {@code rare single cells}. */
  private boolean isFewBefore(int head) {
    int i = head - 1;
    while (s.line.is(i, Kind.ADVERB)) {
      i--;
    }
    return s.line.is(i, Kind.EXTENT) && s.line.is(i - 1, Kind.MARKER);
  }

  private static boolean isAmount(String flag) {
    return flag.equals("amount") || flag.equals("most");
  }

  /** {@code A highlights the follicles and B the paracortex}: the verb holds again. */
  private boolean isMarkedBefore() {
    return !s.group.isEmpty()
        && s.group.get(0).isOfPart()
        && s.group.get(0).result == Outcome.POSITIVE;
  }

  private void gapped(int marker, int head) {
    s.backward(new Cue(Outcome.POSITIVE, s.mods, false, true, false, GAPPED));
    s.mods = Modifiers.NONE;
    boolean link = s.line.is(marker + 1, Kind.COLON) || s.line.is(marker + 1, Kind.OPEN);
    s.trailing.component(link ? marker + 2 : marker + 1, head);
  }

  /** {@code A positive, B in the vessels}: the last result again, of other cells. */
  private boolean isGappedPlace(int i, int head) {
    Cue last = s.lastCue;
    return head > i
        && s.line.is(i - 1, Kind.MARKER)
        && s.pending.size() == 1
        && !s.group.isEmpty()
        && last != null
        && (last.outcome() == null ? s.group.get(0).result : last.outcome()) == Outcome.POSITIVE
        && (!s.line.at(head).value().equals("generic") || s.line.is(i + 1, Kind.ADVERB))
        && (s.ahead.ends(head) || s.line.is(head + 1, Kind.OPEN));
  }

  void in(int i) {
    if (s.ahead.isControl(i) && s.behindCue && !s.trailing.componentTold) {
      ofControl();
      return;
    }
    if (isInNone(i)) {
      s.backward(new Cue(Outcome.NEGATIVE, Modifiers.NONE, false, true, false, GAPPED));
      return;
    }
    if (isInSome(i)) {
      Modifiers amount = s.modifierReach.amount(i, i + 3);
      s.backward(new Cue(Outcome.POSITIVE, amount, false, true, false, GAPPED));
      return;
    }
    int head = s.parts.part(i + 1);
    s.inOtherPart =
        s.line.is(i - 1, Kind.COMMA)
            && s.pending.isEmpty()
            && s.behindCue
            && head > i
            && s.line.is(head + 1, Kind.MARKER);
    if (isGappedPlace(i, head)) {
      s.backward(new Cue(Outcome.POSITIVE, s.mods, false, true, false, GAPPED));
      s.mods = Modifiers.NONE;
      s.trailing.component(i + 1, head);
      return;
    }
    if (isAmountIn(i, head)) {
      s.backward(
          new Cue(Outcome.POSITIVE, s.modifierReach.amount(i, head), false, true, false, GAPPED));
      s.trailing.component(i + 1, head);
      return;
    }
    boolean aside = s.line.is(i - 1, Kind.WORDS) && s.line.is(i - 2, Kind.COMMA); // , lying in
    boolean after = !aside && (s.behindCue || s.open != null && !s.reach.isEmpty());
    if (s.inOtherPart) {
      s.cells.subject = s.names.component(i + 1, head);
      s.cells.placeAt = head;
      return;
    }
    boolean ofNext =
        (s.line.is(i - 1, Kind.COMMA) || s.line.is(i - 1, Kind.AND))
            && head > i
            && isToldOf(head + 1);
    if (head >= 0 && ofNext && s.behindCue) {
      return; // was positive, in the metastasis negative
    }
    if (head >= 0 && after) {
      s.trailing.component(i + 1, head);
    } else if (head > i && isPlace(i, head)) {
      s.cells.subject = s.names.component(i + 1, head);
      s.cells.placeAt = head;
    }
  }

  /** {@code A and B in none}, {@code C in none of the cells}: all that is said of them. */
  private boolean isInNone(int in) {
    boolean none = s.line.is(in + 1, Kind.NO) && s.line.at(in + 1).is(Kind.NO, "subject");
    return none && isBareList(in);
  }

  /** {@code A in a few}, {@code A in some}: of the cells named before. */
  private boolean isInSome(int in) {
    int amount = s.line.is(in + 1, Kind.FILL) && !s.line.is(in + 2, Kind.AND) ? in + 2 : in + 1;
    boolean some =
        s.line.is(amount, Kind.EXTENT)
            || s.line.is(amount, Kind.ADVERB) && isAmount(s.line.at(amount).flag())
            || amount == in + 1 && s.line.is(amount, Kind.FILL) && s.line.reads(amount, "some");
    return some && s.ahead.ends(amount) && isBareList(in) && isGappedList();
  }

  /** Nothing but markers that wait stands before a place. */
  private boolean isBareList(int i) {
    return s.line.is(i - 1, Kind.MARKER)
        && !s.pending.isEmpty()
        && s.open == null
        && s.words == 0
        && !s.verb
        && !s.performed;
  }

  /** The clause before told a result of the kind that goes on. */
  private boolean isGappedList() {
    return s.lastCue != null && !s.group.isEmpty();
  }

  /** {@code negative}, {@code it is absent}: a result of the cells before it, and nothing more. */
  private boolean isToldOf(int i) {
    int result = s.line.is(i, Kind.FILL) && s.line.at(i).is(Kind.FILL, "pronoun") ? i + 1 : i;
    result = result > i && s.line.is(result, Kind.BE) ? result + 1 : result;
    return (s.line.is(result, Kind.RESULT) || s.line.is(result, Kind.SIGN)) && s.ahead.ends(result);
  }

  /** {@code A in rare nuclei only}: all that is said of a marker. */
  private boolean isAmountIn(int in, int head) {
    boolean only = s.line.is(head + 1, Kind.ADVERB);
    return head > in
        && s.line.is(in - 1, Kind.MARKER)
        && s.pending.size() == 1
        && s.open == null
        && !s.performed
        && s.ahead.ends(only ? head + 1 : head)
        && !s.modifierReach.amount(in, head).isEmpty();
  }

  /** {@code in the spindle cells, A was expressed}: the clause speaks of them. */
  private boolean isPlace(int i, int head) {
    boolean begins =
        i == 0
            || s.line.is(i - 1, Kind.SEMI)
            || s.line.is(i - 1, Kind.STOP)
            || s.line.is(i - 1, Kind.BUT);
    return begins
        && s.pending.isEmpty()
        && (s.line.is(head + 1, Kind.COMMA) || s.line.is(head + 1, Kind.MARKER));
  }

  /** {@code was seen in the control tissue only}: no result of the specimen. */
  private void ofControl() {
    s.line.count(s.group.size());
    for (Stain stain : s.group) {
      stain.result = null;
      stain.passedOver = "the result is that of a control";
    }
    s.group = List.of();
  }
}
