package org.conus.write;

import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.Patient;
import org.conus.findings.ProcedureFinding;
import org.conus.findings.Reports;
import org.conus.findings.TumorFinding;
import org.conus.findings.Tumors;
import org.conus.knowledge.Code;
import org.conus.text.SourceText;

/** Documents with every sort of finding, for the tests of writers. */
public final class Samples {
  private static final List<String> BECAUSE = List.of("test.by-hand");

  public static final String TEXT =
      """
      CASE REPORT

      A 60-year-old man was seen for numbness of the saddle area. He had a
      history of basal cell carcinoma; his mother died of breast cancer.
      Magnetic resonance imaging showed a mass of 1.4×1.3×1.7 cm at the
      conus medullaris, at L1 and from T12-L2, probable ependymoma. There was
      no evidence of leptomeningeal carcinomatosis on T2-weighted images.

      A laminotomy of T12 and L1 was carried out.

      Microscopy revealed metastatic small cell lung cancer. Cytokeratin,
      vimentin and synaptophysin were positive, the last one diffusely; TTF-1
      and inhibin were negative. CD56 was equivocal. The Ki-67 labeling index
      was 80%. The carcinoma was graded as WHO grade 4 and staged pT2N1M1.

      DISCUSSION

      Synaptophysin is usually expressed in paraganglioma.
      """;

  private Samples() {}

  public static Extracted extracted(Reports reports) {
    CaseReport report = reports.report();
    return new Extracted() {
      @Override
      public SourceText source() {
        return reports.source();
      }

      @Override
      public CaseReport report() {
        return report;
      }
    };
  }

  /** A case with a known primary and its metastasis. */
  public static Reports metastasis() {
    Reports reports = mentions(Reports.of("reports/a01-case-sclc-conus.txt", TEXT));
    ProcedureFinding laminotomy =
        new ProcedureFinding(
            "laminotomy", List.of("T12", "L1"), List.of("m14", "m15"), "certain", BECAUSE);
    Patient patient =
        new Patient(
            new AgeFinding(60, "year", List.of("m1"), "certain", BECAUSE),
            Tumors.value("male", "m2"));
    return reports
        .patient(patient, List.of(laminotomy), primary(), second())
        .problem("Sizes of one lesion differ by more than half", "m6");
  }

  private static Reports mentions(Reports reports) {
    return reports
        .mention("60-year-old", new Value.Age(60, "year"))
        .mention("man", new Value.Sex("male"))
        .mention("saddle area", Reports.anatomy("Perineum"))
        .mention("basal cell carcinoma", Reports.tumor("Basal cell carcinoma"), Reports.HISTORICAL)
        .mention("breast cancer", Reports.tumor("Carcinoma"), Reports.OF_FAMILY)
        .mention("1.4×1.3×1.7 cm", new Value.Size(List.of(1.4, 1.3, 1.7), "cm"))
        .mention(
            "conus medullaris",
            Reports.anatomy("Conus medullaris"),
            Assertion.PLAIN,
            new Code("ICD-O-3", "C72.0"),
            new Code("UBERON", "UBERON:0005437"))
        .mention("L1", new Value.Level(List.of("L1"), "unspecified"))
        .mention("T12-L2", new Value.Level(List.of("T12", "L1", "L2"), "unspecified"))
        .mention("ependymoma", Reports.tumor("Ependymoma"), Reports.UNCERTAIN)
        .mention("leptomeningeal carcinomatosis", Reports.tumor("Carcinomatosis"), Reports.NEGATED)
        .mention("leptomeningeal", Reports.anatomy("Leptomeninges"))
        .mention("laminotomy", new Value.Procedure("laminotomy"))
        .mention("T12", new Value.Level(List.of("T12"), "unspecified"))
        .mention("L1", new Value.Level(List.of("L1"), "unspecified"))
        .mention(
            "metastatic small cell lung cancer",
            new Value.Tumor(null, "Small cell carcinoma", "6", null, null, null),
            Assertion.PLAIN,
            new Code("ICD-O-3", "8041/6"),
            new Code("NCIt", "C3915"))
        .mention("lung", Reports.anatomy("Lung"))
        .mention("Cytokeratin", Reports.ihc("Cytokeratin", "positive"))
        .mention("vimentin", Reports.ihc("Vimentin", "positive"))
        .mention("synaptophysin", Reports.ihc("Synaptophysin", "positive"))
        .mention("TTF-1", Reports.ihc("TTF-1", "negative"))
        .mention("inhibin", Reports.ihc("Inhibin", "negative"))
        .mention("CD56", Reports.ihc("CD56", "equivocal"))
        .mention("Ki-67", Reports.ihc("Ki-67", "quantified"))
        .mention("grade 4", new Value.Grade("who", "4"))
        .mention("pT2N1M1", new Value.Stage("tnm", "pT2N1M1"))
        .mention("paraganglioma", Reports.tumor("Paraganglioma"), Reports.OF_FAMILY);
  }

  private static TumorFinding primary() {
    return Tumors.primary("t1")
        .histology("small cell lung cancer", "Small cell carcinoma", "8041/3", "m16")
        .primarySite("lung", "Lung", "C34.9", "m17")
        .foundAt("lung", "Lung", "C34.9", "m17")
        .grade("4", "m25")
        .stage("pT2N1M1", "m26")
        .row();
  }

  private static TumorFinding second() {
    return Tumors.metastasis("t2", "t1")
        .histology("metastatic small cell lung cancer", "Small cell carcinoma", "8041/6", "m16")
        .primarySite("lung", "Lung", "C34.9", "m17")
        .foundAt("conus medullaris", "Conus medullaris", "C72.0", "m7")
        .compartment("intradural-extramedullary", "m7")
        .levels(List.of("T12", "L1", "L2"), "m8", "m9")
        .size(List.of(1.4, 1.3, 1.7), "cm", "m6")
        .ihc("Cytokeratin", null, "positive", null, "m18")
        .ihc("Vimentin", "VIM", "positive", null, "m19")
        .ihc("Synaptophysin", "SYP", "positive", "diffuse", "m20")
        .ihc("CD56", "NCAM1", "equivocal", null, "m23")
        .ihc("TTF-1", "NKX2-1", "negative", null, "m21")
        .ihc("Inhibin", "INHA", "negative", null, "m22")
        .percent("Ki-67", "80", "m24")
        .rejected("histology", "Ependymoma", "differential diagnosis, not confirmed", "m10")
        .row();
  }

  /** A document of whose patient no tumor is reported. */
  public static Reports withoutTumor() {
    Reports reports = Reports.of("reports/normal.txt", "No tumor.\n");
    return reports.patient(new Patient(null, null), List.of());
  }

  /** An id and texts with all that formats use for themselves, or cannot hold. */
  public static Reports odd() {
    String cell = "=1+2,\"a\";\u0000\uD800 \uD83D\uDE00\r\n\t|'\u2028<&>\\";
    Reports reports = Reports.of("=cmd|' /C calc'!A0/\u00fc \"b\",\n\u0000\uDC00.txt", cell + "\n");
    return reports
        .mention(cell, new Value.Lesion(cell))
        .patient(
            new Patient(null, null),
            List.of(),
            Tumors.primary("t1")
                .histology(cell, cell, "8000/3", "m1")
                .ihc("@" + cell, null, "positive", cell, "m1")
                .ihc("+CD\"3\"", null, "negative", null, "m1")
                .row());
  }
}
