package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/**
 * A result that waits for its markers or has just been given to them.
 *
 * @param outcome null where the figures decide, marker by marker
 * @param modifiers what the words around it add
 * @param soft whether it only follows from how a thing is told, so that a plain result overrides it
 * @param armed whether the next marker belongs to it
 * @param absorbs whether a positive word behind the list belongs to it: {@code no A positivity}
 * @param rule what a mention gives as its reason
 */
record Cue(
    @Nullable Outcome outcome,
    Modifiers modifiers,
    boolean soft,
    boolean armed,
    boolean absorbs,
    String rule) {

  Cue arm() {
    return new Cue(outcome, modifiers, soft, true, absorbs, rule);
  }

  Cue because(String otherRule) {
    return new Cue(outcome, modifiers, soft, armed, absorbs, otherRule);
  }

  /** With further words of amount, strength or pattern. */
  Cue with(Modifiers more) {
    return more.isEmpty() ? this : new Cue(outcome, modifiers.or(more), soft, armed, absorbs, rule);
  }

  /** The opposite, without what the words add. */
  Cue negated(String otherRule) {
    Outcome other = outcome == null ? Outcome.NEGATIVE : outcome.negated();
    return new Cue(other, Modifiers.NONE, false, true, false, otherRule);
  }

  /** Gives the result to a stain. */
  void give(Stain stain) {
    Modifiers all = stain.inverted ? stain.local : stain.local.or(modifiers);
    if (outcome == null && stain.soft && !stain.is("proliferation")) {
      all = all.or(stain.modifiers); // strong staining, in 40%
    }
    Outcome mine = outcome != null ? outcome : Scores.outcome(stain.name, all);
    stain.modifiers = all;
    stain.soft = soft;
    stain.rule = rule;
    stain.result = Scores.refined(stain.name, stain.inverted ? mine.negated() : mine, all);
  }
}
