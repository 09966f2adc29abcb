package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/** Writes a row's finding out of its statements and of the facts that were given to it. */
final class RowWriter {
  /** The compartments in which a level is not that of a bone. */
  private static final Set<String> INSIDE_DURA =
      Set.of("intradural-extramedullary", "intramedullary");

  /** A neoplasm of which nothing says whether it is benign or malignant (ICD-O-3.2). */
  private static final String NEOPLASM = "neoplasm-of-uncertain-behavior";

  private final HistologyBySite histologies;
  private final @Nullable String neoplasm;
  private final Sites sites;
  private final NearPhrases examinations;
  private final SpinalLevels levels;

  RowWriter(Knowledge knowledge, Sites sites, SpinalLevels levels) {
    this.histologies = new HistologyBySite(knowledge);
    this.neoplasm =
        knowledge
            .terms(TermKind.TUMOR)
            .find(NEOPLASM)
            .flatMap(concept -> concept.code(Code.ICD_O_3))
            .orElse(null);
    this.sites = sites;
    this.levels = levels;
    this.examinations = NearPhrases.of(knowledge.table("examination-words.tsv", "text"));
  }

  /**
   * Where a row's tumor began.
   *
   * @param origins its {@link #originStatements}
   * @param isMain whether it is the tumor that the document is about
   */
  @Nullable SiteFinding primary(Row row, List<Statement> origins, boolean isMain, Facts facts) {
    return sites.primary(row.group().digits(), origins, facts, isMain);
  }

  /**
   * @param origins its {@link #originStatements}
   * @param primary where its tumor began, or for a metastasis with a row of its primary, that one
   */
  TumorFinding write(
      Row row,
      List<Statement> origins,
      @Nullable SiteFinding primary,
      String id,
      @Nullable String of,
      Shares shares,
      List<Rejected> rejected,
      Facts facts) {
    ValueFinding compartment = mostly(shares.compartments(row));
    List<Fact> all = shares.levels(row);
    boolean insideDura = compartment != null && INSIDE_DURA.contains(compartment.value());
    List<Fact> bone = new ArrayList<>();
    List<Fact> own = new ArrayList<>();
    for (Fact level : all) {
      boolean isBone = levels.isBone(level, facts);
      if (isBone) {
        bone.add(level);
      }
      if (!insideDura || !isBone || levels.isLandmark(level, facts)) {
        own.add(level);
      }
    }
    return new TumorFinding(
        id,
        row.role(),
        of,
        bySite(histology(row, origins, facts), primary),
        primary,
        foundAt(row, primary == null ? null : primary.icdO3Topography(), bone, facts),
        compartment,
        SpinalLevels.finding(own),
        sizes(shares.sizes(row)),
        laterality(row, primary),
        Grades.of(shares.grades(row), row.statements()),
        Stages.of(shares.stages(row)),
        Specimens.margins(shares.margins(row)),
        Specimens.vessels(shares.invasions(row)),
        Specimens.nerves(shares.invasions(row)),
        Specimens.nodes(shares.nodes(row)),
        Panel.of(shares.results(row)),
        rejected);
  }

  /** A metastasis has its primary's site, which the whole group's statements may tell. */
  static List<Statement> originStatements(Row row) {
    List<Statement> statements = new ArrayList<>();
    BitSet seen = new BitSet();
    boolean isSpreadAlone = row.group().isSpreadAlone();
    for (List<Statement> some : List.of(row.statements(), row.group().all())) {
      for (Statement statement : some) {
        boolean wanted =
            !row.isMetastasis() || statement.namesTumor() || isSpreadAlone && statement.mass();
        if (wanted && !seen.get(statement.fact().index())) {
          seen.set(statement.fact().index());
          statements.add(statement);
        }
      }
    }
    return statements;
  }

  private HistologyFinding histology(Row row, List<Statement> origins, Facts facts) {
    Statement best = row.best();
    Value.Tumor value = best.value();
    String said = best.fact().icdO3();
    String code = said == null && row.group().namesNeoplasm() ? neoplasm : said;
    List<String> evidence = new ArrayList<>();
    for (Statement statement : origins) {
      if (statement.digits() == best.digits()) {
        evidence.add(statement.fact().id());
      }
    }
    return new HistologyFinding(
        facts.words(best.fact()),
        value.name(),
        code == null ? null : withBehavior(code, row),
        best.fact().code(Code.NCIT),
        evidence,
        row.group().isCertain() ? "certain" : "uncertain",
        List.of("histology." + best.fact().section()));
  }

