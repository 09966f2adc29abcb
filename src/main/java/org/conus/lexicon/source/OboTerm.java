package org.conus.lexicon.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A term of an OBO file.
 *
 * @param references its cross-references, {@code prefix:code}
 * @param parents the terms of which it is one, by id
 */
public record OboTerm(
    String id,
    String name,
    List<Synonym> synonyms,
    List<String> references,
    List<String> parents,
    boolean obsolete) {
  public OboTerm {
    synonyms = List.copyOf(synonyms);
    references = List.copyOf(references);
    parents = List.copyOf(parents);
  }

  /**
   * Another name.
   *
   * @param scope EXACT, NARROW, BROAD or RELATED
   * @param type such as PLURAL; empty for none
   */
  public record Synonym(String text, String scope, String type) {
    boolean isExact() {
      return scope.equals("EXACT");
    }
  }

  /** The name and the synonyms that mean just this. */
  public List<String> exactNames() {
    return Stream.concat(
            Stream.of(name), synonyms.stream().filter(Synonym::isExact).map(Synonym::text))
        .toList();
  }

  /** The name and all synonyms. */
  public List<String> allNames() {
    return Stream.concat(Stream.of(name), synonyms.stream().map(Synonym::text)).toList();
  }

  /** The codes that it refers to with a prefix, each once. */
  public List<String> references(String prefix) {
    return references.stream()
        .filter(r -> r.startsWith(prefix + ":"))
        .map(r -> r.substring(prefix.length() + 1))
        .distinct()
        .toList();
  }
}
