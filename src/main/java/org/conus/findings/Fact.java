package org.conus.findings;

import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what the text holds of it and where it stands.
 *
 * @param index among the facts of the document, in the order of the text
 * @param id in the record
 * @param section kind of its section
 */
record Fact(
    int index, String id, Mention mention, Assertion assertion, Sentence sentence, String section) {

  boolean is(MentionKind kind) {
    return mention.kind() == kind;
  }

  /** Whether it is said of the patient and not denied. */
  boolean isPatients() {
    return bar(assertion) == null;
  }

  /** Why what is asserted so is no fact of the patient's; null if it is one. */
  static @Nullable String bar(Assertion assertion) {
    if (assertion.subject() != Assertion.Subject.PATIENT) {
      return "subject " + assertion.subject().label();
    }
    return assertion.polarity() == Assertion.Polarity.NEGATED ? "negated" : null;
  }

  boolean isUncertain() {
    return assertion.certainty() == Assertion.Certainty.UNCERTAIN;
  }

  boolean isHistorical() {
    return assertion.temporality() == Assertion.Temporality.HISTORICAL;
  }

  int begin() {
    return mention.span().begin();
  }

  int end() {
    return mention.span().end();
  }

  /** By number: a hash over all that a fact holds costs more than what asks for it. */
  @Override
  public int hashCode() {
    return index;
  }

  String certainty() {
    return assertion.certainty().label();
  }
}
