package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.findings.SameTumor;
import org.jspecify.annotations.Nullable;

/**
 * Merges the rows that tell of the same tumor, in linear time. Rows of one document stay apart, as
 * the document holds them apart.
 */
final class TumorMerge {
  private static final Set<String> OWN = Set.of("id", "role", "of");

  /** What makes two entries of a list the same. */
  private static final Map<String, String[]> LISTS =
      Map.of(
          "foundAt", new String[] {"name", "laterality", "levels"},
          "sizes", new String[] {"dimensions", "unit"},
          "ihc",
              new String[] {
                "marker",
                "result",
                "extent",
                "intensity",
                "percent",
                "score",
                "pattern",
                "component"
              },
          "rejected", new String[] {"field", "value", "reason"});

  private final SameTumor sameTumor;

  TumorMerge(SameTumor sameTumor) {
    this.sameTumor = sameTumor;
  }

  /** The tumors in the order in which the rows come. */
  ArrayNode merged(List<TumorSource> rows) {
    List<List<TumorSource>> groups = TumorGroups.of(rows, sameTumor);
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      String id = "t" + (i + 1);
      groups.get(i).forEach(row -> ids.put(row.name(), id));
    }
    ArrayNode tumors = JsonNodeFactory.instance.arrayNode();
    groups.forEach(group -> tumors.add(merged(group, ids)));
    return tumors;
  }

  private static ObjectNode merged(List<TumorSource> group, Map<String, String> ids) {
    TumorSource lead = group.get(0);
    ObjectNode tumor = JsonNodeFactory.instance.objectNode();
    tumor.put("id", ids.get(lead.name()));
    tumor.set("role", lead.row().path("role"));
    tumor.put("of", of(group, ids));
    ArrayNode from = tumor.putArray("from");
    group.forEach(row -> from.add(row.name()));
    ArrayNode conflicts = JsonNodeFactory.instance.arrayNode();
    lead.row()
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (LISTS.containsKey(field)) {
                tumor.set(field, list(field, group));
              } else if (!OWN.contains(field)) {
                tumor.set(field, value(field, group, conflicts));
              }
            });
    tumor.set("conflicts", conflicts);
    return tumor;
  }

  private static @Nullable String of(List<TumorSource> group, Map<String, String> ids) {
    for (TumorSource row : group) {
      String of = row.ofName();
      if (of != null && ids.containsKey(of)) {
        return ids.get(of);
      }
    }
    return null;
  }

  private static ArrayNode list(String field, List<TumorSource> group) {
    FindingList list = new FindingList(LISTS.getOrDefault(field, new String[0]));
    group.forEach(row -> row.row().path(field).forEach(list::add));
    return list.all();
  }

  /** The value of the first row that has one; others that say something else are conflicts. */
  private static JsonNode value(String field, List<TumorSource> group, ArrayNode conflicts) {
    MergedFinding value = null;
    JsonNode said = JsonNodeFactory.instance.missingNode();
    for (TumorSource row : group) {
      JsonNode other = row.row().path(field);
      if (!other.isObject()) {
        continue;
      }
      if (value == null) {
        value = new MergedFinding(other);
        said = said(other);
      } else if (said.equals(said(other))) {
        value.prove(other);
      } else {
        ObjectNode conflict = conflicts.addObject();
        conflict.put("field", field);
        conflict.set("value", other);
      }
    }
    return value == null ? JsonNodeFactory.instance.nullNode() : value.finding();
  }

  /** A finding without the words and proofs for it. */
  private static ObjectNode said(JsonNode finding) {
    ObjectNode said = finding.deepCopy();
    said.remove(List.of("text", "evidence", "certainty", "because"));
    return said;
  }
}
