package org.conus.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The concepts of one kind, as a table gives them. */
public final class TermTable {
  private static final Map<String, TermName.Form> FORMS =
      Map.of(
          "names", TermName.Form.NOUN,
          "adjectives", TermName.Form.ADJECTIVE,
          "exact", TermName.Form.EXACT,
          "ambiguous", TermName.Form.AMBIGUOUS);
  private static final Map<String, String> SYSTEMS =
      Map.of(
          "icdO3", Code.ICD_O_3,
          "ncit", Code.NCIT,
          "uberon", Code.UBERON,
          "hgnc", Code.HGNC,
          "loinc", Code.LOINC);

  private final TermKind kind;
  private final List<Concept> concepts;
  private final Map<String, Concept> byId;

  private TermTable(TermKind kind, List<Concept> concepts, Map<String, Concept> byId) {
    this.kind = kind;
    this.concepts = List.copyOf(concepts);
    this.byId = Map.copyOf(byId);
  }

  private static Map<String, Concept> index(List<Concept> concepts) {
    Map<String, Concept> index = new HashMap<>();
    concepts.forEach(c -> index.put(c.id(), c));
    return index;
  }

  /**
   * Reads a table.
   *
   * @throws KnowledgeException if a row is wrong: an unknown column or flag, a duplicate id, a name
   *     that stands twice
   */
  public static TermTable parse(TermKind kind, String file, String content) {
    Table table = Table.parse(file, content, kind.columns());
    List<Concept> concepts = new ArrayList<>();
    Map<String, String> idByName = new HashMap<>();
    for (Table.Row row : table.uniqueRows("id")) {
      concepts.add(concept(kind, row, idByName));
    }
    return new TermTable(kind, concepts, index(concepts));
  }

  private static Concept concept(TermKind kind, Table.Row row, Map<String, String> idByName) {
    List<TermName> names = new ArrayList<>();
    for (String column : kind.nameColumns()) {
      for (String text : row.list(column, '|')) {
        names.add(new TermName(text, Objects.requireNonNull(FORMS.get(column))));
        String other = idByName.put(text, row.get("id"));
        if (other != null) {
          throw row.error("name " + text + " stands in " + other + " too");
        }
      }
    }
    if (names.isEmpty()) {
      throw row.error("no name");
    }
    List<Code> codes = new ArrayList<>();
    for (String column : kind.codeColumns()) {
      if (!row.get(column).isEmpty()) {
        codes.add(new Code(Objects.requireNonNull(SYSTEMS.get(column)), row.get(column)));
      }
    }
    Map<String, String> attributes = new HashMap<>();
    for (String column : kind.attributeColumns()) {
      if (!row.get(column).isEmpty()) {
        attributes.put(column, row.get(column));
      }
    }
    return new Concept(
        row.need("id"), row.need("name"), names, codes, attributes, flags(kind, row));
  }

  private static Set<String> flags(TermKind kind, Table.Row row) {
    Set<String> flags = Set.copyOf(row.list("flags", ','));
    for (String flag : flags) {
      if (!kind.flags().contains(flag)) {
        throw row.error("unknown flag " + flag);
      }
    }
    return flags;
  }

  /**
   * Without the rows whose names a user's lexicon takes the place of. Rows that are words of the
   * grammar ({@code tumor}, {@code lobe}) stay; all are still found by their ids.
   */
  TermTable grammarAlone() {
    return new TermTable(kind, concepts.stream().filter(kind::isGrammar).toList(), byId);
  }

  /** With further rows behind its own. */
  TermTable with(List<Concept> more) {
    List<Concept> all = new ArrayList<>(concepts);
    all.addAll(more);
    Map<String, Concept> index = index(more);
    index.putAll(byId);
    return new TermTable(kind, all, index);
  }

  public TermKind kind() {
    return kind;
  }

  public List<Concept> concepts() {
    return concepts;
  }

  /** The concept with an id; none for one of a user's lexicon. */
  public Optional<Concept> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The concept with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Concept byId(String id) {
    Concept concept = byId.get(id);
    if (concept == null) {
      throw new IllegalArgumentException("no " + kind + " concept " + id);
    }
    return concept;
  }
}
