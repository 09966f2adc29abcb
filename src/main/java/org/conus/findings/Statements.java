package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** Makes statements of the tumor mentions that are the patient's. */
final class Statements {
  private static final double UNCERTAIN = 0.2;
  private static final double HISTORICAL = 0.6;

  private final SiteLinks links;
  private final Map<String, Integer> weights = new HashMap<>();

  Statements(Knowledge knowledge) {
    this.links = new SiteLinks(knowledge);
    Table table = knowledge.table("section-weights.tsv", "section", "weight");
    for (Table.Row row : table.uniqueRows("section")) {
      weights.put(row.get("section"), Integer.valueOf(row.need("weight")));
    }
  }

  List<Statement> of(Facts facts) {
    List<Statement> statements = new ArrayList<>();
    for (Fact fact : facts.all()) {
      boolean speaksOfTumor = fact.is(MentionKind.TUMOR) || fact.is(MentionKind.LESION);
      if (!speaksOfTumor || !fact.isPatients()) {
        continue;
      }
      int digits = Histologies.digits(fact.mention()).orElse(0);
      statements.add(new Statement(fact, digits, weight(fact), links.of(fact, facts)));
    }
    return statements;
  }

  private double weight(Fact fact) {
    double weight = weights.getOrDefault(fact.section(), 3);
    weight *= fact.isUncertain() ? UNCERTAIN : 1;
    return fact.isHistorical() ? weight * HISTORICAL : weight;
  }
}
