package org.conus.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.jspecify.annotations.Nullable;

/** The organs that short names of tumors hold: {@code ESCC} is of the esophagus. */
final class NamedSites {
  private final Map<String, Concept> organs = new HashMap<>();

  NamedSites(Knowledge knowledge) {
    TermTable anatomy = knowledge.terms(TermKind.ANATOMY);
    for (Table.Row row : knowledge.table("named-sites.tsv", "text", "site").uniqueRows("text")) {
      organs.put(row.get("text"), anatomy.byId(row.need("site")));
    }
  }

  /** The organ that the first such name holds; null where there is none. */
  @Nullable SiteFinding of(List<Statement> statements, Facts facts) {
    for (Statement statement : statements) {
      for (String word : facts.words(statement.fact()).split("[^\\p{L}]+")) {
        Concept organ = organs.get(word);
        if (organ != null) {
          return DefaultSites.assumed(organ, List.of(statement.fact().id()), "site.by-name");
        }
      }
    }
    return null;
  }
}
