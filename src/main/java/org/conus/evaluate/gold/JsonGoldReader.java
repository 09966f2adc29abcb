package org.conus.evaluate.gold;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.model.Row;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: an array of documents, each an object. The mapping's options say where things stand:
 * {@code id}; {@code text}, or {@code file} (relative to the JSON file); and {@code lists}, each
 * {@code {at, type, begin, text}} with the names of a list of annotations, their type, and their
 * begin (in UTF-16 units) and words. All other plain values of an annotation are its attributes.
 * Problems name the line on which the document begins.
 */
public final class JsonGoldReader implements GoldReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String form() {
    return "json";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    for (Path file : GoldFiles.find(gold, List.of(".json"))) {
      try (JsonParser parser = JSON.createParser(file.toFile())) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          sink.problem(file, 1, "not an array of documents");
          continue;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          int line = parser.currentTokenLocation().getLineNr();
          JsonNode document = JSON.readTree(parser);
          new One(file, line, document, mapping, sink).read();
        }
      } catch (JsonProcessingException e) {
        sink.brokenJson(file, e);
      }
    }
  }

  /** The rows in the JSON file beside a file of annotations, or null where there is none. */
  static @Nullable List<Row> rowsBeside(Path annotations, RowRule rule, GoldSink sink)
      throws IOException {
    String name = annotations.toString();
    Path file = Path.of(name.substring(0, name.lastIndexOf('.')) + rule.suffix());
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return rule.read(JSON.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      sink.brokenJson(file, e);
      return null;
    }
  }

  /** One document of a file. */
  private record One(Path file, int line, JsonNode json, Mapping mapping, GoldSink sink) {

    void read() throws IOException {
      String id = json.path(mapping.option("id", "id")).asText();
      String text = text();
      if (id.isEmpty() || text == null) {
        problem("a document needs an id and a text");
        return;
      }
      List<RawAnnotation> annotations = new ArrayList<>();
      JsonNode lists = mapping.options().get("lists");
      if (lists != null) {
        for (JsonNode list : lists) {
          add(text, list, annotations);
        }
      }
      RowRule rows = mapping.rows();
      String stem = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
      sink.document(
          new RawDocument(
              stem + "/" + id, text, file, annotations, rows == null ? null : rows.read(json)));
    }

    private @Nullable String text() throws IOException {
      String beside = mapping.option("file");
      if (beside == null) {
        JsonNode text = json.get(mapping.option("text", "text"));
        return text == null ? null : text.asText();
      }
      Path path = file.resolveSibling(json.path(beside).asText());
      if (!Files.isRegularFile(path)) {
        problem("its text " + json.path(beside).asText() + " is missing");
        return null;
      }
      return GoldFiles.text(path);
    }

    private void add(String text, JsonNode list, List<RawAnnotation> annotations) {
      String at = list.path("at").asText();
      int index = 0;
      for (JsonNode item : json.path(at)) {
        String id = at + "[" + index++ + "]";
        String words = item.path(list.path("text").asText()).asText();
        int begin = item.path(list.path("begin").asText()).asInt(-1);
        int end = begin + words.length();
        if (begin < 0 || words.isEmpty() || end > text.length()) {
          problem(id + " has a span outside its text");
        } else if (!text.startsWith(words, begin)) {
          String there = text.substring(begin, end);
          problem(id + " says \"" + words + "\" where the text says \"" + there + "\"");
        } else {
          annotations.add(
              new RawAnnotation(
                  id,
                  list.path("type").asText(),
                  List.of(new Span(begin, end)),
                  attributes(item, list),
                  line));
        }
      }
    }

    private static Map<String, String> attributes(JsonNode item, JsonNode list) {
      Map<String, String> attributes = new TreeMap<>();
      item.properties()
          .forEach(
              e -> {
                boolean place =
                    e.getKey().equals(list.path("text").asText())
                        || e.getKey().equals(list.path("begin").asText());
                if (!place && !e.getValue().isNull()) {
                  attributes.put(e.getKey(), words(e.getValue()));
                }
              });
      return attributes;
    }

    private static String words(JsonNode value) {
      if (!value.isArray()) {
        return value.asText();
      }
      List<String> words = new ArrayList<>();
      value.forEach(v -> words.add(v.asText()));
      return String.join(" ", words);
    }

    private void problem(String reason) {
      sink.problem(file, line, json.path(mapping.option("id", "id")).asText() + ": " + reason);
    }
  }
}
