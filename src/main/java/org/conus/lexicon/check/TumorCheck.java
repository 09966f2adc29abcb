package org.conus.lexicon.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.lexicon.source.SourceConcept;

/**
 * Tumor types against a terminology with cross-references: where it has a name of ours, its codes
 * of ICD-O-3 and of the NCI Thesaurus must be ours too; a morphology that it uses should be known.
 */
final class TumorCheck {
  private static final List<String> SYSTEMS = List.of(Code.ICD_O_3, Code.NCIT);

  private final String source;
  private final Consumer<Issue> issues;
  private final Map<String, Concept> byName = new HashMap<>();
  private final Set<String> morphologies = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  TumorCheck(Knowledge knowledge, String source, Consumer<Issue> issues) {
    this.source = source;
    this.issues = issues;
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      for (TermName name : concept.names()) {
        byName.putIfAbsent(NameKey.of(name.text()), concept);
      }
      concept.code(Code.ICD_O_3).ifPresent(morphologies::add);
    }
  }

  void check(SourceConcept theirs) {
    Set<Concept> ours = new LinkedHashSet<>();
    for (TermName name : theirs.names()) {
      Concept concept = byName.get(NameKey.of(name.text()));
      if (concept != null && ours.add(concept)) {
        SYSTEMS.forEach(system -> compare(concept, theirs, name, system));
      }
    }
    for (String morphology : theirs.codes(Code.ICD_O_3)) {
      if (!morphologies.contains(morphology) && morphology.indexOf('/') > 0) {
        String detail = "no row has it; there it is " + theirs.name();
        report("missing-code", "-", morphology, detail);
      }
    }
  }

  private void compare(Concept ours, SourceConcept theirs, TermName name, String system) {
    List<String> codes = theirs.codes(system);
    String code = ours.code(system).orElse("");
    if (codes.isEmpty() || codes.contains(code) || code.isEmpty() && !system.equals(Code.ICD_O_3)) {
      return;
    }
    report(
        system.equals(Code.NCIT) ? "other-ncit" : "other-morphology",
        ours.id(),
        theirs.id(),
        "'"
            + name.text()
            + "' is "
            + (code.isEmpty() ? "without" : code)
            + " here, there "
            + codes
            + " ("
            + theirs.name()
            + ")");
  }

  private void report(String rule, String id, String other, String detail) {
    Issue issue = new Issue(source, rule, TermKind.TUMOR.file(), id, other, detail);
    if (told.add(issue.key())) {
      issues.accept(issue);
    }
  }
}
