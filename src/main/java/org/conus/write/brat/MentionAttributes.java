package org.conus.write.brat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.Code;
import org.conus.write.Numbers;
import org.jspecify.annotations.Nullable;

/** What an annotation says of a mention beside its type. */
final class MentionAttributes {
  private final Map<String, String> attributes = new LinkedHashMap<>();

  private MentionAttributes() {}

  /** The attributes in the order in which they are written. */
  static Map<String, String> of(RecordedMention mention) {
    MentionAttributes all = new MentionAttributes();
    all.addValue(mention, mention.value());
    all.addAssertion(mention.assertion());
    return all.attributes;
  }

  /** The preferred name and the codes. */
  static String note(RecordedMention mention) {
    String codes =
        mention.codes().stream()
            .map(code -> code.system() + ":" + code.code())
            .collect(Collectors.joining(" "));
    return (name(mention.value()) + " " + codes).strip();
  }

  private static String name(Value value) {
    if (value instanceof Value.Anatomy v) {
      return v.name();
    } else if (value instanceof Value.Tumor v) {
      return v.name();
    } else if (value instanceof Value.Ihc v) {
      return v.symbol() == null ? v.marker() : v.marker() + " " + v.symbol();
    } else if (value instanceof Value.Lesion v) {
      return v.name();
    } else if (value instanceof Value.Procedure v) {
      return v.name();
    }
    return "";
  }

  private void addValue(RecordedMention mention, Value value) {
    if (value instanceof Value.Anatomy v) {
      add("Topography", icdO3(mention));
      add("Laterality", v.laterality());
    } else if (value instanceof Value.Tumor v) {
      add("Morphology", icdO3(mention));
      add("Course", v.course());
    } else if (value instanceof Value.Level v) {
      add("Levels", String.join(",", v.levels()));
      add("Structure", v.structure());
    } else if (value instanceof Value.Ihc v) {
      addStain(v);
    } else if (value instanceof Value.Size v) {
      add(
          "Dimensions",
          v.dimensions().stream().map(Numbers::plain).collect(Collectors.joining("x")));
      add("Unit", v.unit());
    } else {
      addPlain(value);
    }
  }

  private void addStain(Value.Ihc stain) {
    add("Result", stain.result());
    add("Extent", stain.extent());
    add("Intensity", stain.intensity());
    add("Percent", stain.percent());
    add("Score", stain.score());
    add("Pattern", stain.pattern());
    add("Component", stain.component());
    add("Alias", stain.alias());
  }

  private void addPlain(Value value) {
    if (value instanceof Value.Grade v) {
      add("System", v.system());
      add("Value", v.value());
    } else if (value instanceof Value.Stage v) {
      add("System", v.system());
      add("Value", v.value());
      add("T", v.t());
      add("N", v.n());
      add("M", v.m());
    } else if (value instanceof Value.Nodes v) {
      add("Positive", v.positive() == null ? null : v.positive().toString());
      add("Examined", v.examined() == null ? null : v.examined().toString());
    } else if (value instanceof Value.Age v) {
      add("Value", Integer.toString(v.value()));
      add("Unit", v.unit());
    } else if (value instanceof Value.Invasion v) {
      add("Type", v.type());
    } else if (value instanceof Value.Compartment v) {
      add("Value", v.value());
    } else if (value instanceof Value.Margin v) {
      add("Value", v.value());
    } else if (value instanceof Value.Sex v) {
      add("Value", v.value());
    }
  }

  private void addAssertion(Assertion assertion) {
    Assertion plain = Assertion.PLAIN;
    if (assertion.polarity() != plain.polarity()) {
      add("Polarity", assertion.polarity().label());
    }
    if (assertion.certainty() != plain.certainty()) {
      add("Certainty", assertion.certainty().label());
    }
    if (assertion.temporality() != plain.temporality()) {
      add("Temporality", assertion.temporality().label());
    }
    if (assertion.subject() != plain.subject()) {
      add("Subject", assertion.subject().label());
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static @Nullable String icdO3(RecordedMention mention) {
    for (Code code : mention.codes()) {
      if (code.system().equals(Code.ICD_O_3)) {
        return code.code();
      }
    }
    return null;
  }
}
