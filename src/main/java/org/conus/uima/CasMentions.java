package org.conus.uima;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.Feature;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.StringArray;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Code;
import org.conus.text.Span;

/** Mentions in a view of a CAS and out of it; what differs by kind stands in {@link CasValues}. */
final class CasMentions {
  private CasMentions() {}

  /** Adds a mention to a view; it is affirmed of the patient until an assertion says otherwise. */
  static IdentifiedAnnotation store(JCas cas, Mention mention) {
    IdentifiedAnnotation annotation = CasValues.annotation(cas, mention.value());
    annotation.setBegin(mention.span().begin());
    annotation.setEnd(mention.span().end());
    annotation.setPolarity(1);
    annotation.setSubject("patient");
    Feature rules = annotation.getType().getFeatureByBaseName("rules");
    annotation.setFeatureValue(rules, array(cas, mention.because()));
    if (!mention.codes().isEmpty()) {
      annotation.setOntologyConceptArr(concepts(cas, mention.codes()));
    }
    annotation.addToIndexes();
    return annotation;
  }

  /** Adds codes, and the rule that brought them, to what a view has of a mention. */
  static void join(
      IdentifiedAnnotation annotation, Mention mention, List<Code> codes, String rule) {
    List<Code> all = new ArrayList<>(mention.codes());
    all.addAll(codes);
    annotation.setOntologyConceptArr(concepts(annotation.getJCas(), all));
    List<String> because = new ArrayList<>(mention.because());
    because.add(rule);
    Feature rules = annotation.getType().getFeatureByBaseName("rules");
    annotation.setFeatureValue(rules, array(annotation.getJCas(), because));
  }

  private static FSArray<OntologyConcept> concepts(JCas cas, List<Code> codes) {
    FSArray<OntologyConcept> array = new FSArray<>(cas, codes.size());
    for (int i = 0; i < codes.size(); i++) {
      OntologyConcept concept = new OntologyConcept(cas);
      concept.setCodingScheme(codes.get(i).system());
      concept.setCode(codes.get(i).code());
      array.set(i, concept);
    }
    return array;
  }

  /** The annotations of a view that are mentions of ours, in the order of the text. */
  static List<IdentifiedAnnotation> annotations(JCas cas) {
    List<IdentifiedAnnotation> found = new ArrayList<>();
    for (IdentifiedAnnotation annotation : cas.getAnnotationIndex(IdentifiedAnnotation.class)) {
      if (CasValues.isOurs(annotation)) {
        found.add(annotation);
      }
    }
    return found;
  }

  /** The mentions of a view, in the order of the text. */
  static List<Mention> load(JCas cas) {
    return load(annotations(cas));
  }

  /** What annotations of a view say. */
  static List<Mention> load(List<IdentifiedAnnotation> annotations) {
    List<Mention> mentions = new ArrayList<>(annotations.size());
    for (IdentifiedAnnotation annotation : annotations) {
      mentions.add(load(annotation));
    }
    return mentions;
  }

  /** The mentions of some kinds in a view, in the order of the text. */
  static List<Mention> load(JCas cas, Set<MentionKind> kinds) {
    List<Mention> mentions = new ArrayList<>();
    for (MentionKind kind : kinds) {
      for (IdentifiedAnnotation annotation : cas.getAnnotationIndex(CasValues.type(kind))) {
        mentions.add(load(annotation));
      }
    }
    if (kinds.size() > 1) {
      Collections.sort(mentions);
    }
    return mentions;
  }

  static Mention load(IdentifiedAnnotation annotation) {
    Feature rules = annotation.getType().getFeatureByBaseName("rules");
    StringArray because = (StringArray) annotation.getFeatureValue(rules);
    MentionKind kind = CasValues.kind(annotation);
    return new Mention(
        kind,
        new Span(annotation.getBegin(), annotation.getEnd()),
        CasValues.value(annotation),
        codes(annotation),
        because == null ? List.of() : List.of(because.toArray()));
  }

  private static List<Code> codes(IdentifiedAnnotation annotation) {
    FSArray<?> stored = annotation.getOntologyConceptArr();
    if (stored == null) {
      return List.of();
    }
    Code[] codes = new Code[stored.size()];
    for (int i = 0; i < codes.length; i++) {
      OntologyConcept concept = (OntologyConcept) stored.get(i);
      codes[i] = new Code(concept.getCodingScheme(), concept.getCode());
    }
    return List.of(codes);
  }

  static StringArray array(JCas cas, List<String> values) {
    StringArray array = new StringArray(cas, values.size());
    for (int i = 0; i < values.size(); i++) {
      array.set(i, values.get(i));
    }
    return array;
  }
}
