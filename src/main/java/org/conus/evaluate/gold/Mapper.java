package org.conus.evaluate.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conus.evaluate.model.AttributeValues;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Profile;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns annotations into marks as a mapping says; what it does not know is a problem. */
final class Mapper {
  /** Between the ids of one reference. */
  private static final Pattern SEPARATORS = Pattern.compile("[+|]");

  private final Mapping mapping;
  private final GoldSink sink;
  private final Profile profile;
  private final Vocabulary vocabulary;
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();
  private final Map<String, Set<String>> tables = new TreeMap<>();

  Mapper(Mapping mapping, Vocabulary vocabulary, GoldSink sink) {
    this.mapping = mapping;
    this.vocabulary = vocabulary;
    this.sink = sink;
    this.profile = mapping.profile();
  }

  GoldDocument map(RawDocument raw) {
    List<Mark> marks = new ArrayList<>();
    for (RawAnnotation annotation : raw.annotations()) {
      Mapping.TypeRule rule = mapping.types().get(annotation.type());
      if (rule != null) {
        Mark mark = mark(raw, annotation, rule);
        if (mark != null) {
          marks.add(mark);
        }
      } else if (!isAmong(mapping.ignore(), annotation.type())) {
        sink.problem(
            raw.file(),
            annotation.line(),
            "type " + annotation.type() + " has no mapping in " + mapping.name());
      }
    }
    return new GoldDocument(raw.id(), raw.text(), marks, raw.rows(), profile);
  }

  private @Nullable Mark mark(RawDocument raw, RawAnnotation annotation, Mapping.TypeRule rule) {
    List<Span> spans = annotation.spans();
    if (rule.trim()) {
      spans = spans.stream().map(s -> trimmed(raw.text(), s)).toList();
    }
    if (spans.stream().anyMatch(s -> s.length() == 0)) {
      sink.problem(raw.file(), annotation.line(), annotation.id() + " has an empty span");
      return null;
    }
    String text = String.join(" ", spans.stream().map(s -> s.in(raw.text())).toList());
    boolean optional = rule.optional();
    Mapping.Where where = rule.where();
    if (where != null && !isMeant(where, text, annotation)) {
      if (where.otherwise().equals("ignore")) {
        return null;
      }
      optional = true;
    }
    Map<String, String> attributes = attributes(raw, annotation, rule);
    optional |= "true".equals(attributes.remove("optional"));
    return new Mark(annotation.id(), rule.kind(), spans, text, attributes, optional, "", List.of());
  }

  private boolean isMeant(Mapping.Where where, String text, RawAnnotation annotation) {
    String expression = where.text();
    if (expression != null && !pattern(expression).matcher(text).find()) {
      return false;
    }
    String attribute = where.attribute();
    String among = where.among();
    if (attribute == null || among == null) {
      return true;
    }
    Set<String> values = values(among);
    String said = annotation.attributes().getOrDefault(attribute, "");
    return Stream.of(SEPARATORS.split(said)).anyMatch(values::contains);
  }

  private Set<String> values(String table) {
    return tables.computeIfAbsent(table, Mappings::firstColumn);
  }

  private Map<String, String> attributes(
      RawDocument raw, RawAnnotation annotation, Mapping.TypeRule rule) {
    Map<String, String> said = new TreeMap<>();
    mapping
        .defaults()
        .getOrDefault(rule.kind(), Map.of())
        .forEach((name, value) -> putDefault(said, name, value));
    annotation
        .attributes()
        .forEach(
            (name, value) -> {
              List<Mapping.AttributeRule> rules = rule.attributes().get(name);
              if (rules != null) {
                rules.forEach(r -> put(raw, annotation, r, value, said));
              } else if (name.indexOf(':') < 0 && !isAmong(mapping.ignoreAttributes(), name)) {
                sink.problem(
                    raw.file(),
                    annotation.line(),
                    "attribute "
                        + name
                        + " of "
                        + annotation.type()
                        + " has no mapping in "
                        + mapping.name());
              }
            });
    return said;
  }

  private static void putDefault(Map<String, String> said, String name, String value) {
    AttributeValues.put(said, name, value);
    if (value.equals(Mark.UNJUDGED) && name.equals("morphology")) {
      said.put("histology", value);
      said.put("behavior", value);
    } else if (value.equals(Mark.UNJUDGED) && name.equals("topography")) {
      said.put("site", value);
    }
  }

  private void put(
      RawDocument raw,
      RawAnnotation annotation,
      Mapping.AttributeRule rule,
      String value,
      Map<String, String> said) {
    String ours = rule.values() == null ? value : rule.values().get(value);
    if (ours == null && rule.values() != null && rule.values().containsKey("*")) {
      ours = rule.values().get("*");
    }
    if (ours == null || !vocabulary.allows(rule.to(), ours)) {
      sink.problem(raw.file(), annotation.line(), "value " + value + " is none of " + rule.to());
    } else if (!ours.isEmpty()) {
      AttributeValues.put(said, rule.to(), ours);
    }
  }

  private Pattern pattern(String expression) {
    return patterns.computeIfAbsent(expression, Pattern::compile);
  }

  private boolean isAmong(List<String> globs, String name) {
    return globs.stream().anyMatch(glob -> pattern(Globs.expression(glob)).matcher(name).matches());
  }

  private static Span trimmed(String text, Span span) {
    int begin = span.begin();
    int end = span.end();
    while (begin < end && isEdge(text.charAt(end - 1), ")")) {
      end--;
    }
    while (begin < end && isEdge(text.charAt(begin), "(")) {
      begin++;
    }
    return new Span(begin, end);
  }

  /** Punctuation and blanks; signs and the bracket that closes a name belong to it. */
  private static boolean isEdge(char c, String kept) {
    return !Character.isLetterOrDigit(c) && "+-%".indexOf(c) < 0 && kept.indexOf(c) < 0;
  }
}
