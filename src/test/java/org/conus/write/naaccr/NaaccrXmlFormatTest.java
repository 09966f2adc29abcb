package org.conus.write.naaccr;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.naaccrxml.NaaccrFormat;
import com.imsweb.naaccrxml.NaaccrXmlDictionaryUtils;
import com.imsweb.naaccrxml.NaaccrXmlUtils;
import com.imsweb.naaccrxml.entity.Item;
import com.imsweb.naaccrxml.entity.NaaccrData;
import com.imsweb.naaccrxml.entity.Patient;
import com.imsweb.naaccrxml.entity.Tumor;
import com.imsweb.naaccrxml.entity.dictionary.NaaccrDictionaryItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.TestDocs;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.Reports;
import org.conus.findings.TumorFinding;
import org.conus.findings.Tumors;
import org.conus.text.SourceText;
import org.conus.write.CodeTable;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.RunWriters;
import org.conus.write.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NAACCR XML, read back and validated by the library of IMS. */
class NaaccrXmlFormatTest {
  private final Path folder;
  private List<String> remarks = List.of();

  NaaccrXmlFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyTestDocumentIsValid() throws IOException {
    List<Extracted> documents = new ArrayList<>();
    for (String id : TestDocs.ids()) {
      SourceText source = TestDocs.source(id);
      documents.add(new ExtractedText(source, TestDocs.record(source)));
    }
    NaaccrData data = run(documents);

    assertThat(data.getPatients()).hasSizeGreaterThan(40);
    Set<String> numbers = new HashSet<>();
    for (Patient patient : data.getPatients()) {
      assertThat(numbers.add(patient.getItemValue("patientIdNumber"))).isTrue();
      assertThat(patient.getTumors()).isNotEmpty();
      for (Tumor tumor : patient.getTumors()) {
        assertThat(tumor.getItemValue("behaviorCodeIcdO3")).matches("[0-3]");
        assertThat(tumor.getItemValue("primarySite")).matches("C\\d{3}");
        assertThat(tumor.getItemValue("laterality")).matches("[01249]");
        assertThat(tumor.getItemValue("textRemarks")).contains(".txt, patient ");
        boolean breast = tumor.getItemValue("primarySite").startsWith("C50");
        if (!breast) {
          assertThat(tumor.getItem("estrogenReceptorSummary")).isNull();
          assertThat(tumor.getItem("ki67")).isNull();
        }
      }
    }
  }

  @Test
  void aPrimaryCarriesItsMetastases() throws IOException {
    Tumor tumor = only(Samples.extracted(Samples.metastasis()));

    assertThat(tumor.getItemValue("primarySite")).isEqualTo("C349");
    assertThat(tumor.getItemValue("laterality")).isEqualTo("9");
    assertThat(tumor.getItemValue("histologicTypeIcdO3")).isEqualTo("8041");
    assertThat(tumor.getItemValue("behaviorCodeIcdO3")).isEqualTo("3");
    assertThat(tumor.getItemValue("ageAtDiagnosis")).isEqualTo("060");
    assertThat(tumor.getItemValue("metsAtDxOther")).isEqualTo("1");
    assertThat(tumor.getItem("metsAtDxLung")).isNull();
    assertThat(tumor.getItemValue("textHistologyTitle")).isEqualTo("small cell lung cancer");
    assertThat(tumor.getItemValue("textDxProcPath")).contains("synaptophysin were positive", "[");
    assertThat(tumor.getItemValue("textStaging"))
        .contains("pT2N1M1", "Conus medullaris", "size 1.4 x 1.3 x 1.7 cm", "levels T12 L1 L2");
    assertThat(tumor.getItem("ki67")).isNull();
    assertThat(tumor.getItem("dateOfDiagnosis")).isNull();
  }

