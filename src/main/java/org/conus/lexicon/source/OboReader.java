package org.conus.lexicon.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;

/**
 * Uberon, the Human Disease Ontology, the NCI Thesaurus in its OBO edition and whatever else is in
 * OBO format. Synonyms that are not EXACT are left out, as they mean something else; so are
 * obsolete terms. Of a file that has one of the kind's roots ({@code kinds.tsv}) only what stands
 * below it is taken.
 */
public final class OboReader implements SourceReader {
  /** Types of synonyms that are abbreviations. */
  private static final Set<String> ABBREVIATIONS = Set.of("ABBREVIATION", "OMO:0003012");

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".obo");
  }

  @Override
  public void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    Set<String> wanted = below(file, KindFilter.of(kind).roots());
    OboStanzas.read(
        file,
        term -> {
          if (!term.obsolete() && (wanted.isEmpty() || wanted.contains(term.id()))) {
            concepts.accept(concept(term));
          }
        });
  }

  /** The terms that stand below one of the roots, these included; none if there is no root. */
  private static Set<String> below(SourceFile file, Set<String> roots) throws IOException {
    Map<String, List<String>> children = new HashMap<>();
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    OboStanzas.read(
        file,
        term -> {
          if (roots.contains(term.id()) && found.add(term.id())) {
            open.add(term.id());
          }
          for (String parent : term.parents()) {
            children.computeIfAbsent(parent, key -> new ArrayList<>(2)).add(term.id());
          }
        });
    while (!open.isEmpty()) {
      for (String child : children.getOrDefault(open.remove(), List.of())) {
        if (found.add(child)) {
          open.add(child);
        }
      }
    }
    return found;
  }

  private static SourceConcept concept(OboTerm term) {
    List<TermName> names = new ArrayList<>(NameForm.all(List.of(term.name())));
    for (OboTerm.Synonym synonym : term.synonyms()) {
      if (synonym.isExact() && NameForm.isName(synonym.text())) {
        TermName name = name(synonym);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    List<Code> codes = new ArrayList<>();
    add(codes, term.id());
    term.references().forEach(reference -> add(codes, reference));
    return new SourceConcept(term.id(), term.name(), names, codes);
  }

  private static TermName name(OboTerm.Synonym synonym) {
    TermName name = NameForm.of(synonym.text());
    boolean inAnyCase = name.form() == TermName.Form.NOUN;
    if (inAnyCase && ABBREVIATIONS.contains(synonym.type())) {
      return new TermName(name.text(), TermName.Form.EXACT);
    }
    return inAnyCase && synonym.type().equals("PLURAL")
        ? new TermName(name.text(), TermName.Form.ADJECTIVE)
        : name;
  }

  private static void add(List<Code> codes, String reference) {
    CodeSystems.builtIn().of(reference).filter(code -> !codes.contains(code)).ifPresent(codes::add);
  }
}
