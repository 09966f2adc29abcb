package org.conus.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * Merges the results of a marker that stand in several places (caption, body, addendum) into one
 * finding with all its evidence; results that differ stay apart, so that a conflict is seen.
 */
final class Panel {
  private static final String NOT_PERFORMED = "not-performed";

  private Panel() {}

  private record Key(String marker, String result, String component) {}

  /**
   * The findings of the results of one row, in their order. What was seen in some cells alone is
   * left out where the same marker was read in the tumor as a whole, and what was pending where a
   * result is told too.
   */
  static List<IhcFinding> of(List<Fact> results) {
    Set<String> whole = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (Fact fact : results) {
      Value.Ihc value = (Value.Ihc) fact.mention().value();
      if (value.component() == null) {
        whole.add(value.marker());
      }
      if (!value.result().equals(NOT_PERFORMED)) {
        read.add(value.marker());
      }
    }
    Map<Key, List<Fact>> merged = new LinkedHashMap<>();
    for (Fact fact : results) {
      Value.Ihc value = (Value.Ihc) fact.mention().value();
      String component = value.component() == null ? "" : value.component();
      boolean later = value.result().equals(NOT_PERFORMED) && read.contains(value.marker());
      if (!later && (component.isEmpty() || !whole.contains(value.marker()))) {
        merged
            .computeIfAbsent(
                new Key(value.marker(), value.result(), component), key -> new ArrayList<>())
            .add(fact);
      }
    }
    List<IhcFinding> findings = new ArrayList<>(merged.size());
    merged.values().forEach(facts -> findings.add(finding(facts)));
    return findings;
  }

  private static IhcFinding finding(List<Fact> facts) {
    Value.Ihc first = (Value.Ihc) facts.get(0).mention().value();
    return new IhcFinding(
        first.marker(),
        first.symbol(),
        first.result(),
        said(facts, Value.Ihc::extent),
        said(facts, Value.Ihc::intensity),
        said(facts, Value.Ihc::percent),
        said(facts, Value.Ihc::score),
        said(facts, Value.Ihc::pattern),
        first.component(),
        Evidence.ids(facts),
        Evidence.certainty(facts),
        facts.size() > 1 ? List.of("ihc.merged") : List.of("ihc.stated"));
  }

  /** The first value that one of the places says. */
  private static @Nullable String said(
      List<Fact> facts, Function<Value.Ihc, @Nullable String> component) {
    for (Fact fact : facts) {
      String value = component.apply((Value.Ihc) fact.mention().value());
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
