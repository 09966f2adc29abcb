package org.conus.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conus.TestDocs;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema takes every record of the program, and nothing else. */
class RecordSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  static Iterable<String> documents() {
    return TestDocs.ids();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void takesTheRecordOfADocument(String id) throws IOException {
    assertThat(faults(json(TestDocs.record(TestDocs.source(id))))).isEmpty();
  }

  @Test
  void takesARecordWithEverySortOfFinding() throws IOException {
    assertThat(faults(full())).isEmpty();
    assertThat(faults(json(Samples.withoutTumor().report()))).isEmpty();
    assertThat(faults(json(TestDocs.record(SourceText.of("text", "."))))).isEmpty();
  }

  @Test
  void knowsEveryKindOfMentionAndItsValue() throws IOException {
    JsonNode kinds = schemaJson().at("/$defs/mention/properties/kind/enum");
    Set<String> known = new LinkedHashSet<>();
    kinds.forEach(kind -> known.add(kind.asText()));
    for (MentionKind kind : MentionKind.values()) {
      assertThat(known).contains(kind.label());
      assertThat(schemaJson().at("/$defs").has(kind.label() + "-value")).isTrue();
    }
    assertThat(known).hasSameSizeAs(MentionKind.values());
  }

  /** Every field of every object is needed, save those that a mention's value may leave out. */
  @Test
  void refusesARecordWithoutOneOfItsFields() throws IOException {
    for (Map.Entry<String, ObjectNode> place : objects(full()).entrySet()) {
      if (place.getKey().endsWith("/value") || place.getKey().endsWith("/models")) {
        continue;
      }
      for (Map.Entry<String, JsonNode> field : place.getValue().properties()) {
        JsonNode record = full();
        ((ObjectNode) record.at(place.getKey())).remove(field.getKey());
        assertThat(faults(record)).as(place.getKey() + " without " + field.getKey()).isNotEmpty();
      }
    }
  }

  @Test
  void refusesARecordWithAFieldMore() throws IOException {
    for (String place : objects(full()).keySet()) {
      JsonNode record = full();
      ((ObjectNode) record.at(place)).put("more", 1);
      assertThat(faults(record)).as(place + " with a field more").isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/schema, conus-record/2",
    "/document/kind, letter",
    "/document/sha256, abc",
    "/cases/0/patient/sex/value, man",
    "/cases/0/patient/age/unit, years",
    "/cases/0/tumors/0/id, 1",
    "/cases/0/tumors/0/role, secondary",
    "/cases/0/tumors/0/of, t2",
    "/cases/0/tumors/0/histology/icdO3, 8041",
    "/cases/0/tumors/0/histology/certainty, probable",
    "/cases/0/tumors/0/primarySite/icdO3Topography, C34",
    "/cases/0/tumors/1/compartment/value, intradural",
    "/cases/0/tumors/1/sizes/0/unit, inch",
    "/cases/0/tumors/1/ihc/0/result, ++",
    "/cases/0/tumors/1/rejected/0/field, color",
    "/mentions/0/id, x1",
    "/mentions/0/kind, disease",
    "/mentions/0/kind, size",
    "/mentions/0/assertion/polarity, maybe",
    "/mentions/0/assertion/subject, neighbor",
    "/mentions/0/assertion/temporality, future",
    "/mentions/7/value/structure, bone",
    "/mentions/4/value/behavior, 7",
  })
  void refusesAWrongValue(String place, String value) throws IOException {
    JsonNode record = full();
    int slash = place.lastIndexOf('/');
    JsonNode parent = record.at(place.substring(0, slash));
    assertThat(parent.has(place.substring(slash + 1))).as("there is " + place).isTrue();
    ((ObjectNode) parent).put(place.substring(slash + 1), value);
    assertThat(faults(record)).as(place + " = " + value).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"T14", "C9", "l1", "T12-L2", ""})
  void refusesALevelThatIsNone(String level) throws IOException {
    JsonNode record = full();
    ((ArrayNode) record.at("/cases/0/tumors/1/levels/values")).add(level);
    assertThat(faults(record)).isNotEmpty();
  }

  /** A record that has something in every field, so that every field can be spoiled. */
  private static JsonNode full() throws IOException {
    return json(Samples.metastasis().report());
  }

  private static Map<String, ObjectNode> objects(JsonNode record) {
    Map<String, ObjectNode> objects = new TreeMap<>();
    collect("", record, objects);
    return objects;
  }

  private static void collect(String place, JsonNode node, Map<String, ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      if (!place.endsWith("/models")) {
        objects.put(place, object);
      }
      object.properties().forEach(f -> collect(place + "/" + f.getKey(), f.getValue(), objects));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(place + "/" + i, node.get(i), objects);
    }
  }

  private static Set<ValidationMessage> faults(JsonNode record) {
    return SCHEMA.validate(record);
  }

  private static JsonNode json(CaseReport report) throws IOException {
    return JSON.readTree(RecordJson.bytes(report));
  }

  private static JsonNode schemaJson() throws IOException {
    try (InputStream in =
        CaseReport.class.getResourceAsStream("/org/conus/conus-record-1.schema.json")) {
      return JSON.readTree(in);
    }
  }

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaJson());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
