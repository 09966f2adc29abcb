package org.conus.evaluate.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.score.Scores;

/**
 * A page of its own with the scores, all errors by their cause, and each document with gold and run
 * side by side. It asks the network for nothing.
 */
public final class HtmlReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PLACE = "/*DATA*/";

  private HtmlReport() {}

  /**
   * @param gold what was scored
   * @param predicted what the run says, by document
   */
  public static String of(
      Scores scores, List<GoldDocument> gold, Map<String, Predicted> predicted) {
    ObjectNode data = JsonReport.tree(scores);
    ArrayNode texts = data.putArray("texts");
    for (GoldDocument document : gold) {
      ObjectNode node = texts.addObject();
      node.put("id", document.id()).put("text", document.text());
      node.set("gold", marks(document, document.marks()));
      Predicted run = predicted.getOrDefault(document.id(), Predicted.NOTHING);
      node.set("run", marks(document, run.marks()));
    }
    String json = data.toString().replace("<", "\\u003c");
    String page = template();
    int at = page.indexOf(PLACE);
    return page.substring(0, at) + json + page.substring(at + PLACE.length());
  }

  /** Marks of the kinds that are judged; {@code counts} says whether they are of whom counts. */
  private static ArrayNode marks(GoldDocument document, List<Mark> marks) {
    ArrayNode root = JSON.createArrayNode();
    for (Mark mark : marks) {
      if (document.profile().judges(mark.kind())) {
        ObjectNode node = JsonReport.mark(mark);
        node.put("counts", document.profile().counts(mark) && !mark.optional());
        root.add(node);
      }
    }
    return root;
  }

  private static String template() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/org/conus/evaluate/report.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
