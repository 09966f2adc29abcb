package org.conus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conus.Examples;
import org.conus.knowledge.Knowledge;
import org.conus.match.Vocabulary;
import org.conus.uima.SentenceStops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextStructureTest {
  private static final TextStructure STRUCTURE =
      new TextStructure(Knowledge.builtIn(), new Vocabulary());
  private static final StopJudge STOPS = new SentenceStops();

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void cutsSentences(String text, String sentences) {
    Analysis analysis = STRUCTURE.analyze(text, STOPS);
    String found =
        analysis.sentences().stream()
            .map(s -> s.span().in(text))
            .collect(Collectors.joining(" | "));
    assertThat(found).isEqualTo(sentences);
    assertEveryTokenHasItsSentence(analysis);
  }

  static Stream<Arguments> examples() {
    return Examples.of("sentences.tsv", "text", "sentences");
  }

  @ParameterizedTest
  @ValueSource(strings = {"and ", "T2\t", "5.5 of ", "(a) \n (b) "})
  void cutsWhatIsTooLongForASentenceAtABlank(String piece) {
    String text = piece.repeat(5_000);
    Analysis analysis = STRUCTURE.analyze(text, STOPS);
    assertThat(analysis.sentences())
        .hasSizeGreaterThan(1)
        .allSatisfy(sentence -> assertThat(sentence.span().length()).isBetween(1, 3_000));
    assertThat(
            analysis.sentences().stream()
                .map(s -> s.span().in(text))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", ""))
        .isEqualTo(text.replaceAll("\\s+", ""));
    assertEveryTokenHasItsSentence(analysis);
  }

  private static void assertEveryTokenHasItsSentence(Analysis analysis) {
    int token = 0;
    for (Sentence sentence : analysis.sentences()) {
      assertThat(sentence.first()).isEqualTo(token);
      assertThat(analysis.section(sentence).whole().contains(sentence.span())).isTrue();
      token = sentence.limit();
    }
    assertThat(token).isEqualTo(analysis.tokens().size());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We report a case of meningioma. A 60-year-old man presented with pain. | CASE_REPORT
          GROSS DESCRIPTION: A mass, submitted in cassettes. FINAL DIAGNOSIS: Lipoma. | PATHOLOGY
          COMPARISON: None. FINDINGS: Normal marrow signal. IMPRESSION: Normal. | RADIOLOGY
          PREOPERATIVE DIAGNOSIS: Mass. The patient was prepped and draped. | OPERATIVE
          Thank you for your letter of last week. | OTHER
          """)
  void tellsTheKindOfDocument(String text, DocumentKind kind) {
    assertThat(STRUCTURE.analyze(text, StopJudge.NONE).kind()).isEqualTo(kind);
  }
}
