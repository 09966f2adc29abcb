package org.conus.uima;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.conus.extract.MentionKind;
import org.conus.extract.dictionary.DictionaryName;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that a dictionary lookup of cTAKES hung on its annotations, by kind: the UMLS
 * semantic type says which of them are tumors and sites ({@code umls-names.tsv}); others are left
 * where they are. A concept's codes are its CUI (system {@code UMLS}), its semantic type ({@code
 * TUI}) and the code of its coding scheme, where it has one.
 */
final class CtakesNames {
  private static final String UMLS = "UMLS";
  private static final String TUI = "TUI";
  private static final Comparator<Code> BY_SYSTEM =
      Comparator.comparing(Code::system).thenComparing(Code::code);

  private final Map<String, MentionKind> kinds = new HashMap<>();
  private final Map<String, String> systems = new HashMap<>();

  CtakesNames(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("umls-names.tsv", "text", "role", "value").rows()) {
      if (row.need("role").equals("kind")) {
        kinds.put(row.need("text"), MentionKind.of(row.need("value")));
      } else {
        systems.put(row.need("text"), row.need("value"));
      }
    }
  }

  /** The names in a view. */
  List<DictionaryName> load(JCas cas) {
    List<DictionaryName> names = new ArrayList<>();
    for (IdentifiedAnnotation annotation : cas.getAnnotationIndex(IdentifiedAnnotation.class)) {
      if (!CasValues.isOurs(annotation) && annotation.getBegin() < annotation.getEnd()) {
        add(names, annotation, MentionKind.ANATOMY);
        add(names, annotation, MentionKind.TUMOR);
      }
    }
    return names;
  }

  private void add(List<DictionaryName> names, IdentifiedAnnotation annotation, MentionKind kind) {
    FSArray<?> concepts = annotation.getOntologyConceptArr();
    TreeSet<Code> codes = new TreeSet<>(BY_SYSTEM);
    TreeSet<String> preferred = new TreeSet<>();
    for (int i = 0; concepts != null && i < concepts.size(); i++) {
      if (concepts.get(i) instanceof UmlsConcept concept && kindOf(concept) == kind) {
        addCodes(codes, concept);
        if (concept.getPreferredText() != null && !concept.getPreferredText().isBlank()) {
          preferred.add(concept.getPreferredText());
        }
      }
    }
    if (!codes.isEmpty()) {
      String name = preferred.isEmpty() ? annotation.getCoveredText() : preferred.first();
      Span span = new Span(annotation.getBegin(), annotation.getEnd());
      names.add(new DictionaryName(kind, span, name, List.copyOf(codes)));
    }
  }

  private @Nullable MentionKind kindOf(UmlsConcept concept) {
    return concept.getTui() == null ? null : kinds.get(concept.getTui());
  }

  private void addCodes(TreeSet<Code> codes, UmlsConcept concept) {
    add(codes, UMLS, concept.getCui());
    add(codes, TUI, concept.getTui());
    add(codes, system(concept), concept.getCode());
  }

  private String system(OntologyConcept concept) {
    String scheme = concept.getCodingScheme();
    return scheme == null ? "" : systems.getOrDefault(scheme.toUpperCase(Locale.ROOT), scheme);
  }

  private static void add(TreeSet<Code> codes, String system, @Nullable String code) {
    if (code != null && !code.isBlank() && !system.isBlank()) {
      codes.add(new Code(system, code));
    }
  }
}
