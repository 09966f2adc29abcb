package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ctakes.core.pipeline.PiperFileReader;
import org.apache.ctakes.typesystem.type.textsem.AnatomicalSiteMention;
import org.apache.ctakes.typesystem.type.textsem.DiseaseDisorderMention;
import org.apache.ctakes.typesystem.type.textsem.LabMention;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.pipeline.SimplePipeline;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.XMLInputSource;
import org.conus.extract.Extraction;
import org.conus.findings.CaseReport;
import org.conus.uima.type.IhcResultMention;
import org.conus.uima.type.SpinalLevelMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
  private static final String TEXT =
      "MRI showed a mass of the conus medullaris at T12-L1. It was a small cell carcinoma. The tumor"
          + " cells were positive for CD56 and negative for TTF-1.";
  private static final Path DESCRIPTORS = Path.of("descriptors");

  static List<Path> engines() throws IOException {
    try (Stream<Path> files = Files.list(DESCRIPTORS.resolve("engines"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyDescriptorLoadsAndProduces(Path file) throws Exception {
    AnalysisEngineDescription description = parse(file);
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description);

    description.validate();
    String name = String.valueOf(file.getFileName()).replace(".xml", "");
    assertThat(engine.getAnalysisEngineMetaData().getName()).isEqualTo(name);
    assertThat(engine.newJCas().getTypeSystem().getType(SpinalLevelMention._TypeName)).isNotNull();
    engine.destroy();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyEngineIsPartOfThePipeline(Path file) throws Exception {
    String pipeline = Files.readString(DESCRIPTORS.resolve("pipelines/case-report.xml"));

    assertThat(pipeline).contains("../engines/" + file.getFileName());
  }

  @Test
  void thePipelineFindsTheSameFromTheJarAndFromAFile() {
    PipelineDescription file =
        PipelineDescription.of(DESCRIPTORS.resolve("pipelines/case-report.xml"));
    try (Pipeline builtIn = Pipeline.builtIn();
        Pipeline fromFile = file.open()) {
      CaseReport report = builtIn.read(TEXT);
      assertThat(report.mentions()).isNotEmpty();
      assertThat(fromFile.read(TEXT).mentions()).isEqualTo(report.mentions());
      assertThat(fromFile.read(TEXT).cases()).isEqualTo(report.cases());
    }
  }

  @Test
  void thePipelineReadsATextWithoutWords() {
    try (Pipeline pipeline = Pipeline.builtIn()) {
      for (String text : List.of("", " ", "\n\n", "1", "\u0001")) {
        assertThat(pipeline.read(text).mentions()).isEmpty();
      }
    }
  }

  @Test
  void aPiperFileRunsInCtakesOnItsOwnView() throws Exception {
    PiperFileReader reader = new PiperFileReader();
    reader.loadPipelineFile(DESCRIPTORS.resolve("pipelines/case-report.piper").toString());
    AnalysisEngineDescription description = reader.getBuilder().getAnalysisEngineDesc();
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description);
    JCas cas = engine.newJCas();
    cas.setDocumentText(TEXT);
    engine.process(cas);

    found(cas);
    assertThat(cas.getViewIterator()).toIterable().hasSize(1);
    assertThat(cas.select(SpinalLevelMention.class).get(0).getLevels().toArray())
        .containsExactly("T12", "L1");
  }

  @Test
  void thePiperFileNamesEveryFinder() throws IOException {
    String piper = Files.readString(DESCRIPTORS.resolve("pipelines/case-report.piper"));
    Extraction extraction = SharedExtraction.get();

    assertThat(extraction.finderNames())
        .allSatisfy(name -> assertThat(piper).contains("finder=" + name + "\n"));
  }

  @Test
  void enginesRunInAPipelineOfTheUsers() throws Exception {
    AggregateBuilder builder = new AggregateBuilder();
    builder.add(AnalysisEngineFactory.createEngineDescription(StructureAnnotator.class));
    for (String finder : List.of("spinal-level", "anatomy", "tumor", "ihc-result")) {
      builder.add(
          AnalysisEngineFactory.createEngineDescription(
              MentionAnnotator.class, MentionAnnotator.FINDER, finder));
    }
    builder.add(AnalysisEngineFactory.createEngineDescription(AssertionAnnotator.class));
    JCas cas = JCasFactory.createText(TEXT);
    SimplePipeline.runPipeline(cas, builder.createAggregateDescription());

    found(cas);
  }

  @Test
  void anEngineRunsByTheNameOfItsDescriptor() throws Exception {
    AnalysisEngine structure =
        AnalysisEngineFactory.createEngine("org.conus.descriptors.engines.Structure");
    AnalysisEngine results =
        AnalysisEngineFactory.createEngine("org.conus.descriptors.engines.IhcResults");
    JCas cas = JCasFactory.createText(TEXT);
    structure.process(cas);
    results.process(cas);

    assertThat(cas.select(IhcResultMention.class).map(IhcResultMention::getResult).toList())
        .containsExactly("positive", "negative");
  }

  @Test
  void anUnknownFinderStopsTheStart() {
    assertThatThrownBy(
            () ->
                AnalysisEngineFactory.createEngine(
                    MentionAnnotator.class, MentionAnnotator.FINDER, "nothing"))
        .isInstanceOf(ResourceInitializationException.class)
        .hasRootCauseMessage(
            "no finder nothing; there are "
                + String.join(", ", SharedExtraction.get().finderNames()));
  }

  @Test
  void aFinderWithoutStructureSaysWhatIsMissing() throws Exception {
    AnalysisEngine engine =
        AnalysisEngineFactory.createEngine(
            MentionAnnotator.class, MentionAnnotator.FINDER, "spinal-level");

    assertThatThrownBy(() -> engine.process(JCasFactory.createText(TEXT)))
        .hasRootCauseMessage("no tokens: run Structure first");
  }

  /** What the four finders see in the text, as queries for types of cTAKES. */
  private static void found(JCas cas) {
    assertThat(cas.select(Sentence.class).asList()).hasSize(3);
    assertThat(cas.select(AnatomicalSiteMention.class).map(a -> a.getCoveredText()).toList())
        .contains("conus medullaris", "T12-L1");
    assertThat(cas.select(DiseaseDisorderMention.class).map(a -> a.getCoveredText()).toList())
        .contains("small cell carcinoma");
    assertThat(cas.select(LabMention.class).map(a -> a.getCoveredText()).toList())
        .containsExactly("CD56", "TTF-1");
  }

  private static AnalysisEngineDescription parse(Path file) throws Exception {
    return UIMAFramework.getXMLParser()
        .parseAnalysisEngineDescription(new XMLInputSource(file.toFile()));
  }
}
