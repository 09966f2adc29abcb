package org.conus.knowledge;

import java.util.HashSet;
import java.util.Set;
import org.conus.text.RepairWords;
import org.conus.text.TextRepair;

/**
 * Makes the repair of texts out of its tables: {@code words.txt}, {@code repair-words.tsv} and
 * {@code dictation-words.tsv}.
 */
public final class TextRepairs {
  private static final Set<String> ROLES =
      Set.of("coordinator", "joiner", "short", "particle", "caption");

  private TextRepairs() {}

  /**
   * The repair with the words of some knowledge.
   *
   * @throws KnowledgeException if a table is wrong
   */
  public static TextRepair of(Knowledge knowledge) {
    Table table = knowledge.table("repair-words.tsv", "text", "role");
    for (Table.Row row : table.rows()) {
      if (!ROLES.contains(row.need("role"))) {
        throw row.error("unknown role " + row.get("role"));
      }
    }
    RepairWords words =
        new RepairWords(
            ofRole(table, "coordinator"),
            ofRole(table, "joiner"),
            ofRole(table, "short"),
            ofRole(table, "particle"),
            ofRole(table, "caption"));
    return new TextRepair(
        knowledge.words(),
        new TableWords(knowledge),
        words,
        SpokenMarkTable.of(knowledge),
        MisreadLetterTable.of(knowledge));
  }

  private static Set<String> ofRole(Table table, String role) {
    Set<String> words = new HashSet<>();
    for (Table.Row row : table.rows()) {
      if (row.get("role").equals(role) && !words.add(row.need("text"))) {
        throw row.error("duplicate " + role + " " + row.get("text"));
      }
    }
    return words;
  }
}
