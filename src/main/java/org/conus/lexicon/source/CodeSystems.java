package org.conus.lexicon.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conus.knowledge.Code;
import org.conus.knowledge.Table;

/** How terminologies call each other, and the names that records have for them. Immutable. */
public final class CodeSystems {
  private static final CodeSystems BUILT_IN = load();

  private final Map<String, String> systems;
  private final Map<String, Boolean> prefixed;

  private CodeSystems(Map<String, String> systems, Map<String, Boolean> prefixed) {
    this.systems = Map.copyOf(systems);
    this.prefixed = Map.copyOf(prefixed);
  }

  /** The table {@code code-systems.tsv}. */
  public static CodeSystems builtIn() {
    return BUILT_IN;
  }

  private static CodeSystems load() {
    Map<String, String> systems = new HashMap<>();
    Map<String, Boolean> prefixed = new HashMap<>();
    for (Table.Row row :
        Tables.read("code-systems.tsv", "prefix", "system", "keep").uniqueRows("prefix")) {
      systems.put(row.need("prefix"), row.need("system"));
      prefixed.put(row.need("prefix"), row.get("keep").equals("prefix"));
    }
    return new CodeSystems(systems, prefixed);
  }

  /**
   * The code that {@code prefix:code} is.
   *
   * @return none for a terminology of which records know nothing
   */
  public Optional<Code> of(String prefix, String code) {
    String system = systems.get(prefix);
    if (system == null || code.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = Boolean.TRUE.equals(prefixed.get(prefix)) && !code.startsWith(prefix + ":");
    return Optional.of(new Code(system, whole ? prefix + ":" + code : code));
  }

  /** The same of {@code prefix:code} in one word. */
  public Optional<Code> of(String reference) {
    int colon = reference.indexOf(':');
    return colon < 1
        ? Optional.empty()
        : of(reference.substring(0, colon), reference.substring(colon + 1));
  }
}
