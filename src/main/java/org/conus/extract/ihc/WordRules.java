package org.conus.extract.ihc;

import org.conus.extract.ihc.State.Negation;

/** What other words do: they tell parts of the specimen and keep things apart. */
final class WordRules {
  private final State s;

  WordRules(State s) {
    this.s = s;
  }

  void general(int i) {
    s.general = i;
    if (s.negation == Negation.OF_NOUN) {
      s.negation = Negation.NONE;
    }
    s.word(i);
  }

  void part(int i) {
    Symbol head = s.line.at(i);
    s.sections = false;
    boolean subjectPlace = s.pending.isEmpty() && s.reach.isEmpty() && !s.behindCue;
    if (subjectPlace && s.ahead.isSubject(i)) {
      boolean told = head.value().isEmpty() && i - s.phraseStart <= 6;
      s.subject = told ? s.phrase(s.phraseStart < 0 ? i : s.phraseStart, i) : null;
    }
    if (!s.line.is(i + 1, Kind.STAIN)) {
      boolean ofCells = i - s.modifiedAt == 1 && head.value().equals("generic");
      s.mods = ofCells ? s.mods.withoutIntensity() : s.mods.figures();
    }
    s.word(i);
  }

  void in(int i) {
    int head = s.ahead.part(i + 1);
    boolean after = s.behindCue || s.open != null && !s.reach.isEmpty();
    if (head >= 0 && after) {
      s.component(i + 1, head);
    }
  }
}
