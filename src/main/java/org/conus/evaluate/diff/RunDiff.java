package org.conus.evaluate.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conus.evaluate.gold.BrokenJson;

/**
 * Compares two runs. Both are indexed first (ids and places of their records alone), then documents
 * are compared one by one in the order of their ids; records of equal bytes are not even parsed.
 */
public final class RunDiff {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunDiff() {}

  /**
   * @param before the old run's folder or file of records
   * @param after the new run's
   * @throws IOException if a run cannot be read; the message names file and line
   */
  public static DiffTotals compare(Path before, Path after, DiffView view) throws IOException {
    RecordIndex old = RecordIndex.of(before);
    RecordIndex current = RecordIndex.of(after);
    Set<String> ids = new TreeSet<>(old.ids());
    ids.addAll(current.ids());
    DiffTotals totals = new DiffTotals();
    for (String id : ids) {
      if (!old.contains(id)) {
        totals.countAdded();
        view.added(id);
      } else if (!current.contains(id)) {
        totals.countLost();
        view.lost(id);
      } else if (old.same(id, current)) {
        totals.countSame();
      } else {
        compare(id, old, current, totals, view);
      }
    }
    view.end(totals);
    return totals;
  }

  private static void compare(
      String id, RecordIndex old, RecordIndex current, DiffTotals totals, DiffView view)
      throws IOException {
    JsonNode was = parse(id, old);
    JsonNode is = parse(id, current);
    if (!was.path("pipeline").equals(is.path("pipeline"))) {
      totals.countOtherPipeline();
    }
    List<Change> changes = RecordDiff.of(was, is);
    if (changes.isEmpty()) {
      totals.countSame();
    } else {
      totals.countChanged(changes);
      view.changed(id, changes);
    }
  }

  private static JsonNode parse(String id, RecordIndex index) throws IOException {
    try {
      return JSON.readTree(index.line(id));
    } catch (JsonProcessingException e) {
      throw new IOException(index.where(id) + ": " + BrokenJson.reason(e), e);
    }
  }
}
