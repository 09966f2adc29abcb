package org.conus.extract.ihc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.conus.knowledge.Knowledge;

/** The knowledge that the finder of stain results needs, the other tables left empty. */
final class IhcKnowledge {
  private static final String ANATOMY =
      "id name names exact ambiguous adjectives uberon icdO3 paired flags";
  private static final String TUMORS = "id name names exact ambiguous icdO3 ncit grade flags";

  private IhcKnowledge() {}

  static Knowledge load() {
    Map<String, String> tables = new HashMap<>();
    tables.put("anatomy.tsv", ANATOMY.replace(' ', '\t') + "\n");
    tables.put("tumors.tsv", TUMORS.replace(' ', '\t') + "\n");
    tables.put("markers.tsv", read("markers.tsv"));
    tables.put(IhcWords.FILE, read(IhcWords.FILE));
    return Knowledge.of(tables);
  }

  private static String read(String file) {
    try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
