package org.conus.evaluate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a row together out of codes and words; null and blank say nothing. */
public final class RowBuilder {
  private final Map<String, Set<String>> fields = new TreeMap<>();
  private final List<Stain> panel = new ArrayList<>();

  /** An ICD-O-3 morphology, {@code 8041/3}; called again for what is right too. */
  public RowBuilder morphology(@Nullable String code) {
    if (code != null && !code.isBlank()) {
      int slash = code.indexOf('/');
      add("histology", slash < 0 ? code : code.substring(0, slash));
      add("behavior", slash < 0 ? null : code.substring(slash + 1));
    }
    return this;
  }

  /**
   * An ICD-O-3 topography, {@code C34.9}; called again for what is right too. A category without a
   * subdivision ({@code C20}) is its {@code .9} as well.
   */
  public RowBuilder topography(@Nullable String code) {
    if (code != null && !code.isBlank()) {
      add("site", code.length() > 3 ? code.substring(0, 3) : code);
      add("site-full", code.length() == 3 ? code + ".9" : code);
    }
    return this;
  }

  /** One of the names of the histology. */
  public RowBuilder named(@Nullable String name) {
    return add("histology-name", name == null ? null : Names.fold(name));
  }

  /** A set of levels, in any order. */
  public RowBuilder levels(Collection<String> levels) {
    return add("levels", String.join(" ", new TreeSet<>(levels)));
  }

  /** The tumor's sizes in centimetres, in any order. */
  public RowBuilder sizes(List<List<Double>> centimetres) {
    Set<String> sizes = new TreeSet<>();
    for (List<Double> size : centimetres) {
      List<String> dimensions =
          size.stream().map(d -> String.format(Locale.ROOT, "%.2f", d)).sorted().toList();
      sizes.add(String.join(" x ", dimensions));
    }
    return add("size", String.join("; ", sizes));
  }

  /** A grade, however it is written; called again for what is right too. */
  public RowBuilder grade(@Nullable String value) {
    if (value != null) {
      GradeForms.normal(value).forEach(form -> add("grade", form));
    }
    return this;
  }

  /** A stage, however it is written: its TNM and its group are each right. */
  public RowBuilder stage(@Nullable String value) {
    if (value != null) {
      StageForms.normal(value).forEach(form -> add("stage", form));
    }
    return this;
  }

  /** A part of the spinal canal, in words with or without a hyphen. */
  public RowBuilder compartment(@Nullable String value) {
    return add("compartment", value == null ? null : value.replace('-', ' '));
  }

  /** A value of a field, in any case. */
  public RowBuilder add(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.computeIfAbsent(field, f -> new TreeSet<>()).add(value.toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /** A marker under all its names. */
  public RowBuilder stain(Iterable<String> names, String result) {
    panel.add(new Stain(Names.folded(names), result));
    return this;
  }

  public Row build() {
    return new Row(fields, panel);
  }
}
