package org.conus.write;

import org.conus.findings.GradeFinding;
import org.conus.findings.HistologyFinding;
import org.conus.findings.IhcFinding;
import org.conus.findings.LevelsFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.Rejected;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;

/** Writes a tumor and what was found of it. */
final class TumorWriter {
  private static final byte[] COMPARTMENT = JsonBytes.name("compartment");
  private static final byte[] COMPONENT = JsonBytes.name("component");
  private static final byte[] DIMENSIONS = JsonBytes.name("dimensions");
  private static final byte[] EVIDENCE = JsonBytes.name("evidence");
  private static final byte[] EXAMINED = JsonBytes.name("examined");
  private static final byte[] EXTENT = JsonBytes.name("extent");
  private static final byte[] FIELD = JsonBytes.name("field");
  private static final byte[] FIGO = JsonBytes.name("figo");
  private static final byte[] FOUND_AT = JsonBytes.name("foundAt");
  private static final byte[] GRADE = JsonBytes.name("grade");
  private static final byte[] GROUP = JsonBytes.name("group");
  private static final byte[] HISTOLOGY = JsonBytes.name("histology");
  private static final byte[] ICD_O_3 = JsonBytes.name("icdO3");
  private static final byte[] ICD_O_3_TOPOGRAPHY = JsonBytes.name("icdO3Topography");
  private static final byte[] ID = JsonBytes.name("id");
  private static final byte[] IHC = JsonBytes.name("ihc");
  private static final byte[] INTENSITY = JsonBytes.name("intensity");
  private static final byte[] LATERALITY = JsonBytes.name("laterality");
  private static final byte[] LEVELS = JsonBytes.name("levels");
  private static final byte[] LYMPHOVASCULAR_INVASION = JsonBytes.name("lymphovascularInvasion");
  private static final byte[] LYMPH_NODES = JsonBytes.name("lymphNodes");
  private static final byte[] M = JsonBytes.name("m");
  private static final byte[] MARGINS = JsonBytes.name("margins");
  private static final byte[] MARKER = JsonBytes.name("marker");
  private static final byte[] N = JsonBytes.name("n");
  private static final byte[] NAME = JsonBytes.name("name");
  private static final byte[] NCIT = JsonBytes.name("ncit");
  private static final byte[] OF = JsonBytes.name("of");
  private static final byte[] PATTERN = JsonBytes.name("pattern");
  private static final byte[] PERCENT = JsonBytes.name("percent");
  private static final byte[] PERINEURAL_INVASION = JsonBytes.name("perineuralInvasion");
  private static final byte[] POSITIVE = JsonBytes.name("positive");
  private static final byte[] PRIMARY = JsonBytes.name("primary");
  private static final byte[] PRIMARY_SITE = JsonBytes.name("primarySite");
  private static final byte[] REASON = JsonBytes.name("reason");
  private static final byte[] REJECTED = JsonBytes.name("rejected");
  private static final byte[] RESULT = JsonBytes.name("result");
  private static final byte[] ROLE = JsonBytes.name("role");
  private static final byte[] SCORE = JsonBytes.name("score");
  private static final byte[] SECONDARY = JsonBytes.name("secondary");
  private static final byte[] SIZES = JsonBytes.name("sizes");
  private static final byte[] STAGE = JsonBytes.name("stage");
  private static final byte[] SYMBOL = JsonBytes.name("symbol");
  private static final byte[] SYSTEM = JsonBytes.name("system");
  private static final byte[] T = JsonBytes.name("t");
  private static final byte[] TEXT = JsonBytes.name("text");
  private static final byte[] UBERON = JsonBytes.name("uberon");
  private static final byte[] UNIT = JsonBytes.name("unit");
  private static final byte[] VALUE = JsonBytes.name("value");
  private static final byte[] VALUES = JsonBytes.name("values");

  private final JsonBytes out;
  private final FindingWriter findings;

  TumorWriter(JsonBytes out) {
    this.out = out;
    this.findings = new FindingWriter(out);
  }

