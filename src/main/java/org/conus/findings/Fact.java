package org.conus.findings;

import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.knowledge.Code;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what the text holds of it and where it stands. What all rules ask for is kept here
 * too: a look at the mention is one at two more places of memory, far from each other.
 *
 * @param index among the facts of the document, in the order of the text
 * @param id in the record
 * @param kind of the mention
 * @param begin of the mention
 * @param end of the mention, half-open
 * @param section kind of its section
 * @param icdO3 the code of its morphology or topography, null where it has none
 * @param category the topography category of a site, such as {@code C34}; null where it has none
 * @param digits of a tumor's morphology, four; 0 where it has none
 */
record Fact(
    int index,
    String id,
    MentionKind kind,
    int begin,
    int end,
    Mention mention,
    Assertion assertion,
    Sentence sentence,
    String section,
    @Nullable String icdO3,
    @Nullable String category,
    int digits) {

  static Fact of(
      int index,
      String id,
      Mention mention,
      Assertion assertion,
      Sentence sentence,
      String section) {
    String code = code(mention, Code.ICD_O_3);
    boolean site = mention.kind() == MentionKind.ANATOMY;
    return new Fact(
        index,
        id,
        mention.kind(),
        mention.span().begin(),
        mention.span().end(),
        mention,
        assertion,
        sentence,
        section,
        code,
        site && code != null ? code.substring(0, 3) : null,
        site || code == null ? 0 : Integer.parseInt(code, 0, 4, 10));
  }

  private static @Nullable String code(Mention mention, String system) {
    List<Code> codes = mention.codes();
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).system().equals(system)) {
        return codes.get(i).code();
      }
    }
    return null;
  }

  /** The mention's code in a system; null where it has none. */
  @Nullable String code(String system) {
    return code(mention, system);
  }

  boolean is(MentionKind wanted) {
    return kind == wanted;
  }

  /** Whether another one stands within it. */
  boolean contains(Fact other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether they have a part of the text in common. */
  boolean overlaps(Fact other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether it is said of the patient and not denied. */
  boolean isPatients() {
    return assertion.subject() == Assertion.Subject.PATIENT
        && assertion.polarity() == Assertion.Polarity.AFFIRMED;
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

  /** By number: a hash over all that a fact holds costs more than what asks for it. */
  @Override
  public int hashCode() {
    return index;
  }

  String certainty() {
    return assertion.certainty().label();
  }
}
