package org.conus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Tables of examples, in which {@code \n}, {@code \r} and {@code \t} stand for line ends and tabs;
 * and knowledge that consists of single built-in tables.
 */
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

  /** The rows of a table under {@code examples}, as the arguments of a test. */
  public static Stream<Arguments> of(String file, String... columns) {
    List<Table.Row> rows = Table.parse(file, read("/examples/" + file), columns).rows();
    return rows.stream()
        .map(row -> Arguments.of(Stream.of(columns).map(c -> unescaped(row.get(c))).toArray()));
  }

  /** The rows of a table whose columns are of no name, without its header; nothing is trimmed. */
  public static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : read("/examples/" + file).split("\n")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        rows.add(Stream.of(cells).map(Examples::unescaped).toArray(String[]::new));
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
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
