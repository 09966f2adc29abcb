package org.conus.findings;

import java.util.HashSet;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** The kinds of section that are of no one patient: introduction, discussion, references. */
final class SectionSubjects {
  private final Set<String> general = new HashSet<>();

  SectionSubjects(Knowledge knowledge) {
    Table table = knowledge.table("general-sections.tsv", "section");
    for (Table.Row row : table.uniqueRows("section")) {
      general.add(row.get("section"));
    }
  }

  boolean isOfNoPatient(String section) {
    return general.contains(section);
  }
}
