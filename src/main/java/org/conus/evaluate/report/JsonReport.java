package org.conus.evaluate.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.score.DocumentScore;
import org.conus.evaluate.score.Fault;
import org.conus.evaluate.score.Interval;
import org.conus.evaluate.score.MeasureScore;
import org.conus.evaluate.score.Scores;
import org.conus.evaluate.score.Tally;

/**
 * Scores as JSON: measures with counts, figures and intervals; macro means; sections; confusions;
 * each document's counts and faults. Null stands for a figure where there is nothing to measure.
 */
public final class JsonReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonReport() {}

  public static String of(Scores scores) {
    return tree(scores).toPrettyString();
  }

  static ObjectNode tree(Scores scores) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", "conus-scores/1").put("match", scores.way().label());
    ArrayNode measures = root.putArray("measures");
    scores.measures().forEach(m -> measures.add(measure(m)));
    ObjectNode macro = root.putObject("macro");
    scores.macro().forEach((way, value) -> put(macro, way, value));
    root.set("sections", sections(scores.sections()));
    root.set("confusions", confusions(scores));
    ArrayNode documents = root.putArray("documents");
    scores.documents().forEach(d -> documents.add(document(d)));
    return root;
  }

  private static ObjectNode measure(MeasureScore m) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", m.name());
    if (!m.match().isEmpty()) {
      node.put("match", m.match());
    }
    node.put("documents", m.documents());
    if (m.accuracy()) {
      node.put("right", m.total().hits()).put("wrong", m.total().spurious());
      put(node, "accuracy", m.total().precision());
      node.set("accuracy95", interval(m.precision()));
      return node;
    }
    figures(node, m.total());
    node.set("precision95", interval(m.precision()));
    node.set("recall95", interval(m.recall()));
    node.set("f1_95", interval(m.f1()));
    put(node, "documentMeanF1", m.documentMean());
    return node;
  }

  private static void figures(ObjectNode node, Tally tally) {
    node.put("hits", tally.hits());
    node.put("spurious", tally.spurious());
    node.put("missed", tally.missed());
    put(node, "precision", tally.precision());
    put(node, "recall", tally.recall());
    put(node, "f1", tally.f1());
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, Math.round(value * 1e6) / 1e6);
    }
  }

  private static ArrayNode interval(Interval interval) {
    ArrayNode node = JSON.createArrayNode();
    if (!Double.isNaN(interval.low())) {
      node.add(Math.round(interval.low() * 1e6) / 1e6);
      node.add(Math.round(interval.high() * 1e6) / 1e6);
    }
    return node;
  }

  private static ObjectNode sections(Map<String, Map<String, Tally>> sections) {
    ObjectNode root = JSON.createObjectNode();
    sections.forEach(
        (section, kinds) -> {
          ObjectNode node = root.putObject(section);
          kinds.forEach((kind, tally) -> figures(node.putObject(kind), tally));
        });
    return root;
  }

  private static ArrayNode confusions(Scores scores) {
    ArrayNode root = JSON.createArrayNode();
    scores
        .confusions()
        .forEach(
            (c, n) ->
                root.addObject()
                    .put("measure", c.measure())
                    .put("gold", c.gold())
                    .put("run", c.run())
                    .put("count", n));
    return root;
  }

  private static ObjectNode document(DocumentScore document) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", document.id());
    ObjectNode measures = node.putObject("measures");
    new TreeMap<>(document.tallies())
        .forEach(
            (name, tally) -> {
              if (!tally.isEmpty()) {
                measures.putArray(name).add(tally.hits()).add(tally.spurious()).add(tally.missed());
              }
            });
    node.set("faults", faults(document.faults()));
    return node;
  }

  static ArrayNode faults(List<Fault> faults) {
    ArrayNode root = JSON.createArrayNode();
    for (Fault fault : faults) {
      ObjectNode node = root.addObject();
      node.put("cause", fault.cause().label()).put("kind", fault.kind());
      if (fault.gold() != null) {
        node.set("gold", mark(fault.gold()));
      }
      if (fault.run() != null) {
        node.set("run", mark(fault.run()));
      }
      ArrayNode details = node.putArray("details");
      fault.details().forEach(details::add);
    }
    return root;
  }

  static ObjectNode mark(Mark mark) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", mark.id()).put("kind", mark.kind()).put("text", mark.text());
    ArrayNode spans = node.putArray("spans");
    mark.spans().forEach(s -> spans.addArray().add(s.begin()).add(s.end()));
    ObjectNode attributes = node.putObject("attributes");
    mark.attributes().forEach(attributes::put);
    node.put("section", mark.section());
    ArrayNode rules = node.putArray("rules");
    mark.rules().forEach(rules::add);
    return node;
  }
}