  @Test
  void anUnknownPrimaryIsNeverTheSiteOfItsMetastasis() throws IOException {
    TumorFinding metastasis =
        Tumors.metastasis("t1", null)
            .histology("metastatic adenocarcinoma", "Adenocarcinoma", "8140/6", "m1")
            .foundAt("liver", "Liver", "C22.0", "m2")
            .foundAt("T9", "Vertebral column", "C41.2", "m2")
            .row();
    Reports reports =
        Reports.of("a.txt", "A metastatic adenocarcinoma in the liver.")
            .mention("metastatic adenocarcinoma", Reports.tumor("Adenocarcinoma"))
            .mention("liver", Reports.anatomy("Liver"))
            .patient(new org.conus.findings.Patient(null, null), List.of(), metastasis);
    Tumor tumor = only(Samples.extracted(reports));

    assertThat(tumor.getItemValue("primarySite")).isEqualTo("C809");
    assertThat(tumor.getItemValue("behaviorCodeIcdO3")).isEqualTo("3");
    assertThat(tumor.getItemValue("laterality")).isEqualTo("0");
    assertThat(tumor.getItemValue("metsAtDxLiver")).isEqualTo("1");
    assertThat(tumor.getItemValue("metsAtDxBone")).isEqualTo("1");
    assertThat(tumor.getItem("tumorSizeSummary")).isNull();
  }

  @Test
  void aBreastHasItsStainsNodesAndMargins() throws IOException {
    TumorFinding row =
        Tumors.primary("t1")
            .histology("ductal carcinoma", "Invasive ductal carcinoma", "8500/3", "m1")
            .primarySite("breast", "Breast", "C50.9", "m1")
            .size(List.of(2.35, 1.0), "cm", "m1")
            .nodes(2, 114, "m1")
            .margins("negative", "m1")
            .invasion("present", "absent", "m1")
            .ihc("Estrogen receptor", "ESR1", "positive", null, "m1")
            .ihc("Progesterone receptor", "PGR", "positive", null, "m1")
            .ihc("Progesterone receptor", "PGR", "negative", null, "m1")
            .ihc("HER2", "ERBB2", "equivocal", null, "m1")
            .percent("Ki-67", "30", "m1")
            .row();
    Reports reports =
        Reports.of("b.txt", "Invasive ductal carcinoma of the breast.")
            .mention("Invasive ductal carcinoma", Reports.tumor("Ductal carcinoma"))
            .patient(new org.conus.findings.Patient(null, null), List.of(), row);
    Tumor tumor = only(Samples.extracted(reports));

    assertThat(tumor.getItemValue("tumorSizeSummary")).isEqualTo("024");
    assertThat(tumor.getItemValue("regionalNodesPositive")).isEqualTo("02");
    assertThat(tumor.getItemValue("regionalNodesExamined")).isEqualTo("90");
    assertThat(tumor.getItemValue("lymphVascularInvasion")).isEqualTo("1");
    assertThat(tumor.getItemValue("rxSummSurgicalMargins")).isEqualTo("0");
    assertThat(tumor.getItem("perineuralInvasion")).isNull();
    assertThat(tumor.getItemValue("estrogenReceptorSummary")).isEqualTo("1");
    assertThat(tumor.getItem("progesteroneRecepSummary")).isNull();
    assertThat(tumor.getItemValue("her2IhcSummary")).isEqualTo("2");
    assertThat(tumor.getItemValue("her2OverallSummary")).isEqualTo("0");
    assertThat(tumor.getItemValue("diagnosticConfirmation")).isEqualTo("1");
  }

  @Test
  void probableIsReportedAndRuleOutIsNot() throws IOException {
    assertThat(run(List.of(uncertain("probable"))).getPatients()).hasSize(1);
    assertThat(run(List.of(uncertain("highly suspicious for"))).getPatients()).hasSize(1);
    assertThat(remarks).isEmpty();
    assertThat(run(List.of(uncertain("to be ruled out"))).getPatients()).isEmpty();
    assertThat(remarks)
        .containsExactly("naaccr: 1 tumors are too uncertain to be reported; left out");
    assertThat(
            run(List.of(uncertain("possible"), uncertain("index of suspicion for"))).getPatients())
        .isEmpty();
  }

