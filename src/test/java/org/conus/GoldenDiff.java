package org.conus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.conus.findings.CaseReport;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.write.RecordJson;

/**
 * Compares a record with what was written by hand, in the fields that a registry reads: the rows
 * with their role, histology and primary site, and of each row levels, compartment, side, sizes and
 * stains. Every difference is a line of its own. {@code main} prints those of all documents that
 * are not held out.
 */
final class GoldenDiff {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> MARKERS = markers();

  private final List<String> lines = new ArrayList<>();

  private GoldenDiff() {}

  public static void main(String[] args) {
    Set<String> heldOut = TestDocs.heldOut();
    for (String id : TestDocs.ids()) {
      if (!heldOut.contains(id)) {
        List<String> lines = of(id);
        System.out.println(id + (lines.isEmpty() ? ": right" : ""));
        lines.forEach(line -> System.out.println("  " + line));
      }
    }
  }

  /** The differences of a test document; none if it is right. */
  static List<String> of(String id) {
    return of(TestDocs.expected(id), TestDocs.record(TestDocs.source(id)));
  }

  /** The differences in role, histology and primary site of the first row alone. */
  static List<String> ofMainTumor(String id) {
    GoldenDiff diff = new GoldenDiff();
    JsonNode wanted = TestDocs.expected(id).at("/cases/0/tumors/0");
    JsonNode first = json(TestDocs.record(TestDocs.source(id))).at("/cases/0/tumors/0");
    diff.heads("main tumor", wanted, first);
    return diff.lines;
  }

  static List<String> of(JsonNode expected, CaseReport report) {
    JsonNode actual = json(report);
    GoldenDiff diff = new GoldenDiff();
    int cases = Math.max(expected.at("/cases").size(), actual.at("/cases").size());
    for (int i = 0; i < cases; i++) {
      String where = cases == 1 ? "" : "case " + (i + 1) + " ";
      diff.rows(
          where,
          list(expected.at("/cases/" + i + "/tumors")),
          list(actual.at("/cases/" + i + "/tumors")));
    }
    return diff.lines;
  }