  private HistologyFinding bySite(HistologyFinding found, @Nullable SiteFinding site) {
    String code = found.icdO3();
    String topography = site == null ? null : site.icdO3Topography();
    HistologyBySite.Special special =
        code == null || topography == null ? null : histologies.of(code, topography);
    if (code == null || special == null) {
      return found;
    }
    List<String> because = new ArrayList<>(found.because());
    because.add("histology.by-site");
    return new HistologyFinding(
        found.text(),
        special.name(),
        code.endsWith("6") ? special.code().substring(0, 5) + "6" : special.code(),
        null,
        found.evidence(),
        found.certainty(),
        because);
  }

  /** A row of metastases has behavior 6; a primary that spread is malignant. */
  private static String withBehavior(String code, Row row) {
    String digits = code.substring(0, 5);
    if (row.isMetastasis()) {
      return digits + "6";
    }
    boolean spread =
        Statement.any(row.group().all(), s -> s.isMetastasis() && !s.fact().isUncertain());
    return code.endsWith("6") || spread ? digits + "3" : code;
  }

  private List<SiteFinding> foundAt(
      Row row, @Nullable String origin, List<Fact> bone, Facts facts) {
    FoundAt found = new FoundAt(facts, examinations, sites::isRegion);
    for (Statement statement : row.statements()) {
      if (row.isMetastasis()) {
        found.addSpread(statement, origin);
      } else {
        found.add(statement);
      }
    }
    List<SiteFinding> findings = new ArrayList<>(found.findings());
    for (int i = 0; i < findings.size() && !bone.isEmpty(); i++) {
      SiteFinding site = findings.get(i);
      String code = site.icdO3Topography();
      if (code != null && code.startsWith("C41")) {
        findings.set(i, withLevels(site, bone));
        break;
      }
    }
    return findings;
  }

  private static SiteFinding withLevels(SiteFinding site, List<Fact> bone) {
    List<String> evidence = new ArrayList<>(site.evidence());
    bone.forEach(level -> evidence.add(level.id()));
    return new SiteFinding(
        site.text(),
        site.name(),
        site.icdO3Topography(),
        site.uberon(),
        site.laterality(),
        SpinalLevels.union(bone),
        site.compartment(),
        evidence,
        site.certainty(),
        site.because());
  }

  /** The compartment that most places name. */
  private static @Nullable ValueFinding mostly(List<Fact> compartments) {
    Map<String, List<Fact>> byValue = new LinkedHashMap<>();
    for (Fact fact : compartments) {
      String value = ((Value.Compartment) fact.mention().value()).value();
      byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(fact);
    }
    List<Fact> most = List.of();
    for (List<Fact> facts : byValue.values()) {
      most = facts.size() > most.size() ? facts : most;
    }
    return most.isEmpty()
        ? null
        : finding(
            ((Value.Compartment) most.get(0).mention().value()).value(),
            most,
            "compartment.beside-tumor");
  }

  private static List<SizeFinding> sizes(List<Fact> sizes) {
    Map<Value.Size, List<Fact>> merged = new LinkedHashMap<>();
    for (Fact fact : sizes) {
      merged
          .computeIfAbsent((Value.Size) fact.mention().value(), key -> new ArrayList<>())
          .add(fact);
    }
    List<SizeFinding> findings = new ArrayList<>();
    merged.forEach(
        (size, facts) ->
            findings.add(
                new SizeFinding(
                    size.dimensions(),
                    size.unit(),
                    Evidence.ids(facts),
                    "certain",
                    List.of("size.beside-tumor"))));
    return findings;
  }

  private static @Nullable ValueFinding laterality(Row row, @Nullable SiteFinding primary) {
    if (primary == null || primary.laterality() == null || row.isMetastasis()) {
      return null;
    }
    return new ValueFinding(
        primary.laterality(), primary.evidence(), primary.certainty(), List.of("laterality.site"));
  }

  private static ValueFinding finding(String value, List<Fact> facts, String rule) {
    return new ValueFinding(value, Evidence.ids(facts), Evidence.certainty(facts), List.of(rule));
  }
}
