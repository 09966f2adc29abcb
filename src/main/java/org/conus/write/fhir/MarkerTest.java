package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.findings.IhcFinding;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.Code;
import org.jspecify.annotations.Nullable;

/** A stain as a TumorMarkerTest. */
final class MarkerTest {
  /** {@code 30}, {@code <1}, {@code >=80}, {@code 5-10}. */
  private static final Pattern PERCENT =
      Pattern.compile("([<>]=?)?(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?))?");

  private final Fhir fhir;
  private final DocumentBundle bundle;

  MarkerTest(Fhir fhir, DocumentBundle bundle) {
    this.fhir = fhir;
    this.bundle = bundle;
  }

  /** The Observation without its status and subject. */
  ObjectNode observation(IhcFinding stain) {
    ObjectNode observation = Fhir.object();
    Fhir.add(observation, "category", fhir.coded("category.laboratory"));
    observation.set("code", fhir.concept(Fhir.LOINC, loinc(stain), name(stain)));
    if (stain.result().equals("not-performed")) {
      observation.set("dataAbsentReason", fhir.coded("absent.not-performed"));
    } else {
      observation.set("valueCodeableConcept", fhir.concept(stain.result()));
    }
    ObjectNode interpretation = fhir.coded("result." + stain.result());
    if (interpretation.has("coding")) {
      Fhir.add(observation, "interpretation", interpretation);
    }
    addPercent(observation, stain.percent());
    addWords(observation, "extent", stain.extent());
    addWords(observation, "intensity", stain.intensity());
    addWords(observation, "score", stain.score());
    addWords(observation, "pattern", stain.pattern());
    addWords(observation, "component", stain.component());
    return observation;
  }

  private static String name(IhcFinding stain) {
    boolean same = stain.symbol() == null || stain.symbol().equalsIgnoreCase(stain.marker());
    return same ? stain.marker() : stain.marker() + " (" + stain.symbol() + ")";
  }

  private @Nullable String loinc(IhcFinding stain) {
    for (String id : stain.evidence()) {
      RecordedMention mention = bundle.mention(id);
      if (mention != null) {
        for (Code code : mention.codes()) {
          if (code.system().equals(Code.LOINC)) {
            return code.code();
          }
        }
      }
    }
    return null;
  }

  private void addPercent(ObjectNode observation, @Nullable String percent) {
    if (percent == null) {
      return;
    }
    Matcher parts = PERCENT.matcher(percent);
    if (!parts.matches()) {
      addWords(observation, "percent of cells", percent);
      return;
    }
    ObjectNode component = Fhir.object();
    component.set("code", fhir.concept("percent of cells"));
    ObjectNode first = fhir.quantity(Double.parseDouble(parts.group(2)), "percent");
    if (parts.group(3) != null) {
      ObjectNode range = component.putObject("valueRange");
      range.set("low", first);
      range.set("high", fhir.quantity(Double.parseDouble(parts.group(3)), "percent"));
    } else {
      if (parts.group(1) != null) {
        first.put("comparator", parts.group(1));
      }
      component.set("valueQuantity", first);
    }
    Fhir.add(observation, "component", component);
  }

  private void addWords(ObjectNode observation, String name, @Nullable String words) {
    if (words != null) {
      ObjectNode component = Fhir.object();
      component.set("code", fhir.concept(name));
      component.set("valueCodeableConcept", fhir.concept(words));
      Fhir.add(observation, "component", component);
    }
  }
}
