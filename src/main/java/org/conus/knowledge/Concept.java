package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a term table: one thing, all its names and codes.
 *
 * @param id unique in its table
 * @param name the preferred name
 * @param names every way to write it
 * @param codes in the order of the table's columns
 * @param attributes further cells by column, those that are not empty
 * @param flags what rules need to know of it
 */
public record Concept(
    String id,
    String name,
    List<TermName> names,
    List<Code> codes,
    Map<String, String> attributes,
    Set<String> flags) {

  public Concept {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
    attributes = Map.copyOf(attributes);
    flags = Set.copyOf(flags);
  }

  /** By id alone: a hash over all that a concept holds costs more than what asks for it. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  public boolean is(String flag) {
    return flags.contains(flag);
  }

  /** The same thing with those codes of another of whose systems it has none. */
  public Concept withCodesOf(Concept other) {
    List<Code> all = new ArrayList<>(codes);
    other.codes().stream().filter(c -> code(c.system()).isEmpty()).forEach(all::add);
    return all.size() == codes.size() ? this : new Concept(id, name, names, all, attributes, flags);
  }

  /** The code of a system, if the concept has one. */
  public Optional<String> code(String system) {
    for (Code code : codes) {
      if (code.system().equals(system)) {
        return Optional.of(code.code());
      }
    }
    return Optional.empty();
  }

  public Optional<String> attribute(String column) {
    return Optional.ofNullable(attributes.get(column));
  }
}
