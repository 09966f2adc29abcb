package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.conus.write.CodeTable;
import org.jspecify.annotations.Nullable;

/** Data types of FHIR as JSON. What no string of FHIR can hold is replaced and counted. */
final class Fhir {
  static final String ICD_O_3 = "http://terminology.hl7.org/CodeSystem/icd-o-3";
  static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
  static final String LOINC = "http://loinc.org";

  private static final char REPLACEMENT = '\uFFFD';

  private final CodeTable codes = CodeTable.load(Fhir.class, "codes.tsv");
  private long replaced;

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  long replaced() {
    return replaced;
  }

  /** A string without what FHIR forbids: most control characters, white space at its ends. */
  String text(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
      boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (control || half || c == 0xFFFE || c == 0xFFFF) {
        replaced++;
        c = REPLACEMENT;
      }
      clean.appendCodePoint(c);
      i += Character.isSupplementaryCodePoint(c) ? 1 : 0;
    }
    String stripped = clean.toString().strip();
    return stripped.isEmpty() ? String.valueOf(REPLACEMENT) : stripped;
  }

  /** A concept that has words alone. */
  ObjectNode concept(String text) {
    return object().put("text", text(text));
  }

  /** A concept of the table, with words. */
  ObjectNode concept(String key, String text) {
    ObjectNode concept = object();
    CodeTable.Row row = codes.row("key", key);
    if (row != null) {
      ObjectNode coding = concept.putArray("coding").addObject();
      coding.put("system", row.get("system")).put("code", row.get("code"));
      coding.put("display", row.get("display"));
    }
    return concept.put("text", text(text));
  }

  /** A concept of the table without words of its own. */
  ObjectNode coded(String key) {
    ObjectNode concept = concept(key, "-");
    concept.remove("text");
    return concept;
  }

  /** A concept with one code, if there is one. */
  ObjectNode concept(String system, @Nullable String code, String text) {
    ObjectNode concept = object();
    if (code != null) {
      concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
    return concept.put("text", text(text));
  }

  /** A quantity in a unit of the table. */
  ObjectNode quantity(double value, String unit) {
    ObjectNode quantity = object();
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    quantity.put("value", plain.scale() < 0 ? plain.setScale(0) : plain);
    CodeTable.Row row = codes.row("key", "unit." + unit);
    if (row != null) {
      quantity.put("unit", row.get("display")).put("system", row.get("system"));
      quantity.put("code", row.get("code"));
    }
    return quantity;
  }

  static ObjectNode reference(String fullUrl) {
    return object().put("reference", fullUrl);
  }

  static void add(ObjectNode resource, String list, ObjectNode item) {
    ArrayNode items = resource.withArray(list);
    items.add(item);
  }

  static ObjectNode extension(String url) {
    return object().put("url", url);
  }
}
