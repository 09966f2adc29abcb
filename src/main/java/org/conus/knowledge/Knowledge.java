package org.conus.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every table that the program knows, loaded once and hashed. Immutable; shared by threads.
 *
 * <p>The tables stand in {@code src/main/resources/org/conus/knowledge}; {@link #FILES} names them.
 */
public final class Knowledge {
  private static final String WORDS = "words.txt";

  /** The files of the built-in knowledge; a new table is a file and a name here. */
  static final List<String> FILES =
      List.of(
          "abbreviations.tsv",
          "anatomy-words.tsv",
          "anatomy.tsv",
          "assertion-cues.tsv",
          "case-marks.tsv",
          "code-words.tsv",
          "compartments.tsv",
          "default-sites.tsv",
          "dictation-words.tsv",
          "edit-checks.tsv",
          "doubt-cues.tsv",
          "examination-words.tsv",
          "general-sections.tsv",
          "general-words.tsv",
          "grade-words.tsv",
          "headings.tsv",
          "histology-by-site.tsv",
          "histology-families.tsv",
          "identity-words.tsv",
          "ihc-words.tsv",
          "item-words.tsv",
          "lesion-words.tsv",
          "measured-words.tsv",
          "misread-letters.tsv",
          "level-lists.tsv",
          "level-words.tsv",
          "markers.tsv",
          "pathology-words.tsv",
          "origin-words.tsv",
          "part-words.tsv",
          "person-words.tsv",
          "procedure-sites.tsv",
          "procedures.tsv",
          "proof-words.tsv",
          "repair-words.tsv",
          "result-words.tsv",
          "section-weights.tsv",
          "side-words.tsv",
          "site-by-histology.tsv",
          "site-by-region.tsv",
          "site-groups.tsv",
          "site-lines.tsv",
          "site-links.tsv",
          "named-sites.tsv",
          "type-words.tsv",
          "component-words.tsv",
          "neoplasm-words.tsv",
          "number-words.tsv",
          "site-senses.tsv",
          "size-words.tsv",
          "spine-words.tsv",
          "stage-words.tsv",
          "tumor-modifiers.tsv",
          "tumors.tsv",
          "umls-names.tsv",
          WORDS);

  private final Map<String, String> contents;
  private final List<BroughtLexicon> lexicons;
  private final Map<TermKind, TermTable> terms = new TreeMap<>();
  private final String hash;

  /** Read on first use; whoever else reads it meanwhile reads the same. */
  private @Nullable WordSet words;

  private Knowledge(Map<String, String> contents) {
    this.contents = Map.copyOf(contents);
    this.lexicons = List.of();
    for (TermKind kind : TermKind.values()) {
      terms.put(kind, TermTable.parse(kind, kind.file(), content(kind.file())));
    }
    this.hash = hash(new TreeMap<>(contents));
  }

  /**
   * The tables that ship with the program.
   *
   * @throws KnowledgeException if one is missing or wrong
   */
  public static Knowledge builtIn() {
    return Holder.BUILT_IN;
  }

  /**
   * Knowledge out of given tables, for tests and for tools.
   *
   * @param contents the text of every file in {@link #FILES} by its name
   */
  public static Knowledge of(Map<String, String> contents) {
    return new Knowledge(contents);
  }

  private Knowledge(Knowledge tables, List<BroughtLexicon> lexicons) {
    this.contents = tables.contents;
    this.hash = tables.hash;
    this.lexicons = List.copyOf(lexicons);
    this.words = tables.words;
    terms.putAll(tables.terms);
    for (BroughtLexicon brought : lexicons) {
      if (brought.mode() == BroughtLexicon.Mode.REPLACE) {
        terms.computeIfPresent(brought.kind(), (kind, table) -> table.grammarAlone());
      }
      if (brought.kind() == TermKind.MARKER) {
        // the grammar of stains reads names in parts, misread and joined: it needs them all
        terms.computeIfPresent(
            brought.kind(), (kind, table) -> table.with(brought.lexicon().concepts()));
      }
    }
  }

  /** The same tables, and lexicons that a user brought. */
  public Knowledge with(List<BroughtLexicon> brought) {
    return new Knowledge(this, brought);
  }

  /** What users brought, in their order. */
  public List<BroughtLexicon> lexicons() {
    return lexicons;
  }

  /** What users brought of a kind. */
  public List<Lexicon> lexicons(TermKind kind) {
    return lexicons.stream().filter(b -> b.kind() == kind).map(BroughtLexicon::lexicon).toList();
  }

  /** The concepts of a kind. */
  public TermTable terms(TermKind kind) {
    return Objects.requireNonNull(terms.get(kind));
  }

  /**
   * A table of rules or cues.
   *
   * @param file its name, such as {@code headings.tsv}
   * @param columns the columns that it must have
   */
  public Table table(String file, String... columns) {
    return Table.parse(file, content(file), columns);
  }

  /** The words of {@code words.txt}. */
  public WordSet words() {
    WordSet read = words;
    if (read == null) {
      read = WordSet.parse(WORDS, content(WORDS));
      words = read;
    }
    return read;
  }

  /** The names of all files. */
  public SortedSet<String> files() {
    return new TreeSet<>(contents.keySet());
  }

  /** The text of a file of the knowledge. */
  public String content(String file) {
    String content = contents.get(file);
    if (content == null) {
      throw new KnowledgeException(file, 1, "no such table");
    }
    return content;
  }

  /** {@code sha256:} and the hash over all tables, in the order of their names. */
  public String hash() {
    return hash;
  }

  private static String hash(Map<String, String> sorted) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sorted.forEach(
          (name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String file) {
    try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new KnowledgeException(file, 1, "not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new KnowledgeException(file, "cannot be read", e);
    }
  }

  private static final class Holder {
    static final Knowledge BUILT_IN = load();

    private static Knowledge load() {
      Map<String, String> contents = new TreeMap<>();
      FILES.forEach(file -> contents.put(file, read(file)));
      return new Knowledge(contents);
    }
  }
}
