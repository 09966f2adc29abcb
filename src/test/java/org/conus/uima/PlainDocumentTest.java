package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.jcas.JCas;
import org.conus.TestDocs;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.write.Extracted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is kept beside the CAS is what the CAS says. */
class PlainDocumentTest {
  private static final Pipeline OURS = Pipeline.builtIn();

  /** The same engines, of which it is not known that they are ours alone. */
  private static final Pipeline ANY =
      PipelineDescription.of(Path.of("descriptors/pipelines/case-report.xml")).open();

  @AfterAll
  static void close() {
    OURS.close();
    ANY.close();
  }

  @ParameterizedTest
  @MethodSource("org.conus.TestDocs#ids")
  void givesTheRecordThatTheCasGives(String id) {
    SourceText source = TestDocs.source(id);
    CaseReport kept = OURS.read(source);
    CaseReport read = ANY.read(source);
    assertThat(kept.mentions().equals(read.mentions())).as("mentions of %s", id).isTrue();
    assertThat(kept.cases().equals(read.cases())).as("cases of %s", id).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.conus.TestDocs#ids")
  void fillsTheCasAsTheEnginesDo(String id) throws CASException, SAXException {
    assertThat(xmi(OURS, id).equals(xmi(ANY, id))).as("XMI of %s", id).isTrue();
  }

  private static String xmi(Pipeline pipeline, String id) throws CASException, SAXException {
    JCas cas = ((CasExtracted) pipeline.extract(TestDocs.source(id))).cas();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmiCasSerializer.serialize(cas.getCas(), cas.getTypeSystem(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Engine by engine over all of them says what it says document by document. */
  @Test
  void givesDocumentsTogetherTheRecordsThatTheyHaveAlone() {
    List<SourceText> sources = TestDocs.ids().stream().map(TestDocs::source).toList();
    List<CaseReport> together = OURS.read(sources);
    assertThat(OURS.trays(sources)).hasSizeBetween(2, sources.size() / 2);
    for (int i = 0; i < sources.size(); i++) {
      boolean same = together.get(i).equals(OURS.read(sources.get(i)));
      assertThat(same).as("record of %s", sources.get(i).id()).isTrue();
    }
    assertThat(ANY.trays(sources)).hasSameSizeAs(sources);
  }

  @Test
  void fillsTheCasOfEachDocumentOfATrayWhenItIsAskedFor() throws CASException {
    List<? extends Extracted> both =
        OURS.extract(
            List.of(
                SourceText.of("a", "A meningioma of the conus medullaris."),
                SourceText.of("b", "A mass.")));
    assertThat(mentions(both.get(1))).isEqualTo(1);
    assertThat(mentions(both.get(0))).isGreaterThan(1);
    assertThat(mentions(both.get(1))).isEqualTo(1);
  }

  private static int mentions(Extracted document) throws CASException {
    return CasMentions.load(((CasExtracted) document).cas().getView(Views.REPAIRED)).size();
  }

  @Test
  void fillsTheCasOfTheLastDocumentAlone() throws CASException {
    JCas first = cas(OURS, "A meningioma of the conus medullaris.");
    assertThat(CasMentions.load(first.getView(Views.REPAIRED))).hasSizeGreaterThan(1);
    JCas second = cas(OURS, "A mass.");
    assertThat(second).isSameAs(first);
    assertThat(CasMentions.load(second.getView(Views.REPAIRED))).hasSize(1);
    assertThat(CasMentions.load(cas(OURS, "").getView(Views.REPAIRED))).isEmpty();
  }

  @Test
  void holdsNothingOfTheDocumentBefore() {
    assertThat(OURS.read("A meningioma of the conus medullaris.").mentions()).hasSizeGreaterThan(1);
    assertThat(OURS.read("").mentions()).isEmpty();
    assertThat(OURS.read("A mass.").mentions()).hasSize(1);
  }

  private static JCas cas(Pipeline pipeline, String text) throws CASException {
    return ((CasExtracted) pipeline.extract(SourceText.of("text", text))).cas();
  }
}
