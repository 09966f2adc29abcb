package org.conus.extract;

/** Tells stops that end a sentence from those that do not, as a trained model does. */
@FunctionalInterface
public interface StopJudge {

  /** Judges no stop to end a sentence. */
  StopJudge NONE = (text, stop) -> false;

  /**
   * Whether a sentence ends with the word in which a stop stands. Only asked where nothing but
   * closing brackets and quotes stands between the stop and the white space behind that word.
   *
   * @param text the whole text
   * @param stop the offset of a full stop, an exclamation mark or a question mark
   */
  boolean endsSentence(String text, int stop);
}
