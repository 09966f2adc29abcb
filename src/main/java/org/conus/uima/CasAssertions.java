package org.conus.uima;

import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.Feature;
import org.apache.uima.jcas.cas.StringArray;
import org.conus.extract.Assertion;

/**
 * An {@link Assertion} in the features of cTAKES: polarity 1 or -1, uncertainty and historyOf 0 or
 * 1, subject {@code patient}, {@code family_member} or {@code other}.
 */
final class CasAssertions {
  private static final String FAMILY = "family_member";

  private CasAssertions() {}

  static void store(IdentifiedAnnotation annotation, Assertion assertion) {
    annotation.setPolarity(assertion.polarity() == Assertion.Polarity.NEGATED ? -1 : 1);
    annotation.setUncertainty(assertion.certainty() == Assertion.Certainty.UNCERTAIN ? 1 : 0);
    annotation.setHistoryOf(assertion.temporality() == Assertion.Temporality.HISTORICAL ? 1 : 0);
    annotation.setSubject(
        assertion.subject() == Assertion.Subject.FAMILY ? FAMILY : assertion.subject().label());
    if (!assertion.cues().isEmpty()) {
      Feature cues = annotation.getType().getFeatureByBaseName("cues");
      annotation.setFeatureValue(cues, CasMentions.array(annotation.getJCas(), assertion.cues()));
    }
  }

  static Assertion load(IdentifiedAnnotation annotation) {
    Feature cues = annotation.getType().getFeatureByBaseName("cues");
    StringArray words = (StringArray) annotation.getFeatureValue(cues);
    return new Assertion(
        annotation.getPolarity() < 0 ? Assertion.Polarity.NEGATED : Assertion.Polarity.AFFIRMED,
        annotation.getUncertainty() > 0
            ? Assertion.Certainty.UNCERTAIN
            : Assertion.Certainty.CERTAIN,
        annotation.getHistoryOf() > 0
            ? Assertion.Temporality.HISTORICAL
            : Assertion.Temporality.CURRENT,
        subject(annotation.getSubject()),
        words == null ? List.of() : List.of(words.toArray()));
  }

  private static Assertion.Subject subject(String stored) {
    if (FAMILY.equals(stored)) {
      return Assertion.Subject.FAMILY;
    }
    return "other".equals(stored) ? Assertion.Subject.OTHER : Assertion.Subject.PATIENT;
  }
}
