package org.conus.evaluate.gold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conus.evaluate.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a gold set's types and attributes stand for, as a mapping file says it. Every type of the
 * gold must be under {@code types} or {@code ignore}.
 *
 * @param name of the mapping
 * @param form of the gold: which reader reads it
 * @param paths by which it is chosen when none is named: globs on the gold's absolute path
 * @param types kinds by the gold's type
 * @param ignore globs of types that are left out
 * @param ignoreAttributes globs of attributes that are left out
 * @param defaults by kind: what an annotation that is silent says; {@code ?} is not judged
 * @param subjects by kind: of whom marks count; a kind that is not named counts whoever it is of
 * @param codePoints whether the gold counts its offsets in code points and not in UTF-16 units
 * @param partial whether the gold marks only some of what there is
 * @param spansGiven whether spans are given to the run and assertion alone is judged
 * @param skip known faults of the gold that are left out and named each time: reason by id
 * @param rows where the document's tumors stand
 * @param options of the reader
 * @param parts mapping by file name, where a folder holds files of several forms
 */
public record Mapping(
    String name,
    String form,
    List<String> paths,
    Map<String, TypeRule> types,
    List<String> ignore,
    List<String> ignoreAttributes,
    Map<String, Map<String, String>> defaults,
    Map<String, Set<String>> subjects,
    boolean codePoints,
    boolean partial,
    boolean spansGiven,
    Map<String, String> skip,
    @Nullable RowRule rows,
    Map<String, JsonNode> options,
    Map<String, String> parts) {

  public Mapping {
    paths = paths == null ? List.of() : List.copyOf(paths);
    types = types == null ? Map.of() : Map.copyOf(types);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    ignoreAttributes = ignoreAttributes == null ? List.of() : List.copyOf(ignoreAttributes);
    defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
    subjects = subjects == null ? Map.of() : Map.copyOf(subjects);
    skip = skip == null ? Map.of() : Map.copyOf(skip);
    options = options == null ? Map.of() : Map.copyOf(options);
    parts = parts == null ? Map.of() : Map.copyOf(parts);
  }

  /**
   * What a type stands for.
   *
   * @param kind of our mentions
   * @param attributes what the gold's attributes stand for
   * @param where which annotations are meant; the others are optional
   * @param trim whether punctuation at the ends of a span is cut off
   * @param optional whether all annotations count neither way
   */
  public record TypeRule(
      String kind,
      Map<String, List<AttributeRule>> attributes,
      @Nullable Where where,
      boolean trim,
      boolean optional) {
    public TypeRule {
      attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }
  }

  /**
   * What an attribute stands for.
   *
   * @param to our attribute; {@code optional} with the value {@code true} makes the mark optional
   * @param values our value by the gold's, {@code ?} is not judged; without values the gold's own
   */
  public record AttributeRule(String to, @Nullable Map<String, String> values) {

    /** An attribute whose values are ours already. */
    @JsonCreator
    public static AttributeRule of(String to) {
      return new AttributeRule(to, null);
    }
  }

  /**
   * Which annotations of a type are meant: those that fulfil each condition that is given.
   *
   * @param text regular expression to be found in their text, or null
   * @param attribute the gold's attribute whose value counts, or null
   * @param among name of a table that ships with the mappings, whose first column has the values
   *     that are meant; of several, joined by {@code +} or {@code |}, one is enough. Null with the
   *     attribute.
   * @param otherwise {@code optional} or {@code ignore}: what becomes of the others
   */
  public record Where(
      @Nullable String text,
      @Nullable String attribute,
      @Nullable String among,
      String otherwise) {}

  /** What such gold can judge. */
  public Profile profile() {
    Map<String, Set<String>> judged = new TreeMap<>();
    for (TypeRule type : types.values()) {
      Set<String> attributes = judged.computeIfAbsent(type.kind(), k -> new TreeSet<>());
      type.attributes().values().stream()
          .flatMap(List::stream)
          .map(AttributeRule::to)
          .filter(to -> !to.equals("optional"))
          .forEach(attributes::add);
    }
    judged.values().forEach(Mapping::addDerived);
    return new Profile(name, judged, subjects, !partial, rows != null, spansGiven);
  }

  private static void addDerived(Set<String> attributes) {
    if (attributes.contains("morphology")) {
      attributes.addAll(List.of("histology", "behavior"));
    }
    if (attributes.contains("topography")) {
      attributes.add("site");
    }
  }

  /** An option of the reader, or null. */
  public @Nullable String option(String key) {
    JsonNode value = options.get(key);
    return value == null ? null : value.asText();
  }

  /** An option of the reader. */
  public String option(String key, String otherwise) {
    String value = option(key);
    return value == null ? otherwise : value;
  }
}
