package org.conus.findings;

import java.util.HashMap;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** How much a statement counts by the section in which it stands, from 1 to 10. */
final class SectionWeights {
  private static final int ELSEWHERE = 3;

  private final Map<String, Integer> weights = new HashMap<>();

  SectionWeights(Knowledge knowledge) {
    Table table = knowledge.table("section-weights.tsv", "section", "weight");
    for (Table.Row row : table.uniqueRows("section")) {
      weights.put(row.get("section"), Integer.valueOf(row.need("weight")));
    }
  }

  int of(String section) {
    return weights.getOrDefault(section, ELSEWHERE);
  }
}
