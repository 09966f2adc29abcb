package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.Profile;
import org.conus.text.Span;

/** Marks in one line, for tables of examples. */
final class Marks {
  static final Profile ALL =
      new Profile(
          "test",
          Map.of(
              "tumor", Set.of("polarity"),
              "anatomy", Set.of(),
              "size", Set.of(),
              "spinal-level", Set.of("levels"),
              "ihc-result", Set.of("result", "component", "extent")),
          Map.of("ihc-result", Set.of("patient")),
          true,
          true,
          false);

  private Marks() {}

  static List<Mark> of(String line) {
    List<Mark> marks = new ArrayList<>();
    for (String one : line.split(";")) {
      if (!one.isBlank()) {
        marks.add(mark(one.strip(), "x" + marks.size()));
      }
    }
    return marks;
  }

  private static Mark mark(String line, String id) {
    String[] words = line.split(" ");
    boolean optional = words[0].startsWith("?");
    List<Span> spans =
        Arrays.stream(words[0].substring(optional ? 1 : 0).split("\\+")).map(Marks::span).toList();
    Map<String, String> attributes = new TreeMap<>();
    Arrays.stream(words).skip(2).forEach(w -> attributes.put(w.split("=")[0], w.split("=")[1]));
    return new Mark(id, words[1], spans, "text", attributes, optional, "", List.of());
  }

  private static Span span(String range) {
    String[] ends = range.split("-");
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  static DocumentScore score(List<Mark> gold, List<Mark> run) {
    return score("d", gold, run);
  }

  static DocumentScore score(String id, List<Mark> gold, List<Mark> run) {
    return new Scorer(Measures.shipped(), SpanMatch.EXACT)
        .score(new GoldDocument(id, null, gold, null, ALL), new Predicted(run, List.of()));
  }
}