  private static JsonNode json(CaseReport report) {
    try {
      return JSON.readTree(RecordJson.bytes(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pairs each row expected with the most similar one left, the first ones first. */
  private void rows(String where, List<JsonNode> expected, List<JsonNode> actual) {
    List<JsonNode> left = new ArrayList<>(actual);
    for (int i = 0; i < expected.size(); i++) {
      JsonNode wanted = expected.get(i);
      String row = where + "row " + (i + 1) + " (" + head(wanted) + ")";
      JsonNode best = MissingNode.getInstance();
      for (JsonNode candidate : left) {
        if (likeness(wanted, candidate) > (best.isMissingNode() ? 1 : likeness(wanted, best))) {
          best = candidate;
        }
      }
      if (best.isMissingNode()) {
        lines.add(row + " is missing");
        continue;
      }
      left.remove(best);
      if (i == 0 && best != actual.get(0)) {
        lines.add(row + " is not the first but " + best.path("id").asText());
      }
      fields(row, wanted, best);
    }
    left.forEach(
        row ->
            lines.add(
                where
                    + "too much: "
                    + head(row)
                    + " \""
                    + row.at("/histology/text").asText()
                    + "\""));
  }

  private static int likeness(JsonNode expected, JsonNode actual) {
    int likeness =
        allowed(expected, "/histology/icdO3", "icdO3", 4)
                .contains(cut(actual.at("/histology/icdO3"), 4))
            ? 4
            : 0;
    likeness +=
        allowed(expected, "/primarySite/icdO3Topography", "icdO3Topography", 3)
                .contains(cut(actual.at("/primarySite/icdO3Topography"), 3))
            ? 2
            : 0;
    return likeness + (expected.path("role").equals(actual.path("role")) ? 2 : 0);
  }

  private void heads(String row, JsonNode expected, JsonNode actual) {
    say(row, "role", Set.of(expected.path("role").asText()), Set.of(actual.path("role").asText()));
    either(
        row,
        "histology",
        allowed(expected, "/histology/icdO3", "icdO3", 6),
        cut(actual.at("/histology/icdO3"), 6));
    either(
        row,
        "primary site",
        allowed(expected, "/primarySite/icdO3Topography", "icdO3Topography", 3),
        cut(actual.at("/primarySite/icdO3Topography"), 3));
  }

  private void fields(String row, JsonNode expected, JsonNode actual) {
    heads(row, expected, actual);
    say(
        row,
        "compartment",
        texts(expected.at("/compartment/value")),
        texts(actual.at("/compartment/value")));
    say(
        row,
        "laterality",
        texts(expected.at("/laterality/value")),
        texts(actual.at("/laterality/value")));
    say(row, "levels", texts(expected.at("/levels/values")), texts(actual.at("/levels/values")));
    say(row, "sizes", sizes(expected), sizes(actual));
    say(row, "stains", stains(expected), stains(actual));
  }

  private void either(String row, String field, Set<String> expected, String actual) {
    if (!expected.contains(actual)) {
      lines.add(
          row
              + " "
              + field
              + ": "
              + String.join(" or ", expected)
              + " expected, "
              + actual
              + " found");
    }
  }

  private void say(String row, String field, Set<String> expected, Set<String> actual) {
    if (!expected.equals(actual)) {
      Set<String> missing = new TreeSet<>(expected);
      missing.removeAll(actual);
      Set<String> extra = new TreeSet<>(actual);
      extra.removeAll(expected);
      lines.add(
          row
              + " "
              + field
              + ":"
              + (missing.isEmpty() ? "" : " missing " + missing)
              + (extra.isEmpty() ? "" : " too much " + extra));
    }
  }

  private static String head(JsonNode row) {
    return row.path("role").asText()
        + " "
        + cut(row.at("/histology/icdO3"), 6)
        + " "
        + cut(row.at("/primarySite/icdO3Topography"), 3);
  }

  private static Set<String> allowed(JsonNode row, String path, String alternatives, int length) {
    Set<String> allowed = new TreeSet<>();
    allowed.add(cut(row.at(path), length));
    list(row.at("/alternatives/" + alternatives)).forEach(node -> allowed.add(cut(node, length)));
    return allowed;
  }

  private static String cut(JsonNode node, int length) {
    String text = node.isTextual() ? node.asText() : "none";
    return text.substring(0, Math.min(length, text.length()));
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new TreeSet<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static Set<String> sizes(JsonNode row) {
    Set<String> sizes = new TreeSet<>();
    for (JsonNode size : row.path("sizes")) {
      double factor = size.path("unit").asText().equals("cm") ? 10 : 1;
      List<String> sides =
          StreamSupport.stream(size.path("dimensions").spliterator(), false)
              .map(side -> String.format(Locale.ROOT, "%.1f", side.asDouble() * factor))
              .toList();
      sizes.add(String.join("x", sides) + " mm");
    }
    return sizes;
  }

  private static Set<String> stains(JsonNode row) {
    Set<String> stains = new TreeSet<>();
    row.path("ihc")
        .forEach(stain -> stains.add(marker(stain) + "=" + stain.path("result").asText()));
    return stains;
  }

  private static String marker(JsonNode stain) {
    String name = key(stain.path("marker").asText());
    return MARKERS.getOrDefault(name, name);
  }

  private static Map<String, String> markers() {
    Map<String, String> markers = new HashMap<>();
    Knowledge.builtIn()
        .terms(TermKind.MARKER)
        .concepts()
        .forEach(
            concept -> {
              markers.putIfAbsent(key(concept.name()), concept.id());
              concept.names().forEach(name -> markers.putIfAbsent(key(name.text()), concept.id()));
            });
    return markers;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/]+", "");
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
