package org.conus.extract;

import org.conus.text.Span;

/**
 * Hears what finders and assertions decide while they decide it, so that a reader can be told why
 * something is there and why it is not. Whoever traces says the same words that the decision was
 * made of; nothing is decided twice.
 */
public interface Trace {
  /** Nobody listens. */
  Trace NONE =
      new Trace() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public void heldBack(MentionKind kind, Span span, String rule, String by) {}

        @Override
        public void accepted(MentionKind kind, Span span, String rule, String by) {}

        @Override
        public void cue(Mention mention, CueTrace cue) {}

        @Override
        public void subject(Mention mention, String by) {}
      };

  /** Whether anybody listens; what costs something to say is said only then. */
  boolean isOn();

  /**
   * A candidate that became no mention.
   *
   * @param span in the text that was analyzed
   * @param rule that would have made it, or that barred it
   * @param by what spoke against it
   */
  void heldBack(MentionKind kind, Span span, String rule, String by);

  /** A candidate that had to be weighed and became a mention; {@code by} is what spoke for it. */
  void accepted(MentionKind kind, Span span, String rule, String by);

  /** A cue in the sentence of a mention, whether it reached it or not. */
  void cue(Mention mention, CueTrace cue);

  /** Why a mention is of the one of whom it is. */
  void subject(Mention mention, String by);
}
