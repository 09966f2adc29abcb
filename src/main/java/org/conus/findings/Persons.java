package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** The patient's age and sex: what the text says of them first. */
final class Persons {
  private Persons() {}

  static Patient of(Facts facts) {
    return new Patient(age(facts.patients(MentionKind.AGE)), sex(facts));
  }

  private static @Nullable AgeFinding age(List<Fact> ages) {
    if (ages.isEmpty()) {
      return null;
    }
    Value.Age first = (Value.Age) ages.get(0).mention().value();
    List<String> evidence = new ArrayList<>(ages.size());
    for (Fact age : ages) {
      if (age.mention().value().equals(first)) {
        evidence.add(age.id());
      }
    }
    return new AgeFinding(
        first.value(), first.unit(), evidence, "certain", List.of("patient.first-age"));
  }

  /** The noun beside the age says it; else the first word of a sex that is the patient's. */
  private static @Nullable ValueFinding sex(Facts facts) {
    List<Fact> sexes = facts.patients(MentionKind.SEX);
    for (Fact age : facts.patients(MentionKind.AGE)) {
      for (Fact sex : sexes) {
        if (facts.first(sex) == facts.first(age)) {
          return finding(sex, "patient.sex-beside-age");
        }
      }
    }
    return sexes.isEmpty() ? null : finding(sexes.get(0), "patient.first-sex");
  }

  private static ValueFinding finding(Fact sex, String rule) {
    String value = ((Value.Sex) sex.mention().value()).value();
    return new ValueFinding(value, List.of(sex.id()), "certain", List.of(rule));
  }
}
