package org.conus.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int REACH_OF_SIDE = 24;

  private final Map<String, Concept> organs = new HashMap<>();

  OperatedOrgans(Knowledge knowledge) {
    TermTable anatomy = knowledge.terms(TermKind.ANATOMY);
    Table table = knowledge.table("procedure-sites.tsv", "procedure", "site");
    for (Table.Row row : table.uniqueRows("procedure")) {
      organs.put(row.get("procedure"), anatomy.byId(row.need("site")));
    }
  }

  /**
   * The first organ that an operation on the patient took.
   *
   * @param possible the category that it must have, null for any
   */
  @Nullable SiteFinding first(Facts facts, @Nullable String possible) {
    for (Fact operation : facts.patients(MentionKind.PROCEDURE)) {
      Concept organ = organ(operation);
      String code = organ == null ? null : organ.code(Code.ICD_O_3).orElse(null);
      if (organ != null && code != null && (possible == null || code.startsWith(possible))) {
        return DefaultSites.assumed(organ, List.of(operation.id()), "site.by-operation");
      }
    }
    return null;
  }

  /** The side on which such an organ was taken; null where no text says it. */
  @Nullable Fact sided(Facts facts, String category) {
    for (Fact operation : facts.patients(MentionKind.PROCEDURE)) {
      Concept organ = organ(operation);
      String code = organ == null ? null : organ.code(Code.ICD_O_3).orElse(null);
      if (code != null && code.startsWith(category) && side(operation, facts.text()) != null) {
        return operation;
      }
    }
    return null;
  }

  /** The side that the words just before an operation name. */
  static @Nullable String side(Fact operation, String text) {
    int from = Math.max(operation.sentence().span().begin(), operation.begin() - REACH_OF_SIDE);
    String before = text.substring(from, operation.end()).toLowerCase(Locale.ROOT);
    int left = before.lastIndexOf("left");
    int right = before.lastIndexOf("right");
    return left == right ? null : left > right ? "left" : "right";
  }

  private @Nullable Concept organ(Fact operation) {
    return organs.get(((Value.Procedure) operation.mention().value()).name());
  }
}