  void tumor(TumorFinding tumor) {
    out.open()
        .text(ID, tumor.id())
        .text(ROLE, tumor.role())
        .text(OF, tumor.of())
        .object(HISTOLOGY, tumor.histology(), this::histology)
        .object(PRIMARY_SITE, tumor.primarySite(), this::site)
        .list(FOUND_AT, tumor.foundAt(), this::foundAt)
        .object(COMPARTMENT, tumor.compartment(), findings::value)
        .object(LEVELS, tumor.levels(), this::levels)
        .list(SIZES, tumor.sizes(), this::size)
        .object(LATERALITY, tumor.laterality(), findings::value)
        .object(GRADE, tumor.grade(), this::grade)
        .object(STAGE, tumor.stage(), this::stage)
        .object(MARGINS, tumor.margins(), findings::value)
        .object(LYMPHOVASCULAR_INVASION, tumor.lymphovascularInvasion(), findings::value)
        .object(PERINEURAL_INVASION, tumor.perineuralInvasion(), findings::value)
        .object(LYMPH_NODES, tumor.lymphNodes(), this::nodes)
        .list(IHC, tumor.ihc(), this::ihc)
        .list(REJECTED, tumor.rejected(), this::rejected)
        .close();
  }

  private void grade(GradeFinding grade) {
    out.text(VALUE, grade.value())
        .text(SYSTEM, grade.system())
        .numberOrNull(PRIMARY, grade.primary())
        .numberOrNull(SECONDARY, grade.secondary());
    findings.proof(grade.evidence(), grade.certainty(), grade.because());
  }

  private void stage(StageFinding stage) {
    out.text(VALUE, stage.value())
        .text(SYSTEM, stage.system())
        .text(T, stage.t())
        .text(N, stage.n())
        .text(M, stage.m())
        .text(GROUP, stage.group())
        .text(FIGO, stage.figo());
    findings.proof(stage.evidence(), stage.certainty(), stage.because());
  }

  private void nodes(NodesFinding nodes) {
    out.numberOrNull(POSITIVE, nodes.positive()).numberOrNull(EXAMINED, nodes.examined());
    findings.proof(nodes.evidence(), nodes.certainty(), nodes.because());
  }

  private void histology(HistologyFinding histology) {
    out.text(TEXT, histology.text())
        .text(NAME, histology.name())
        .text(ICD_O_3, histology.icdO3())
        .text(NCIT, histology.ncit());
    findings.proof(histology.evidence(), histology.certainty(), histology.because());
  }

  private void foundAt(SiteFinding site) {
    out.open();
    site(site);
    out.close();
  }

  private void site(SiteFinding site) {
    out.text(TEXT, site.text())
        .text(NAME, site.name())
        .text(ICD_O_3_TOPOGRAPHY, site.icdO3Topography())
        .text(UBERON, site.uberon())
        .text(LATERALITY, site.laterality())
        .texts(LEVELS, site.levels())
        .text(COMPARTMENT, site.compartment());
    findings.proof(site.evidence(), site.certainty(), site.because());
  }

  private void levels(LevelsFinding levels) {
    out.texts(VALUES, levels.values());
    findings.proof(levels.evidence(), levels.certainty(), levels.because());
  }

  private void size(SizeFinding size) {
    out.open().numbers(DIMENSIONS, size.dimensions()).text(UNIT, size.unit());
    findings.proof(size.evidence(), size.certainty(), size.because());
    out.close();
  }

  private void ihc(IhcFinding ihc) {
    out.open()
        .text(MARKER, ihc.marker())
        .text(SYMBOL, ihc.symbol())
        .text(RESULT, ihc.result())
        .text(EXTENT, ihc.extent())
        .text(INTENSITY, ihc.intensity())
        .text(PERCENT, ihc.percent())
        .text(SCORE, ihc.score())
        .text(PATTERN, ihc.pattern())
        .text(COMPONENT, ihc.component());
    findings.proof(ihc.evidence(), ihc.certainty(), ihc.because());
    out.close();
  }

  private void rejected(Rejected rejected) {
    out.open()
        .text(FIELD, rejected.field())
        .text(VALUE, rejected.value())
        .text(REASON, rejected.reason())
        .texts(EVIDENCE, rejected.evidence())
        .close();
  }
}
