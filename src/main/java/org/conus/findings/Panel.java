package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * Merges the results of a marker that stand in several places (caption, body, addendum) into one
 * finding with all its evidence; results that differ stay apart, so that a conflict is seen.
 */
final class Panel {
  private Panel() {}

  private record Key(String marker, String result, String component) {}

  static List<IhcFinding> of(List<Fact> results) {
    Map<Key, List<Fact>> merged = new LinkedHashMap<>();
    for (Fact fact : results) {
      Value.Ihc value = (Value.Ihc) fact.mention().value();
      String component = value.component() == null ? "" : value.component();
      merged
          .computeIfAbsent(
              new Key(value.marker(), value.result(), component), key -> new ArrayList<>())
          .add(fact);
    }
    return merged.values().stream().map(Panel::finding).toList();
  }

  private static IhcFinding finding(List<Fact> facts) {
    List<Value.Ihc> values =
        facts.stream().map(fact -> (Value.Ihc) fact.mention().value()).toList();
    Value.Ihc first = values.get(0);
    return new IhcFinding(
        first.marker(),
        first.symbol(),
        first.result(),
        said(values.stream().map(Value.Ihc::extent)),
        said(values.stream().map(Value.Ihc::intensity)),
        said(values.stream().map(Value.Ihc::percent)),
        said(values.stream().map(Value.Ihc::score)),
        said(values.stream().map(Value.Ihc::pattern)),
        first.component(),
        facts.stream().map(Fact::id).toList(),
        facts.stream().allMatch(Fact::isUncertain) ? "uncertain" : "certain",
        facts.size() > 1 ? List.of("ihc.merged") : List.of("ihc.stated"));
  }

  /** The first value that one of the places says. */
  private static @Nullable String said(Stream<@Nullable String> values) {
    return values.filter(value -> value != null).findFirst().orElse(null);
  }
}
