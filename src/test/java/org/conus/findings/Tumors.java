package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes tumor rows by hand for tests; what is not said is null or empty. */
public final class Tumors {
  private static final List<String> BECAUSE = List.of("test.by-hand");

  private final String id;
  private final String role;
  private final @Nullable String of;
  private @Nullable HistologyFinding histology;
  private @Nullable SiteFinding primarySite;
  private @Nullable ValueFinding compartment;
  private @Nullable LevelsFinding levels;
  private @Nullable GradeFinding grade;
  private @Nullable StageFinding stage;
  private @Nullable ValueFinding side;
  private @Nullable ValueFinding margins;
  private @Nullable ValueFinding vessels;
  private @Nullable ValueFinding nerves;
  private @Nullable NodesFinding nodes;
  private final List<SiteFinding> foundAt = new ArrayList<>();
  private final List<SizeFinding> sizes = new ArrayList<>();
  private final List<IhcFinding> ihc = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private Tumors(String id, String role, @Nullable String of) {
    this.id = id;
    this.role = role;
    this.of = of;
  }

  public static Tumors primary(String id) {
    return new Tumors(id, "primary", null);
  }

  public static Tumors recurrence(String id) {
    return new Tumors(id, "recurrence", null);
  }

  public static Tumors metastasis(String id, @Nullable String of) {
    return new Tumors(id, "metastasis", of);
  }

  public Tumors histology(String text, String name, String icdO3, String... evidence) {
    histology =
        new HistologyFinding(text, name, icdO3, null, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  /** The histology is not certain. */
  public Tumors uncertain() {
    HistologyFinding said = Objects.requireNonNull(histology);
    histology =
        new HistologyFinding(
            said.text(),
            said.name(),
            said.icdO3(),
            said.ncit(),
            said.evidence(),
            "uncertain",
            BECAUSE);
    return this;
  }

  public Tumors primarySite(String text, String name, String topography, String... evidence) {
    primarySite = site(text, name, topography, List.of(), evidence);
    return this;
  }

  public Tumors foundAt(String text, String name, String topography, String... evidence) {
    foundAt.add(site(text, name, topography, List.of(), evidence));
    return this;
  }

  public Tumors compartment(String value, String... evidence) {
    compartment = value(value, evidence);
    return this;
  }

  public Tumors levels(List<String> values, String... evidence) {
    levels = new LevelsFinding(values, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  public Tumors size(List<Double> dimensions, String unit, String... evidence) {
    sizes.add(new SizeFinding(dimensions, unit, List.of(evidence), "certain", BECAUSE));
    return this;
  }

  public Tumors grade(String value, String... evidence) {
    grade = new GradeFinding(value, "who", null, null, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  public Tumors stage(String value, String... evidence) {
    stage =
        new StageFinding(
            value, "tnm", null, null, null, null, null, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  /** A stage by its parts. */
  public Tumors categories(String t, String n, String m, String... evidence) {
    stage =
        new StageFinding(
            t + n + m, "tnm", t, n, m, null, null, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  public Tumors laterality(String value, String... evidence) {
    side = value(value, evidence);
    return this;
  }

  public Tumors margins(String value, String... evidence) {
    margins = value(value, evidence);
    return this;
  }

  /** Invasion of vessels and of nerves. */
  public Tumors invasion(String ofVessels, String ofNerves, String... evidence) {
    vessels = value(ofVessels, evidence);
    nerves = value(ofNerves, evidence);
    return this;
  }

  public Tumors nodes(int positive, int examined, String... evidence) {
    nodes = new NodesFinding(positive, examined, List.of(evidence), "certain", BECAUSE);
    return this;
  }

  public Tumors ihc(
      String marker,
      @Nullable String symbol,
      String result,
      @Nullable String extent,
      String... evidence) {
    ihc.add(
        new IhcFinding(
            marker,
            symbol,
            result,
            extent,
            null,
            null,
            null,
            null,
            null,
            List.of(evidence),
            "certain",
            BECAUSE));
    return this;
  }

  public Tumors percent(String marker, String percent, String... evidence) {
    ihc.add(
        new IhcFinding(
            marker,
            null,
            "quantified",
            null,
            null,
            percent,
            null,
            null,
            null,
            List.of(evidence),
            "certain",
            BECAUSE));
    return this;
  }

  public Tumors rejected(String field, String value, String reason, String... evidence) {
    rejected.add(new Rejected(field, value, reason, List.of(evidence)));
    return this;
  }

  public TumorFinding row() {
    HistologyFinding said =
        histology == null
            ? new HistologyFinding("tumor", "Neoplasm", null, null, List.of(), "certain", BECAUSE)
            : histology;
    return new TumorFinding(
        id,
        role,
        of,
        said,
        primarySite,
        foundAt,
        compartment,
        levels,
        sizes,
        side,
        grade,
        stage,
        margins,
        vessels,
        nerves,
        nodes,
        ihc,
        rejected);
  }

  public static ValueFinding value(String value, String... evidence) {
    return new ValueFinding(value, List.of(evidence), "certain", BECAUSE);
  }

  private static SiteFinding site(
      String text, String name, String topography, List<String> levels, String... evidence) {
    return new SiteFinding(
        text, name, topography, null, null, levels, null, List.of(evidence), "certain", BECAUSE);
  }
}
