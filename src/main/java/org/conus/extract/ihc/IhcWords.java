package org.conus.extract.ihc;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.PhraseMatcher;

/** The table of words by which results are told. */
final class IhcWords {
  static final String FILE = "ihc-words.tsv";

  /** Classes of words with which stains are told. */
  private static final Set<String> STAINING = Set.of("stain", "index", "express", "score-name");

  /** Classes of words that stand in tables alone: heads of columns, results of one cell. */
  private static final String COLUMN = "column";

  private static final String CELL = "cell";

  /** Letters of a word that is known in pieces. */
  private static final int SHORTEST_BROKEN = 6;

  /** The class of words that head lines about how stains are read. */
  static final String CRITERIA = "criteria";

  private IhcWords() {}

  /** Adds the words that tell a result by themselves. */
  static void addResultsTo(PhraseMatcher.Builder<Lexeme> builder, Knowledge knowledge) {
    for (Table.Row row : table(knowledge).rows()) {
      if (row.get("class").equals("result") && !row.get("value").equals("not-performed")) {
        Lexeme lexeme = new Lexeme(Kind.RESULT, row.get("value"), row.get("flags"), null);
        row.list("text", '|').forEach(text -> builder.add(text, lexeme));
      }
    }
  }

  /** The words of the table, as they look misread; those of result and amount also mistyped. */
  static Misread<Lexeme> misread(Knowledge knowledge) {
    Misread<Lexeme> misread = new Misread<>();
    words(
        knowledge,
        (text, lexeme) -> {
          misread.add(text, lexeme, lexeme.kind() == Kind.RESULT || lexeme.kind().isModifier());
          misread.addShort(text, lexeme);
        });
    return misread;
  }

  /** The words of the table, as they look in pieces. */
  static BrokenNames<Lexeme> broken(Knowledge knowledge) {
    BrokenNames<Lexeme> broken = new BrokenNames<>(SHORTEST_BROKEN);
    words(knowledge, broken::add);
    return broken;
  }

  /** Every single word of the table, those of results first. */
  private static void words(Knowledge knowledge, BiConsumer<String, Lexeme> taker) {
    for (boolean results : new boolean[] {true, false}) {
      for (Table.Row row : table(knowledge).rows()) {
        Kind kind = Kind.ofTable(row.get("class"));
        if (kind != null && (kind == Kind.RESULT) == results) {
          Lexeme lexeme = new Lexeme(kind, row.get("value"), row.get("flags"), null);
          row.list("text", '|').stream()
              .filter(text -> text.indexOf(' ') < 0)
              .forEach(text -> taker.accept(text, lexeme));
        }
      }
    }
  }

  /**
   * Adds the nouns and verbs of staining, with which a sentence may tell with a name that was
   * misread.
   */
  static void addStainsTo(PhraseMatcher.Builder<Lexeme> builder, Knowledge knowledge) {
    for (Table.Row row : table(knowledge).rows()) {
      if (STAINING.contains(row.get("class"))) {
        Lexeme lexeme = new Lexeme(Kind.STAIN, row.get("value"), row.get("flags"), null);
        row.list("text", '|').forEach(text -> builder.add(text, lexeme));
      }
    }
  }

  /** Adds the words that head lines about how stains are read, which tell of no specimen. */
  static void addCriteriaTo(PhraseMatcher.Builder<Lexeme> builder, Knowledge knowledge) {
    Lexeme lexeme = new Lexeme(Kind.GENERAL, "", CRITERIA, null);
    for (Table.Row row : table(knowledge).rows()) {
      if (row.get("class").equals(CRITERIA)) {
        row.list("text", '|').forEach(text -> builder.add(text, lexeme));
      }
    }
  }

  /** The letters with which names of clones begin, in lower case: {@code sp} of SP142. */
  static Set<String> clonePrefixes(Knowledge knowledge) {
    Set<String> prefixes = new HashSet<>();
    for (Table.Row row : table(knowledge).rows()) {
      if (row.get("flags").equals("prefix")) {
        prefixes.addAll(row.list("text", '|'));
      }
    }
    return prefixes;
  }

  private static Table table(Knowledge knowledge) {
    return knowledge.table(FILE, "text", "class", "value", "flags");
  }

  /**
   * Adds the words that head columns, and the short results that fill cells of tables.
   *
   * @throws org.conus.knowledge.KnowledgeException if a kind of column or a result is unknown
   */
  static void addColumnsTo(
      PhraseMatcher.Builder<ColumnKind> heads,
      PhraseMatcher.Builder<Outcome> cells,
      Knowledge knowledge) {
    for (Table.Row row : table(knowledge).rows()) {
      String value = row.get("value");
      switch (row.get("class")) {
        case COLUMN -> {
          ColumnKind kind = ColumnKind.of(value);
          if (kind == null) {
            throw row.error("unknown kind of column " + value);
          }
          row.list("text", '|').forEach(text -> heads.add(text, kind));
        }
        case CELL -> {
          Outcome outcome = Outcome.of(value);
          if (outcome == null) {
            throw row.error("unknown result " + value);
          }
          row.list("text", '|').forEach(text -> cells.add(text, outcome));
        }
        default -> {}
      }
    }
  }

  private static boolean isOfLayout(Table.Row row) {
    return switch (row.get("class")) {
      case COLUMN, CELL, CRITERIA -> true;
      default -> false;
    };
  }

  /**
   * Adds every word of sentences to a matcher under construction.
   *
   * @throws org.conus.knowledge.KnowledgeException if a class is unknown or a word stands twice
   */
  static void addTo(PhraseMatcher.Builder<Lexeme> builder, Knowledge knowledge) {
    Set<String> seen = new HashSet<>();
    for (Table.Row row : table(knowledge).rows()) {
      if (isOfLayout(row)) {
        continue;
      }
      Kind kind = Kind.ofTable(row.need("class"));
      if (kind == null) {
        throw row.error("unknown class " + row.get("class"));
      }
      if (kind == Kind.RESULT && Outcome.of(row.get("value")) == null) {
        throw row.error("unknown result " + row.get("value"));
      }
      Lexeme lexeme = new Lexeme(kind, row.get("value"), row.get("flags"), null);
      for (String text : row.list("text", '|')) {
        if (!seen.add(text)) {
          throw row.error("'" + text + "' stands twice");
        }
        builder.add(text, lexeme);
      }
    }
  }
}
