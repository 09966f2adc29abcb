package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.ctakes.core.pipeline.PiperFileReader;
import org.apache.ctakes.typesystem.type.refsem.OntologyConcept;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.textsem.DiseaseDisorderMention;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.Code;
import org.conus.uima.type.TumorMention;
import org.junit.jupiter.api.Test;

class CtakesDictionaryTest {
  private static final Path PIPELINES = Path.of("descriptors/pipelines");
  private static final Path PIPELINE = PIPELINES.resolve("ctakes-dictionary.xml");
  private static final String TEXT =
      "Histology showed a granular wobble tumor of the wobble recess, near the conus medullaris."
          + " No spindle wobble was seen. He had wobble disease and an ependymoma.";

  @Test
  void whatTheDictionaryFindsIsInTheRecordWithItsConceptsAndWhatTheTextHoldsOfIt() {
    try (Pipeline pipeline = PipelineDescription.of(PIPELINE).open()) {
      CaseReport report = pipeline.read(TEXT);

      RecordedMention tumor = mention(report, "granular wobble tumor");
      assertThat(tumor.kind()).isEqualTo(MentionKind.TUMOR);
      assertThat(tumor.because()).containsExactly("tumor.dictionary");
      assertThat(tumor.codes())
          .containsExactly(new Code("TUI", "T191"), new Code("UMLS", "CX0000001"));
      assertThat(mention(report, "spindle wobble").assertion().polarity())
          .isEqualTo(Assertion.Polarity.NEGATED);
      assertThat(mention(report, "wobble recess").kind()).isEqualTo(MentionKind.ANATOMY);
      assertThat(report.cases().get(0).tumors().get(0).histology()).isNotNull();
    }
  }

  @Test
  void aMentionOfOursGetsTheDictionarysCodesAndStaysWhatItIs() {
    try (Pipeline pipeline = PipelineDescription.of(PIPELINE).open();
        Pipeline builtIn = Pipeline.builtIn()) {
      RecordedMention with = mention(pipeline.read(TEXT), "ependymoma");
      RecordedMention without = mention(builtIn.read(TEXT), "ependymoma");

      assertThat(with.codes()).containsAll(without.codes());
      assertThat(with.codes()).contains(new Code("UMLS", "CX0000004"));
      assertThat(with.value()).isEqualTo(without.value());
      assertThat(with.because()).containsExactly("tumor.type", "tumor.dictionary");
    }
  }

  @Test
  void aDiseaseThatIsNoTumorIsNoMention() {
    try (Pipeline pipeline = PipelineDescription.of(PIPELINE).open()) {
      assertThat(pipeline.read(TEXT).mentions())
          .extracting(RecordedMention::text)
          .doesNotContain("wobble disease");
    }
  }

  @Test
  void aTextThatIsReadTwiceGivesTheSame() {
    try (Pipeline pipeline = PipelineDescription.of(PIPELINE).open()) {
      assertThat(pipeline.read(TEXT)).isEqualTo(pipeline.read(TEXT));
      assertThat(pipeline.read("").mentions()).isEmpty();
    }
  }

  @Test
  void theCodesOfADatabaseOfTheUmlsKeepTheirSystems() throws Exception {
    AnalysisEngine engine =
        UIMAFramework.produceAnalysisEngine(
            AnalysisEngineFactory.createEngineDescription(DictionaryAnnotator.class));
    JCas cas = engine.newJCas();
    cas.setDocumentText("A wobbloma.");
    DiseaseDisorderMention found = new DiseaseDisorderMention(cas, 2, 10);
    FSArray<OntologyConcept> concepts = new FSArray<>(cas, 2);
    concepts.set(0, concept(cas, "SNOMEDCT_US", "1000001"));
    concepts.set(1, concept(cas, "house codes", "W-7"));
    found.setOntologyConceptArr(concepts);
    found.addToIndexes();
    engine.process(cas);

    assertThat(CasMentions.load(cas.select(TumorMention.class).single()).codes())
        .extracting(Code::system, Code::code)
        .containsExactly(
            tuple("SNOMEDCT", "1000001"),
            tuple("TUI", "T191"),
            tuple("UMLS", "CX0000009"),
            tuple("house codes", "W-7"));
    engine.destroy();
  }

  private static UmlsConcept concept(JCas cas, String scheme, String code) {
    UmlsConcept concept = new UmlsConcept(cas);
    concept.setCui("CX0000009");
    concept.setTui("T191");
    concept.setCodingScheme(scheme);
    concept.setCode(code);
    return concept;
  }

  @Test
  void thePiperFileRunsInCtakes() throws Exception {
    PiperFileReader reader = new PiperFileReader();
    reader.loadPipelineFile(PIPELINES.resolve("ctakes-dictionary.piper").toString());
    AnalysisEngine engine =
        UIMAFramework.produceAnalysisEngine(reader.getBuilder().getAnalysisEngineDesc());
    JCas cas = engine.newJCas();
    cas.setDocumentText(TEXT);
    engine.process(cas);

    assertThat(cas.select(TumorMention.class).asList())
        .extracting(TumorMention::getCoveredText)
        .containsExactly("granular wobble tumor", "spindle wobble", "ependymoma");
    engine.destroy();
  }

  @Test
  void itIsTheBuiltInPipelineWithThreeEnginesMore() throws Exception {
    List<String> more =
        Files.readAllLines(PIPELINE).stream().filter(line -> line.contains("../ctakes/")).toList();
    for (String line : Files.readAllLines(PIPELINES.resolve("case-report.xml"))) {
      if (line.contains("<delegateAnalysisEngine ") || line.contains("<sofaMapping>")) {
        assertThat(Files.readString(PIPELINE)).contains(line);
      }
    }
    assertThat(more).filteredOn(line -> line.contains("<import")).hasSize(3);
  }

  private static RecordedMention mention(CaseReport report, String text) {
    return report.mentions().stream()
        .filter(mention -> mention.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention " + text));
  }
}
