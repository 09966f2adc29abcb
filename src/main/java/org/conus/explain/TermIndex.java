package org.conus.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The names and words of every table, to be looked up in a text: what might have been read there.
 */
final class TermIndex {
  private static final String[] NAME_COLUMNS = {"text", "names"};
  private static final int LONGEST_NAME = 24;

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseMatcher<Entry> matcher;

  /**
   * A name of a row.
   *
   * @param kind of a term; null for a word of another table
   */
  record Entry(String table, String row, String form, @Nullable TermKind kind) {}

  TermIndex(Knowledge knowledge) {
    PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder(vocabulary);
    List<String> termFiles = new ArrayList<>();
    for (TermKind kind : TermKind.values()) {
      termFiles.add(kind.file());
      for (Concept concept : knowledge.terms(kind).concepts()) {
        concept.names().forEach(name -> add(builder, kind, concept, name));
      }
    }
    for (String file : knowledge.files()) {
      if (file.endsWith(".tsv") && !termFiles.contains(file)) {
        addWords(builder, file, knowledge.content(file));
      }
    }
    matcher = builder.build();
  }

  private static void add(
      PhraseMatcher.Builder<Entry> builder, TermKind kind, Concept concept, TermName name) {
    String form = name.form().name().toLowerCase(Locale.ROOT);
    Entry entry = new Entry(kind.file(), concept.id(), form, kind);
    switch (name.form()) {
      case EXACT, AMBIGUOUS -> builder.addExact(name.text(), entry);
      case ADJECTIVE -> builder.add(name.text(), entry);
      case NOUN -> {
        builder.add(name.text(), entry);
        Entry plural = new Entry(kind.file(), concept.id(), "plural", kind);
        Plurals.of(name.text()).forEach(text -> builder.add(text, plural));
      }
      default -> throw new IllegalStateException("form " + name.form());
    }
  }

  private static void addWords(PhraseMatcher.Builder<Entry> builder, String file, String content) {
    String[] columns = header(content);
    for (String nameColumn : NAME_COLUMNS) {
      if (!Arrays.asList(columns).contains(nameColumn)) {
        continue;
      }
      for (Table.Row row : Table.parse(file, content, columns).rows()) {
        Entry entry = new Entry(file, row(row, columns, nameColumn), "word", null);
        for (String text : row.list(nameColumn, '|')) {
          if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            builder.add(text, entry);
          }
        }
      }
    }
  }

  private static String[] header(String content) {
    for (String line : content.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        return line.strip().split("\t", -1);
      }
    }
    return new String[0];
  }

  private static String row(Table.Row row, String[] columns, String nameColumn) {
    StringBuilder out = new StringBuilder("line ").append(row.line());
    for (String column : columns) {
      if (!column.equals(nameColumn) && !row.get(column).isEmpty()) {
        out.append(", ").append(column).append(' ').append(row.get(column));
      }
    }
    return out.toString();
  }

  /** The tokens of a text, in which {@link #at} looks. */
  Tokens tokens(String text) {
    return new Tokenizer(vocabulary).tokenize(text);
  }

  /** Every name, the long and the short, that covers a token between two others (half-open). */
  List<Match<Entry>> at(Tokens tokens, int first, int limit) {
    List<Match<Entry>> found = new ArrayList<>();
    for (int from = Math.max(0, first - LONGEST_NAME); from < limit; from++) {
      Match<Entry> match = matcher.longestAt(tokens, from, tokens.size());
      while (match != null && match.last() >= first) {
        found.add(match);
        match = matcher.longestAt(tokens, from, match.last());
      }
    }
    return found;
  }
}
