package org.conus.lexicon.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;

/**
 * What of a terminology of everything is of a kind, as {@code kinds.tsv} has it.
 *
 * @param semanticTypes of the UMLS
 * @param roots the terms of OBO files below which the kind stands
 */
record KindFilter(Set<String> semanticTypes, Set<String> roots) {
  static KindFilter of(TermKind kind) {
    Set<String> types = new HashSet<>();
    Set<String> roots = new HashSet<>();
    for (Table.Row row : Tables.read("kinds.tsv", "kind", "by", "value").rows()) {
      if (row.need("kind").equals(kind.name().toLowerCase(Locale.ROOT))) {
        (row.need("by").equals("tui") ? types : roots).add(row.need("value"));
      }
    }
    return new KindFilter(Set.copyOf(types), Set.copyOf(roots));
  }
}
