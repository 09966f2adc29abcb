package org.conus.knowledge;

import java.util.List;
import java.util.Set;

/** The kinds of term table and what each table's columns are. */
public enum TermKind {
  ANATOMY(
      "anatomy.tsv",
      "id name names exact ambiguous adjectives uberon icdO3 paired flags",
      List.of("names", "exact", "ambiguous", "adjectives"),
      List.of("uberon", "icdO3"),
      List.of("paired"),
      Set.of("region", "part", "space", "system", "general")),
  TUMOR(
      "tumors.tsv",
      "id name names exact ambiguous icdO3 ncit grade flags",
      List.of("names", "exact", "ambiguous"),
      List.of("icdO3", "ncit"),
      List.of("grade"),
      Set.of(
          "generic",
          "grade-behind",
          "head",
          "process",
          "mass",
          "metastasis",
          "benign",
          "in-situ",
          "heme",
          "premalignant",
          "needs-context")),
  MARKER(
      "markers.tsv",
      "id name symbol names exact ambiguous hgnc ncit loinc flags",
      List.of("names", "exact", "ambiguous"),
      List.of("hgnc", "ncit", "loinc"),
      List.of("symbol"),
      Set.of(
          "proliferation",
          "her2",
          "mmr",
          "retained",
          "serum",
          "laboratory",
          "hormone",
          "cd",
          "gene",
          "viral",
          "microbe",
          "pdl1",
          "mutant",
          "group",
          "special-stain",
          "driver",
          "ish"));

  private final String file;
  private final String columns;
  private final List<String> nameColumns;
  private final List<String> codeColumns;
  private final List<String> attributeColumns;
  private final Set<String> flags;

  TermKind(
      String file,
      String columns,
      List<String> nameColumns,
      List<String> codeColumns,
      List<String> attributeColumns,
      Set<String> flags) {
    this.file = file;
    this.columns = columns;
    this.nameColumns = nameColumns;
    this.codeColumns = codeColumns;
    this.attributeColumns = attributeColumns;
    this.flags = flags;
  }

  /** Whether a row is a word of the grammar of phrases rather than the name of a thing. */
  boolean isGrammar(Concept concept) {
    return switch (this) {
      case TUMOR -> concept.is("head") || concept.is("generic") || concept.is("metastasis");
      case ANATOMY -> concept.is("part") || concept.is("general");
      case MARKER -> concept.is("special-stain") || concept.is("ish");
    };
  }

  public String file() {
    return file;
  }

  String[] columns() {
    return columns.split(" ");
  }

  List<String> nameColumns() {
    return nameColumns;
  }

  List<String> codeColumns() {
    return codeColumns;
  }

  List<String> attributeColumns() {
    return attributeColumns;
  }

  Set<String> flags() {
    return flags;
  }
}
