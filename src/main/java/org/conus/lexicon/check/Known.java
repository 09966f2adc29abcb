package org.conus.lexicon.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conus.knowledge.Table;
import org.conus.lexicon.source.Tables;

/** The issues that were looked at and left, with the reason: {@code known.tsv}. */
public final class Known {
  private final Map<String, String> reasons = new HashMap<>();
  private final Set<String> unused = new TreeSet<>();

  private Known() {}

  /** The table that ships. */
  public static Known builtIn() {
    Known known = new Known();
    Table table = Tables.read("known.tsv", "source", "rule", "table", "id", "other", "reason");
    for (Table.Row row : table.rows()) {
      Issue issue =
          new Issue(
              row.need("source"),
              row.need("rule"),
              row.need("table"),
              row.need("id"),
              row.need("other"),
              "");
      if (known.reasons.put(issue.key(), row.need("reason")) != null) {
        throw row.error("known twice");
      }
      known.unused.add(issue.key());
    }
    return known;
  }

  /** Why an issue was left; none if it is not known. */
  Optional<String> reason(Issue issue) {
    unused.remove(issue.key());
    return Optional.ofNullable(reasons.get(issue.key()));
  }

  /** The known issues of a source that were not met. */
  Set<String> unused(String source) {
    Set<String> of = new TreeSet<>(unused);
    of.removeIf(key -> !key.startsWith(source + "\t"));
    return of;
  }
}
