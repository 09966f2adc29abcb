package org.conus.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** What a stained component is by the words of its name. Immutable. */
final class ComponentWords {
  private static final String NORMAL = "normal";

  private record Sense(String kind, List<String> unless) {}

  private final Map<String, Sense> senses = new HashMap<>();

  ComponentWords(Knowledge knowledge) {
    Table table = knowledge.table("component-words.tsv", "text", "sense", "unless");
    for (Table.Row row : table.uniqueRows("text")) {
      senses.put(row.get("text"), new Sense(row.need("sense"), row.list("unless", ',')));
    }
  }

  /**
   * Whether a component is one of normal cells.
   *
   * @param digits the morphology of the tumor beside them
   */
  boolean isNormal(@Nullable String component, int digits) {
    if (component == null) {
      return false;
    }
    String code = String.valueOf(digits);
    for (String word : words(component)) {
      Sense sense = senses.get(word);
      if (sense != null
          && sense.kind().equals(NORMAL)
          && sense.unless().stream().noneMatch(code::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** The role of the row whose specimen a component is: primary, metastasis; null if none is. */
  @Nullable String role(String component) {
    for (String word : words(component)) {
      Sense sense = senses.get(word);
      if (sense != null && !sense.kind().equals(NORMAL)) {
        return sense.kind();
      }
    }
    return null;
  }

  private static List<String> words(String component) {
    return List.of(component.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
  }
}
