package org.conus.lexicon.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.lexicon.source.OboTerm;
import org.jspecify.annotations.Nullable;

/**
 * Sites against Uberon: an id of ours must be there and not be obsolete, its term must share a name
 * with our row, and a name of another term's must not be ours.
 */
final class AnatomyCheck {
  private final String source;
  private final Knowledge knowledge;
  private final Consumer<Issue> issues;
  private final Map<String, Concept> byName = new HashMap<>();
  private final Map<String, Set<String>> namesById = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  AnatomyCheck(Knowledge knowledge, String source, Consumer<Issue> issues) {
    this.source = source;
    this.knowledge = knowledge;
    this.issues = issues;
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      Set<String> names = new HashSet<>();
      names.add(NameKey.of(concept.name()));
      for (TermName name : concept.names()) {
        byName.putIfAbsent(NameKey.of(name.text()), concept);
        names.add(NameKey.of(name.text()));
      }
      namesById.put(concept.id(), names);
    }
  }

  /** Compares all terms of a file. */
  void check(List<OboTerm> terms) {
    Map<String, OboTerm> byId = new HashMap<>();
    terms.forEach(term -> byId.put(term.id(), term));
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      concept.code(Code.UBERON).ifPresent(id -> checkId(concept, id, byId.get(id)));
    }
    for (OboTerm term : terms) {
      if (!term.obsolete() && term.id().startsWith("UBERON:")) {
        term.exactNames().forEach(name -> checkName(term, name));
      }
    }
  }

  private void checkId(Concept concept, String id, @Nullable OboTerm term) {
    if (term == null || term.obsolete()) {
      report("uberon-id", concept.id(), id, term == null ? "is not there" : "is obsolete there");
      return;
    }
    Set<String> ours = namesById.getOrDefault(concept.id(), Set.of());
    if (term.allNames().stream().noneMatch(name -> ours.contains(NameKey.of(name)))) {
      report("uberon-name", concept.id(), id, "is '" + term.name() + "' there, no name of ours");
    }
  }

  private void checkName(OboTerm term, String name) {
    Concept ours = byName.get(NameKey.of(name));
    String id = ours == null ? "" : ours.code(Code.UBERON).orElse("");
    if (ours != null && !id.isEmpty() && !id.equals(term.id())) {
      report(
          "other-uberon",
          ours.id(),
          term.id(),
          "'" + name + "' is " + id + " here, there it is '" + term.name() + "'");
    }
  }

  private void report(String rule, String id, String other, String detail) {
    Issue issue = new Issue(source, rule, TermKind.ANATOMY.file(), id, other, detail);
    if (told.add(issue.key())) {
      issues.accept(issue);
    }
  }
}
