package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.conus.evaluate.gold.RawAnnotation;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a view, of whatever types. Plain features are attributes, arrays of plain
 * values too (with blanks between); the codes that cTAKES hangs on an annotation are the attributes
 * {@code code:SYSTEM}.
 */
final class CasAnnotations {
  private static final String CONCEPT = "org.apache.ctakes.typesystem.type.refsem.OntologyConcept";
  private static final List<String> IDS =
      List.of(
          "org.conus.uima.type.DocumentFacts:documentId",
          "org.apache.ctakes.typesystem.type.structured.DocumentID:documentID");

  private final CAS view;
  private final String text;
  private final List<RawAnnotation> annotations = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  CasAnnotations(CAS view) {
    this.view = view;
    this.text = view.getDocumentText() == null ? "" : view.getDocumentText();
    Type document = view.getDocumentAnnotation().getType();
    for (AnnotationFS annotation : view.getAnnotationIndex()) {
      if (!annotation.getType().equals(document)) {
        add(annotation);
      }
    }
  }

  String text() {
    return text;
  }

  List<RawAnnotation> annotations() {
    return List.copyOf(annotations);
  }

  /** Annotations outside the text. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The id that the document itself bears, or null. */
  @Nullable String documentId() {
    for (String place : IDS) {
      Type type = view.getTypeSystem().getType(place.substring(0, place.indexOf(':')));
      if (type == null) {
        continue;
      }
      Feature id = type.getFeatureByBaseName(place.substring(place.indexOf(':') + 1));
      for (FeatureStructure facts : view.getIndexRepository().getIndexedFSs(type)) {
        String value = facts.getFeatureValueAsString(id);
        if (value != null && !value.isBlank()) {
          return value;
        }
      }
    }
    return null;
  }

  private void add(AnnotationFS annotation) {
    String type = annotation.getType().getName();
    int begin = annotation.getBegin();
    int end = annotation.getEnd();
    if (begin < 0 || end < begin || end > text.length()) {
      problems.add(type + " has the span " + begin + " " + end + " outside its text");
      return;
    }
    annotations.add(
        new RawAnnotation(
            "fs" + (annotations.size() + 1),
            type,
            List.of(new Span(begin, end)),
            attributes(annotation),
            0));
  }

  private static Map<String, String> attributes(AnnotationFS annotation) {
    Map<String, String> attributes = new TreeMap<>();
    for (Feature feature : annotation.getType().getFeatures()) {
      String name = feature.getShortName();
      if (feature.getRange().isPrimitive()) {
        put(attributes, name, annotation.getFeatureValueAsString(feature));
      } else if (annotation.getFeatureValue(feature) instanceof CommonArrayFS<?> array) {
        putArray(attributes, name, array);
      }
    }
    attributes.remove(CAS.FEATURE_BASE_NAME_BEGIN);
    attributes.remove(CAS.FEATURE_BASE_NAME_END);
    return attributes;
  }

  private static void putArray(
      Map<String, String> attributes, String name, CommonArrayFS<?> array) {
    if (array.getType().getComponentType().isPrimitive()) {
      put(attributes, name, String.join(" ", array.toStringArray()));
      return;
    }
    if (!(array instanceof ArrayFS<?> elements)) {
      return;
    }
    for (FeatureStructure element : elements.toArray()) {
      if (element != null && element.getType().getName().equals(CONCEPT)) {
        put(attributes, "code:" + string(element, "codingScheme"), string(element, "code"));
      }
    }
  }

  private static @Nullable String string(FeatureStructure concept, String feature) {
    return concept.getFeatureValueAsString(concept.getType().getFeatureByBaseName(feature));
  }

  private static void put(Map<String, String> attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }
}
