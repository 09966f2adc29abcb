package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conus.TestDocs;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.junit.jupiter.api.Test;

/** What models add to the lexicon in the pipeline, and that they can be left out. */
class ModelsTest {
  private static final List<String> DOCUMENTS =
      TestDocs.ids().stream().filter(id -> !TestDocs.heldOut().contains(id)).toList();

  @Test
  void namesItsModelsInTheRecord() {
    try (Pipeline pipeline = Pipeline.builtIn()) {
      assertThat(pipeline.read("A mass.").pipeline().models())
          .containsOnlyKeys("anatomy", "tumor")
          .allSatisfy((name, hash) -> assertThat(hash).matches("sha256:[0-9a-f]{64}"));
    }
  }

  @Test
  void runsWithoutThem() {
    try (Pipeline pipeline = PipelineDescription.builtIn().withoutModels().open()) {
      for (String id : DOCUMENTS) {
        CaseReport report = pipeline.read(TestDocs.source(id));
        assertThat(report.pipeline().models()).isEmpty();
        assertThat(report.mentions()).noneMatch(ModelsTest::isLearned);
      }
    }
  }

  @Test
  void addsOnlyNamesWithoutCodesThatOverlapNoneOfTheLexicons() {
    try (Pipeline both = Pipeline.builtIn();
        Pipeline lexicon = PipelineDescription.builtIn().withoutModels().open()) {
      for (String id : DOCUMENTS) {
        List<RecordedMention> all = both.read(TestDocs.source(id)).mentions();
        List<String> known =
            all.stream().filter(m -> !isLearned(m)).map(ModelsTest::place).toList();
        List<String> alone =
            lexicon.read(TestDocs.source(id)).mentions().stream().map(ModelsTest::place).toList();
        assertThat(known).as(id).isEqualTo(alone);
        for (RecordedMention learned : all.stream().filter(ModelsTest::isLearned).toList()) {
          assertThat(learned.codes()).isEmpty();
          assertThat(all).noneMatch(other -> isOtherOfItsKind(learned, other));
        }
      }
    }
  }

  private static boolean isLearned(RecordedMention mention) {
    return mention.because().stream().anyMatch(rule -> rule.endsWith(".model"));
  }

  private static String place(RecordedMention mention) {
    return mention.kind() + " " + mention.begin() + ".." + mention.end();
  }

  private static boolean isOtherOfItsKind(RecordedMention learned, RecordedMention other) {
    boolean sameKind =
        other.kind() == learned.kind()
            || learned.kind() == MentionKind.TUMOR && other.kind() == MentionKind.LESION;
    return !other.id().equals(learned.id())
        && sameKind
        && other.begin() < learned.end()
        && learned.begin() < other.end();
  }
}
