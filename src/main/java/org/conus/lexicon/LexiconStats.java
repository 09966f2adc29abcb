package org.conus.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;

/**
 * How much the tables know.
 *
 * @param kind of terms
 * @param concepts rows
 * @param names listed; plurals and reversed forms, which rules make, are not counted
 * @param coded rows with a code of each system
 * @param distinct codes of each system
 * @param graded rows with a grade
 */
public record LexiconStats(
    TermKind kind,
    int concepts,
    int names,
    Map<String, Integer> coded,
    Map<String, Integer> distinct,
    int graded) {
  public LexiconStats {
    coded = Map.copyOf(coded);
    distinct = Map.copyOf(distinct);
  }

  /** The counts of a kind. */
  public static LexiconStats of(Knowledge knowledge, TermKind kind) {
    List<Concept> concepts = knowledge.terms(kind).concepts();
    Map<String, Integer> coded = new TreeMap<>();
    Map<String, TreeSet<String>> codes = new TreeMap<>();
    for (Concept concept : concepts) {
      for (Code code : concept.codes()) {
        coded.merge(code.system(), 1, Integer::sum);
        codes.computeIfAbsent(code.system(), key -> new TreeSet<>()).add(code.code());
      }
    }
    Map<String, Integer> distinct = new TreeMap<>();
    codes.forEach((system, all) -> distinct.put(system, all.size()));
    return new LexiconStats(
        kind,
        concepts.size(),
        concepts.stream().mapToInt(concept -> concept.names().size()).sum(),
        coded,
        distinct,
        (int) concepts.stream().filter(c -> c.attribute("grade").isPresent()).count());
  }

  /** The counts in lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-8s %,8d rows %,9d names", label(), concepts, names));
    new TreeMap<>(distinct)
        .forEach(
            (system, codes) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "         %-8s %,6d codes on %,6d rows",
                        system,
                        codes,
                        coded.getOrDefault(system, 0))));
    if (graded > 0) {
      lines.add(String.format(Locale.ROOT, "         grade    %,6d rows", graded));
    }
    return lines;
  }

  private String label() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
