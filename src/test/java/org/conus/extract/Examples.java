package org.conus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.knowledge.Knowledge;

/** Tables of examples, and knowledge that consists of single built-in tables. */
public final class Examples {
  private static final Map<String, String> TERM_HEADERS =
      Map.of(
          "anatomy.tsv",
          "id name names exact ambiguous adjectives uberon icdO3 paired flags",
          "tumors.tsv",
          "id name names exact ambiguous icdO3 ncit grade flags",
          "markers.tsv",
          "id name symbol names exact ambiguous hgnc ncit loinc flags");

  private Examples() {}

  /** The rows of a table under {@code examples}, without its header; {@code \\n} is a line feed. */
  public static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : read("/examples/" + file).split("\n")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(line.replace("\\n", "\n").split("\t", -1));
      }
    }
    return rows.subList(1, rows.size());
  }

  /** The built-in tables named, all term tables being empty. */
  public static Knowledge knowledge(String... files) {
    Map<String, String> contents = new TreeMap<>();
    TERM_HEADERS.forEach((file, header) -> contents.put(file, header.replace(' ', '\t')));
    for (String file : files) {
      contents.put(file, read("/org/conus/knowledge/" + file));
    }
    return Knowledge.of(contents);
  }

  private static String read(String resource) {
    try (InputStream in = Examples.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
