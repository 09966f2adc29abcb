package org.conus.lexicon.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.conus.knowledge.KnowledgeException;
import org.jspecify.annotations.Nullable;

/** The terms of a file in OBO format 1.2 or 1.4, one after the other. Not safe for threads. */
public final class OboStanzas {
  private final SourceFile file;
  private final Consumer<OboTerm> terms;
  private final List<OboTerm.Synonym> synonyms = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private boolean inTerm;
  private boolean seenStanza;
  private boolean obsolete;
  private int begin;
  private @Nullable String id;
  private @Nullable String name;

  private OboStanzas(SourceFile file, Consumer<OboTerm> terms) {
    this.file = file;
    this.terms = terms;
  }

  /**
   * Hands out every term, obsolete ones too; stanzas of other sorts are passed over.
   *
   * @throws KnowledgeException if a term has no id or a synonym no quotes
   */
  public static void read(SourceFile file, Consumer<OboTerm> terms) throws IOException {
    OboStanzas stanzas = new OboStanzas(file, terms);
    file.forEachLine(stanzas::line);
    stanzas.endTerm();
    if (!stanzas.seenStanza) {
      throw file.error(1, "no stanza of an OBO file in it");
    }
  }

  private void line(int number, String line) {
    if (line.startsWith("[")) {
      endTerm();
      seenStanza = true;
      inTerm = line.startsWith("[Term]");
      begin = number;
      return;
    }
    int colon = line.indexOf(": ");
    if (!inTerm || colon < 0) {
      return;
    }
    String value = line.substring(colon + 2);
    switch (line.substring(0, colon)) {
      case "id" -> id = word(value);
      case "name" -> name = unescaped(value.strip());
      case "synonym" -> synonyms.add(synonym(number, value));
      case "xref" -> references.add(word(value));
      case "is_a" -> parents.add(word(value));
      case "is_obsolete" -> obsolete = value.startsWith("true");
      default -> {}
    }
  }

  private OboTerm.Synonym synonym(int number, String value) {
    int end = 1;
    while (end < value.length() && value.charAt(end) != '"') {
      end += value.charAt(end) == '\\' ? 2 : 1;
    }
    if (!value.startsWith("\"") || end >= value.length()) {
      throw file.error(number, "a synonym without quotes");
    }
    int list = value.indexOf('[', end);
    String[] words = value.substring(end + 1, list < 0 ? value.length() : list).strip().split(" +");
    return new OboTerm.Synonym(
        unescaped(value.substring(1, end)),
        words[0].isEmpty() ? "RELATED" : words[0],
        words.length > 1 ? words[1] : "");
  }

  private static String word(String value) {
    String stripped = value.strip();
    int space = stripped.indexOf(' ');
    return space < 0 ? stripped : stripped.substring(0, space);
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '\\' && i + 1 < value.length()) {
        i++;
      }
      out.append(value.charAt(i));
    }
    return out.toString();
  }

  private void endTerm() {
    if (inTerm) {
      if (id == null) {
        throw file.error(begin, "a term without an id");
      }
      terms.accept(
          new OboTerm(id, name == null ? id : name, synonyms, references, parents, obsolete));
    }
    inTerm = false;
    id = null;
    name = null;
    obsolete = false;
    synonyms.clear();
    references.clear();
    parents.clear();
  }
}
