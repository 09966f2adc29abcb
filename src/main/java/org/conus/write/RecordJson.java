package org.conus.write;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.jspecify.annotations.Nullable;

/** Records as JSON, in the shape of {@code conus-record-1.schema.json}. */
public final class RecordJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(MentionKind.class, Labelled.class)
          .addMixIn(Assertion.Polarity.class, Labelled.class)
          .addMixIn(Assertion.Certainty.class, Labelled.class)
          .addMixIn(Assertion.Temporality.class, Labelled.class)
          .addMixIn(Assertion.Subject.class, Labelled.class)
          .addMixIn(Value.class, SaidAlone.class)
          .addMixIn(PipelineInfo.class, WithoutEmptyLists.class)
          .build();

  private RecordJson() {}

  /** One line of JSON in UTF-8, without a line end. */
  public static byte[] bytes(CaseReport report) {
    return RecordWriter.bytes(report);
  }

  /** One line of JSON in UTF-8, with its line end. */
  public static byte[] line(CaseReport report) {
    return RecordWriter.line(report);
  }

  /**
   * The same as {@link #bytes}, by what Jackson finds in the records; takes three times as long.
   */
  static byte[] byReflection(CaseReport report) {
    try {
      return MAPPER.writeValueAsBytes(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  /** A record that {@link #bytes} made, as a tree. */
  public static JsonNode tree(byte[] record) throws IOException {
    return MAPPER.readTree(record);
  }

  /** A part of a record on one line of JSON, without a line end. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  /** Anything that holds parts of records, as JSON for people to read, with a line end. */
  public static String indented(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  private interface Labelled {
    @JsonValue
    String label();
  }

  /** What the text does not say is left out of a mention's value. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface SaidAlone {
    @JsonIgnore
    @Nullable String concept();
  }

  /** A record without a user's lexicon says nothing of any. */
  private interface WithoutEmptyLists {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<PipelineInfo.UsedLexicon> lexicons();
  }
}
