package org.conus.lexicon.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;

/**
 * Names that one text cannot tell apart: of two rows, which makes both ambiguous, or of one, where
 * the second is there for nothing.
 */
final class NameCheck {
  private final Knowledge knowledge;
  private final Consumer<Issue> issues;

  NameCheck(Knowledge knowledge, Consumer<Issue> issues) {
    this.knowledge = knowledge;
    this.issues = issues;
  }

  private record Use(Concept concept, TermName name) {
    boolean isCased() {
      return name.form() == TermName.Form.EXACT || name.form() == TermName.Form.AMBIGUOUS;
    }

    /** Whether a text could be both. */
    boolean collides(Use other) {
      return !isCased() || !other.isCased() || NameKey.sameCase(name.text(), other.name.text());
    }
  }

  void run() {
    for (TermKind kind : TermKind.values()) {
      Map<String, Use> seen = new HashMap<>();
      for (Concept concept : knowledge.terms(kind).concepts()) {
        for (TermName name : concept.names()) {
          check(kind, seen, new Use(concept, name));
        }
      }
      checkPlurals(kind, seen);
    }
  }

  private void check(TermKind kind, Map<String, Use> seen, Use use) {
    Use other = seen.putIfAbsent(NameKey.of(use.name().text()), use);
    boolean same = other != null && other.concept().equals(use.concept());
    if (other != null
        && use.collides(other)
        && !(same && use.name().form() != other.name().form())) {
      report(
          same ? "duplicate-name" : "ambiguous-name",
          kind,
          use,
          "is read as '" + other.name().text() + "' of " + other.concept().id());
    }
  }

  /** A plural that the rule makes need not be listed, and may not be another row's name. */
  private void checkPlurals(TermKind kind, Map<String, Use> seen) {
    for (Use use : List.copyOf(seen.values())) {
      if (use.name().form() != TermName.Form.NOUN) {
        continue;
      }
      if (kind == TermKind.MARKER && !use.name().text().matches(".*[a-z]{4}")) {
        continue;
      }
      for (String plural : Plurals.of(use.name().text())) {
        Use other = seen.get(NameKey.of(plural));
        if (other != null && !other.isCased() && other != use) {
          boolean same = other.concept().equals(use.concept());
          report(
              same ? "duplicate-name" : "ambiguous-name",
              kind,
              other,
              "is the plural of '" + use.name().text() + "' of " + use.concept().id());
        }
      }
    }
  }

  private void report(String rule, TermKind kind, Use use, String detail) {
    issues.accept(
        new Issue(
            LexiconCheck.TABLES, rule, kind.file(), use.concept().id(), use.name().text(), detail));
  }
}
