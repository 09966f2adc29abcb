package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.Table;

/** The rows of {@code edit-checks.tsv}. */
final class EditTable {
  private static final String FILE = "edit-checks.tsv";

  private final List<Rule> rules = new ArrayList<>();

  /**
   * A row.
   *
   * @param beginnings of topographies; or a region, or a word
   * @param from 0 if the row says nothing
   */
  record Rule(String kind, List<String> beginnings, int from, int to, String behavior, String sex) {

    boolean holds(int number) {
      return from <= number && number <= to;
    }

    boolean isAt(String topography) {
      for (String beginning : beginnings) {
        if (topography.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @throws KnowledgeException if a row is wrong
   */
  EditTable(Knowledge knowledge) {
    Table table =
        knowledge.table(FILE, "kind", "topography", "from", "to", "behavior", "sex", "about");
    for (Table.Row row : table.rows()) {
      rules.add(
          new Rule(
              row.need("kind"),
              row.list("topography", ' '),
              number(row, "from"),
              number(row, "to"),
              row.get("behavior"),
              row.get("sex")));
    }
  }

  private static int number(Table.Row row, String column) {
    String cell = row.get(column);
    try {
      return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw row.error("no number in " + column + ": " + cell);
    }
  }

  List<Rule> of(String kind) {
    return rules.stream().filter(rule -> rule.kind().equals(kind)).toList();
  }
}
