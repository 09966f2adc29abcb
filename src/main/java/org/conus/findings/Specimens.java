package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a resection, for one row: margins, invasion, lymph nodes. Of several places the
 * worst counts, as it does for a registry.
 */
final class Specimens {
  /** From the best to the worst. */
  private static final List<String> MARGINS = List.of("negative", "close", "positive");

  private static final Set<String> VESSELS = Set.of("lymphovascular", "vascular", "lymphatic");
  private static final Set<String> NERVES = Set.of("perineural");

  private Specimens() {}

  /** The worst margin stated; null if none is. */
  static @Nullable ValueFinding margins(List<Fact> facts) {
    List<Fact> worst = new ArrayList<>();
    int found = -1;
    for (Fact fact : facts) {
      int degree = MARGINS.indexOf(((Value.Margin) fact.mention().value()).value());
      if (degree > found) {
        worst.clear();
        found = degree;
      }
      if (degree == found) {
        worst.add(fact);
      }
    }
    return worst.isEmpty() ? null : finding(MARGINS.get(found), worst, "margin.worst");
  }

  /** Invasion of vessels, lymphatic or of blood: present or absent; null if not mentioned. */
  static @Nullable ValueFinding vessels(List<Fact> facts) {
    return invasion(facts, VESSELS);
  }

  /** Invasion of nerves. */
  static @Nullable ValueFinding nerves(List<Fact> facts) {
    return invasion(facts, NERVES);
  }

  private static @Nullable ValueFinding invasion(List<Fact> facts, Set<String> types) {
    List<Fact> present = new ArrayList<>();
    List<Fact> absent = new ArrayList<>();
    for (Fact fact : facts) {
      if (types.contains(((Value.Invasion) fact.mention().value()).type())) {
        boolean denied = fact.assertion().polarity() == Assertion.Polarity.NEGATED;
        (denied ? absent : present).add(fact);
      }
    }
    if (!present.isEmpty()) {
      return finding("present", present, "invasion.stated");
    }
    return absent.isEmpty() ? null : finding("absent", absent, "invasion.denied");
  }

  /**
   * Nodes of all stations: stated totals where labels give them, else the sum of the section that
   * first counts nodes (a report repeats its counts in its synopsis).
   */
  static @Nullable NodesFinding nodes(List<Fact> facts) {
    if (facts.isEmpty()) {
      return null;
    }
    Integer positive = null;
    Integer examined = null;
    Set<String> evidence = new LinkedHashSet<>();
    for (Fact fact : facts) {
      Value.Nodes nodes = nodes(fact);
      if (nodes.positive() == null && examined == null) {
        examined = nodes.examined();
        evidence.add(fact.id());
      } else if (nodes.examined() == null && positive == null) {
        positive = nodes.positive();
        evidence.add(fact.id());
      }
    }
    if (positive != null && examined != null) {
      return finding(positive, examined, evidence, "nodes.labelled");
    }
    NodesFinding sum = sum(facts);
    return sum == null ? finding(positive, examined, evidence, "nodes.labelled") : sum;
  }

  private static @Nullable NodesFinding sum(List<Fact> facts) {
    int positive = 0;
    int examined = 0;
    String section = null;
    Set<String> evidence = new LinkedHashSet<>();
    for (Fact fact : facts) {
      Value.Nodes nodes = nodes(fact);
      if (nodes.positive() != null
          && nodes.examined() != null
          && (section == null || section.equals(fact.section()))) {
        section = fact.section();
        positive += nodes.positive();
        examined += nodes.examined();
        evidence.add(fact.id());
      }
    }
    return evidence.isEmpty() ? null : finding(positive, examined, evidence, "nodes.sum");
  }

  private static Value.Nodes nodes(Fact fact) {
    return (Value.Nodes) fact.mention().value();
  }

  private static NodesFinding finding(
      @Nullable Integer positive, @Nullable Integer examined, Set<String> evidence, String rule) {
    return new NodesFinding(positive, examined, List.copyOf(evidence), "certain", List.of(rule));
  }

  private static ValueFinding finding(String value, List<Fact> facts, String rule) {
    boolean uncertain = true;
    List<String> ids = new ArrayList<>();
    for (Fact fact : facts) {
      uncertain &= fact.isUncertain();
      ids.add(fact.id());
    }
    return new ValueFinding(value, ids, uncertain ? "uncertain" : "certain", List.of(rule));
  }
}