  @Test
  void textsAreCutAndCharactersReplacedWithARemark() throws IOException {
    String words = "x\uD83D\uDE00".repeat(40) + "\u0001\uD800 ]]> <&>\n" + "y".repeat(30);
    Reports reports =
        Reports.of("\u0000<id>&\"\uDC00.txt", words)
            .mention(words, Reports.tumor("Carcinoma"))
            .patient(
                new org.conus.findings.Patient(null, null),
                List.of(),
                Tumors.primary("t1").histology(words, "Carcinoma", "8010/3", "m1").row());
    Tumor tumor = only(Samples.extracted(reports));

    String title = tumor.getItemValue("textHistologyTitle");
    assertThat(title).hasSizeBetween(98, 100).endsWith("\u2026").startsWith("x\uD83D\uDE00x");
    assertThat(Character.isHighSurrogate(title.charAt(title.length() - 2))).isFalse();
    assertThat(tumor.getItemValue("textDxProcPath")).contains("\uFFFD\uFFFD ]]> <&> y");
    assertThat(tumor.getItemValue("textRemarks")).contains("\uFFFD<id>&\"\uFFFD.txt");
    assertThat(remarks).hasSize(2).contains("naaccr: 1 texts are cut to the length of their items");
  }

  @Test
  void theTableOfItemsIsThatOfTheDictionary() {
    for (CodeTable.Row row : CodeTable.load(NaaccrXmlFormat.class, "items.tsv").rows()) {
      NaaccrDictionaryItem item =
          NaaccrXmlDictionaryUtils.getBaseDictionaryByVersion("230")
              .getItemByNaaccrId(row.get("id"));
      assertThat(item).as(row.get("id")).isNotNull();
      assertThat(item.getNaaccrNum().toString()).isEqualTo(row.get("number"));
      assertThat(item.getParentXmlElement()).isEqualTo(row.get("of"));
      assertThat(Formats.named("naaccr").columns()).contains("| " + row.get("id") + " |");
    }
  }

  private static Extracted uncertain(String cue) {
    Assertion assertion =
        new Assertion(
            Assertion.Polarity.AFFIRMED,
            Assertion.Certainty.UNCERTAIN,
            Assertion.Temporality.CURRENT,
            Assertion.Subject.PATIENT,
            List.of(cue));
    Reports reports =
        Reports.of("a.txt", "meningioma")
            .mention(
                "meningioma", new Value.Tumor(null, "Meningioma", "0", null, null, null), assertion)
            .patient(
                new org.conus.findings.Patient(null, null),
                List.of(),
                Tumors.primary("t1")
                    .histology("meningioma", "Meningioma", "9530/0", "m1")
                    .uncertain()
                    .row());
    return Samples.extracted(reports);
  }

  private Tumor only(Extracted document) throws IOException {
    NaaccrData data = run(List.of(document));
    assertThat(data.getPatients()).hasSize(1);
    assertThat(data.getPatients().get(0).getTumors()).hasSize(1);
    return data.getPatients().get(0).getTumor(0);
  }

  /** What the library reads back; nothing of it is wrong, and every item is in the table. */
  private NaaccrData run(List<Extracted> documents) throws IOException {
    RunOutput output = new RunOutput(folder, Instant.EPOCH);
    try (RunWriter writer = RunWriters.open(List.of(Formats.chosen("naaccr")), output)) {
      for (Extracted document : documents) {
        writer.accept(document);
      }
      remarks = writer.finish();
    }
    NaaccrData data =
        NaaccrXmlUtils.readXmlFile(
            folder.resolve("naaccr/abstracts.xml").toFile(), null, null, null);
    assertThat(data.getBaseDictionaryUri()).contains("230");
    assertThat(data.getRecordType()).isEqualTo(NaaccrFormat.NAACCR_REC_TYPE_ABSTRACT);
    CodeTable table = CodeTable.load(NaaccrXmlFormat.class, "items.tsv");
    for (Patient patient : data.getPatients()) {
      assertThat(patient.getAllValidationErrors()).isEmpty();
      for (Tumor tumor : patient.getTumors()) {
        assertThat(tumor.getAllValidationErrors()).isEmpty();
        assertThat(tumor.getItems()).extracting(Item::getNaaccrId).doesNotHaveDuplicates();
        tumor.getItems().forEach(i -> assertThat(table.row("id", i.getNaaccrId())).isNotNull());
      }
    }
    return data;
  }
}
