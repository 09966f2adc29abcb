package org.conus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.conus.knowledge.Knowledge;

/** The tables of text structure as they ship, and every other table with a header alone. */
public final class TestKnowledge {
  private static final Map<String, String> EMPTY =
      Map.of(
          "anatomy.tsv",
          "id name names exact ambiguous adjectives uberon icdO3 paired flags",
          "tumors.tsv",
          "id name names exact ambiguous icdO3 ncit grade flags",
          "markers.tsv",
          "id name symbol names exact ambiguous hgnc ncit loinc flags");

  private TestKnowledge() {}

  /** Headings, abbreviations and words. */
  public static Knowledge text() {
    Map<String, String> contents = new HashMap<>();
    EMPTY.forEach((file, columns) -> contents.put(file, columns.replace(' ', '\t') + "\n"));
    for (String file : new String[] {"headings.tsv", "abbreviations.tsv", "words.txt"}) {
      contents.put(file, read(file));
    }
    return Knowledge.of(contents);
  }

  private static String read(String file) {
    try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
