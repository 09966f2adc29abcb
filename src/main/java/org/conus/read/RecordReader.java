package org.conus.read;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;

/**
 * Reads records back from the lines of {@code findings.jsonl}: the counterpart of the writer of
 * records, in the shape of {@code conus-record-1.schema.json}. Fields it does not know are an
 * error.
 */
public final class RecordReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addDeserializer(MentionKind.class, new ByLabel<>(MentionKind::of))
                  .addDeserializer(Assertion.Polarity.class, named(Assertion.Polarity.class))
                  .addDeserializer(Assertion.Certainty.class, named(Assertion.Certainty.class))
                  .addDeserializer(Assertion.Temporality.class, named(Assertion.Temporality.class))
                  .addDeserializer(Assertion.Subject.class, named(Assertion.Subject.class)))
          .addMixIn(Value.class, ValueByKind.class)
          .registerSubtypes(valuesByKind())
          .build();
  private static final ObjectReader READER = MAPPER.readerFor(CaseReport.class);
  private static final String KIND = "@kind";

  private RecordReader() {}

  /**
   * The record of one line.
   *
   * @throws UnreadableDocumentException if the line is no record; the message says where and why
   */
  public static CaseReport read(String line) throws UnreadableDocumentException {
    try {
      return read(MAPPER.readTree(line));
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException("not JSON: " + reason(e));
    }
  }

  /**
   * The record that a tree of JSON stands for; the tree is changed by it.
   *
   * @throws UnreadableDocumentException if it is no record
   */
  public static CaseReport read(JsonNode tree) throws UnreadableDocumentException {
    String schema = tree.path("schema").asText();
    if (!schema.equals(CaseReport.SCHEMA)) {
      throw new UnreadableDocumentException(
          "not a record of " + CaseReport.SCHEMA + (schema.isEmpty() ? "" : ": " + schema));
    }
    if (tree.path("mentions") instanceof ArrayNode mentions) {
      mentions.forEach(RecordReader::tellKind);
    }
    try {
      return READER.readValue(tree);
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException("not a record: " + reason(e));
    } catch (IOException e) {
      throw new UnreadableDocumentException("not a record: " + e.getMessage());
    }
  }

  /** A value is of its mention's kind; it does not say so itself. */
  private static void tellKind(JsonNode mention) {
    if (mention.path("value") instanceof ObjectNode value) {
      value.put(KIND, mention.path("kind").asText());
    }
  }

  /** A kind's value is the class of its name or of a part of it: {@code spinal-level}, Level. */
  private static NamedType[] valuesByKind() {
    List<NamedType> types = new ArrayList<>();
    for (MentionKind kind : MentionKind.values()) {
      List<String> parts = List.of(kind.label().split("-", -1));
      for (Class<?> type : Value.class.getPermittedSubclasses()) {
        if (parts.contains(type.getSimpleName().toLowerCase(Locale.ROOT))) {
          types.add(new NamedType(type, kind.label()));
        }
      }
    }
    return types.toArray(NamedType[]::new);
  }

  /** Where it is wrong; the message of the parser cites words of the document. */
  private static String reason(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping) {
      StringBuilder path = new StringBuilder("at ");
      for (JsonMappingException.Reference step : mapping.getPath()) {
        String field = step.getFieldName();
        path.append('/').append(field == null ? Integer.toString(step.getIndex()) : field);
      }
      return path.toString();
    }
    JsonLocation at = e.getLocation();
    return at == null ? "broken" : "broken in column " + at.getColumnNr();
  }

  private static <E extends Enum<E>> ByLabel<E> named(Class<E> type) {
    return new ByLabel<>(label -> Enum.valueOf(type, label.toUpperCase(Locale.ROOT)));
  }

  /** Labels as records write them. */
  private static final class ByLabel<E> extends JsonDeserializer<E> {
    private final Function<String, E> of;

    ByLabel(Function<String, E> of) {
      this.of = of;
    }

    @Override
    public E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String label = parser.getText();
      try {
        return of.apply(label);
      } catch (IllegalArgumentException e) {
        throw new JsonParseException(parser, "unknown label");
      }
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  private interface ValueByKind {}
}
