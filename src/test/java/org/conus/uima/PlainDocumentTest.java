package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.uima.jcas.JCas;
import org.conus.TestDocs;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  @Test
  void isOfOneCasAndOfItsLastDocument() {
    JCas first = cas(OURS, "Meningioma at T4.");
    assertThat(PlainDocument.of(first)).isNotNull();
    JCas second = cas(ANY, "A mass.");
    assertThat(PlainDocument.of(second)).isNull();
    assertThat(OURS.read("A mass.").mentions()).hasSize(1);
    OURS.read("");
    PlainDocument last = PlainDocument.of(first);
    assertThat(last == null ? null : last.assessed()).isNotNull();
    assertThat(OURS.read("").mentions()).isEmpty();
  }

  private static JCas cas(Pipeline pipeline, String text) {
    return ((CasExtracted) pipeline.extract(SourceText.of("text", text))).cas();
  }
}
