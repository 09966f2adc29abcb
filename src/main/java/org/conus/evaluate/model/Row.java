package org.conus.evaluate.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row of a registry, as gold or a run has it.
 *
 * @param fields what each field may say: a run says one thing, gold may hold several right; a field
 *     on which the row is silent is not in the map. Fields: role, site (category, {@code C34}),
 *     site-full, histology (four digits), histology-name, behavior, laterality, compartment,
 *     levels, size, grade, stage
 * @param panel its markers
 */
public record Row(Map<String, Set<String>> fields, List<Stain> panel) {
  public Row {
    Map<String, Set<String>> said = new TreeMap<>();
    fields.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            said.put(field, Set.copyOf(values));
          }
        });
    fields = Collections.unmodifiableMap(said);
    panel = List.copyOf(panel);
  }

  public Set<String> get(String field) {
    return fields.getOrDefault(field, Set.of());
  }

  /** Whether both say something of a field and may mean the same. */
  public boolean agrees(Row other, String field) {
    return get(field).stream().anyMatch(other.get(field)::contains);
  }

  /** Whether both are silent of a field, or agree in it. */
  public boolean same(Row other, String field) {
    return get(field).isEmpty() ? other.get(field).isEmpty() : agrees(other, field);
  }
}
