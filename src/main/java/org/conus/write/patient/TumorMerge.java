package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.findings.SameTumor;
import org.jspecify.annotations.Nullable;

/**
 * Merges the rows that tell of the same tumor. Rows of one document stay apart, as the document
 * holds them apart.
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
    List<List<TumorSource>> groups = groups(rows);
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      String id = "t" + (i + 1);
      groups.get(i).forEach(row -> ids.put(row.name(), id));
    }
    ArrayNode tumors = JsonNodeFactory.instance.arrayNode();
    groups.forEach(group -> tumors.add(merged(group, ids)));
    return tumors;
  }

  /** Groups by what leads them: what is special finds its group before what is general. */
  private List<List<TumorSource>> groups(List<TumorSource> rows) {
    List<List<TumorSource>> groups = new ArrayList<>();
    for (TumorSource row : ranked(rows)) {
      List<TumorSource> group = groups.stream().filter(g -> takes(g, row)).findFirst().orElse(null);
      if (group == null) {
        groups.add(new ArrayList<>(List.of(row)));
      } else {
        group.add(row);
      }
    }
    groups.sort(Comparator.comparingInt(group -> first(rows, group)));
    return groups;
  }

  private boolean takes(List<TumorSource> group, TumorSource row) {
    return group.stream().noneMatch(other -> other.documentId().equals(row.documentId()))
        && group.stream().allMatch(other -> sameTumor.are(other.traits(), row.traits()));
  }

  private static int first(List<TumorSource> rows, List<TumorSource> group) {
    return group.stream().mapToInt(rows::indexOf).min().orElse(0);
  }

  /** Those first that no other row is more special than; then what is certain; then pathology. */
  private List<TumorSource> ranked(List<TumorSource> rows) {
    Map<TumorSource, Long> general = new HashMap<>();
    for (TumorSource row : rows) {
      general.put(
          row,
          rows.stream()
              .filter(other -> sameTumor.isMoreSpecial(other.traits(), row.traits()))
              .count());
    }
    List<TumorSource> ranked = new ArrayList<>(rows);
    ranked.sort(
        Comparator.comparing((TumorSource row) -> general.getOrDefault(row, 0L))
            .thenComparing(row -> !row.isCertain())
            .thenComparing(row -> !row.isPathology()));
    return ranked;
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
    JsonNode value = JsonNodeFactory.instance.nullNode();
    for (TumorSource row : group) {
      JsonNode other = row.row().path(field);
      if (!other.isObject()) {
        continue;
      }
      if (value.isNull()) {
        value = other;
      } else if (said(value).equals(said(other))) {
        Evidence.merge(value, other);
      } else {
        ObjectNode conflict = conflicts.addObject();
        conflict.put("field", field);
        conflict.set("value", other);
      }
    }
    return value;
  }

  /** A finding without the words and proofs for it. */
  private static ObjectNode said(JsonNode finding) {
    ObjectNode said = finding.deepCopy();
    said.remove(List.of("text", "evidence", "certainty", "because"));
    return said;
  }
}
