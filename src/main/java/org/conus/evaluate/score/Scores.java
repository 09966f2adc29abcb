package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.MentionKind;

/**
 * Scores over a set of documents.
 *
 * @param way the default way of matching
 * @param measures in a fixed order
 * @param documents by id
 * @param macro over kinds: the mean of the kinds' micro F1 by way of matching
 * @param sections counts by section and kind
 * @param confusions how often each occurs
 */
public record Scores(
    SpanMatch way,
    List<MeasureScore> measures,
    List<DocumentScore> documents,
    Map<String, Double> macro,
    Map<String, Map<String, Tally>> sections,
    Map<Confusion, Integer> confusions) {

  /**
   * Kinds and units first, by name and from the strictest way on; then records, then attributes.
   */
  private static final Comparator<MeasureScore> ORDER =
      Comparator.comparing(MeasureScore::accuracy)
          .thenComparing(m -> m.match().isEmpty())
          .thenComparing(MeasureScore::name)
          .thenComparing(m -> m.match().isEmpty() ? 0 : SpanMatch.of(m.match()).ordinal());

  /** Adds the documents up; their order does not matter. */
  public static Scores of(List<DocumentScore> unordered, SpanMatch way, Bootstrap bootstrap) {
    List<DocumentScore> documents =
        unordered.stream().sorted(Comparator.comparing(DocumentScore::id)).toList();
    Map<String, List<Tally>> tallies = new TreeMap<>();
    Map<String, Map<String, Tally>> sections = new TreeMap<>();
    Map<Confusion, Integer> confusions = new TreeMap<>();
    for (DocumentScore document : documents) {
      document
          .tallies()
          .forEach((name, t) -> tallies.computeIfAbsent(name, n -> new ArrayList<>()).add(t));
      document.confusions().forEach(c -> confusions.merge(c, 1, Integer::sum));
      document.sections().forEach((s, byKind) -> add(sections, s, byKind));
    }
    List<MeasureScore> measures = new ArrayList<>();
    tallies.forEach((name, list) -> measures.add(measure(name, list, bootstrap)));
    measures.sort(ORDER);
    return new Scores(way, measures, documents, macro(measures), sections, confusions);
  }

  private static void add(
      Map<String, Map<String, Tally>> sections, String section, Map<String, Tally> byKind) {
    Map<String, Tally> sums = sections.computeIfAbsent(section, s -> new TreeMap<>());
    byKind.forEach((kind, tally) -> sums.merge(kind, tally, Tally::plus));
  }

  private static MeasureScore measure(String key, List<Tally> documents, Bootstrap bootstrap) {
    int slash = key.indexOf('/');
    Tally[] draws = bootstrap.draws(documents);
    return new MeasureScore(
        slash < 0 ? key : key.substring(0, slash),
        slash < 0 ? "" : key.substring(slash + 1),
        isAccuracy(key),
        documents.stream().reduce(Tally.NONE, Tally::plus),
        Bootstrap.interval(draws, Tally::precision),
        Bootstrap.interval(draws, Tally::recall),
        Bootstrap.interval(draws, Tally::f1),
        mean(documents.stream().mapToDouble(Tally::f1).toArray()),
        documents.size());
  }

  /** Attributes of matched marks, and yes-or-no questions of records, have an accuracy. */
  private static boolean isAccuracy(String key) {
    boolean fields = key.startsWith("record.") || key.startsWith("row.");
    return fields ? key.endsWith(".no-tumor") || key.endsWith(".ihc-panel") : key.indexOf('/') < 0;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  private static Map<String, Double> macro(List<MeasureScore> measures) {
    Map<String, Double> macro = new TreeMap<>();
    for (SpanMatch way : SpanMatch.values()) {
      double[] kinds =
          measures.stream()
              .filter(m -> m.match().equals(way.label()) && isKind(m.name()))
              .mapToDouble(m -> m.total().f1())
              .toArray();
      macro.put(way.label(), mean(kinds));
    }
    return macro;
  }

  private static boolean isKind(String name) {
    return Arrays.stream(MentionKind.values()).anyMatch(kind -> kind.label().equals(name));
  }
}
