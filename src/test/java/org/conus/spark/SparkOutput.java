package org.conus.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads lines back, of one machine and of many. */
final class SparkOutput {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SparkOutput() {}

  /** All lines of a file, or of the parts in a folder. */
  static List<String> lines(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      return Files.readAllLines(file);
    }
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(file)) {
      for (Path part : parts.filter(p -> name(p).startsWith("part-")).sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /**
   * Records by id, in its order.
   *
   * @throws IllegalStateException if two have the same id
   */
  static Map<String, String> records(Path file) throws IOException {
    return byId(lines(file), tree -> tree.path("document").path("id").asText(), line -> line);
  }

  /** Reasons of failures by id. */
  static Map<String, String> failures(Path file) throws IOException {
    return byId(
        lines(file), tree -> tree.path("id").asText(), line -> json(line).path("reason").asText());
  }

  private interface Of<A, B> {
    B of(A a);
  }

  private static Map<String, String> byId(
      List<String> lines, Of<JsonNode, String> id, Of<String, String> value) {
    Map<String, String> byId = new TreeMap<>();
    for (String line : lines) {
      String key = id.of(json(line));
      if (byId.put(key, value.of(line)) != null) {
        throw new IllegalStateException("twice: " + key);
      }
    }
    return byId;
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
