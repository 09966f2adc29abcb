package org.conus.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.jspecify.annotations.Nullable;

/** The organs that operations take: {@code right nephrectomy} speaks of the right kidney. */
final class OperatedOrgans {
  private final Map<String, Concept> organs = new HashMap<>();

  /** The categories of all that an operation takes with the side of its organ. */
  private final Map<String, Set<String>> taken = new HashMap<>();

  private final Sides sides;

  OperatedOrgans(Knowledge knowledge, Sides sides) {
    this.sides = sides;
    TermTable anatomy = knowledge.terms(TermKind.ANATOMY);
    Table table = knowledge.table("procedure-sites.tsv", "procedure", "site", "with");
    for (Table.Row row : table.uniqueRows("procedure")) {
      Concept organ = anatomy.byId(row.need("site"));
      organs.put(row.get("procedure"), organ);
      Set<String> categories = new HashSet<>();
      addCategory(organ, categories);
      row.list("with", '|').forEach(site -> addCategory(anatomy.byId(site), categories));
      taken.put(row.get("procedure"), categories);
    }
  }

  /**
   * The first organ that an operation on the patient took.
   *
   * @param possible the category that it must have, null for any
   */
  @Nullable SiteFinding first(Facts facts, @Nullable String possible) {
    for (Fact operation : facts.patients(MentionKind.PROCEDURE)) {
      Concept organ = operation.isHistorical() ? null : organ(operation);
      String code = organ == null ? null : organ.code(Code.ICD_O_3).orElse(null);
      if (organ != null && code != null && (possible == null || code.startsWith(possible))) {
        return DefaultSites.assumed(organ, List.of(operation.id()), "site.by-operation");
      }
    }
    return null;
  }

  /**
   * An operation that took such an organ of one side; null where no text says the side, or both
   * were taken.
   */
  @Nullable Fact sided(Facts facts, String category) {
    Fact sided = null;
    for (Fact operation : facts.patients(MentionKind.PROCEDURE)) {
      Set<String> categories = taken.get(name(operation));
      boolean isTaken = categories != null && categories.contains(category);
      String side = isTaken ? side(operation, facts.text()) : null;
      if (side != null) {
        if (sided != null && !side.equals(side(sided, facts.text()))) {
          return null;
        }
        sided = sided == null ? operation : sided;
      }
    }
    return sided;
  }

  @Nullable String side(Fact operation, String text) {
    return sides.ofOperation(operation, text);
  }

  private @Nullable Concept organ(Fact operation) {
    return organs.get(name(operation));
  }

  private static String name(Fact operation) {
    return ((Value.Procedure) operation.mention().value()).name();
  }

  private static void addCategory(Concept site, Set<String> categories) {
    site.code(Code.ICD_O_3).ifPresent(code -> categories.add(code.substring(0, 3)));
  }
}
