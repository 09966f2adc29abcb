package org.conus.extract.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conus.Examples;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.Texts;
import org.conus.extract.Value;
import org.conus.match.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpinalLevelFinderTest {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final SpinalLevelFinder FINDER =
      new SpinalLevelFinder(Examples.knowledge("level-words.tsv"), VOCABULARY);

  static List<String[]> examples() {
    return Examples.rows("levels.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void findsTheLevelsOfAnExample(String text, String expected) {
    assertThat(rendered(text, "findings")).isEqualTo(expected);
  }

  @Test
  void holdsCodesInAGrossDescriptionToBeBlocks() {
    assertThat(rendered("Lymph nodes, C5 to C7. Margin, L3.", "gross")).isEmpty();
  }

  @Test
  void namesTheRulesThatMadeAMention() {
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", "Laminectomy of T12-L2.");
    assertThat(FINDER.find(analysis).get(0).because()).contains("level.range", "level.beside");
  }

  @Test
  void decidesADoubtfulCodeByTheLevelsOfTheDocument() {
    String sure =
        "Corpectomy of the L2 vertebra. Fracture of the L3 vertebra. Discitis at L4-L5.\n";
    String doubtful = "The L1 tumor grew.";
    assertThat(rendered(doubtful, "findings")).isEmpty();
    assertThat(rendered(sure + doubtful, "findings")).endsWith("L1=L1/unspecified");
  }

  /** The work may grow with the text, not faster: no text of levels alone takes long. */
  @Test
  void takesLinearTime() {
    long small = bestNanos("L1, L2-3 and first, ".repeat(2_000));
    long large = bestNanos("L1, L2-3 and first, ".repeat(16_000));
    assertThat(large).isLessThan(small * 40);
  }

  private static long bestNanos(String text) {
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      FINDER.find(analysis);
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  private static String rendered(String text, String section) {
    List<String> found = new ArrayList<>();
    for (Mention mention : FINDER.find(Texts.analysis(VOCABULARY, section, text))) {
      Value.Level level = (Value.Level) mention.value();
      String levels = level.levels().stream().collect(Collectors.joining(","));
      found.add(mention.span().in(text) + "=" + levels + "/" + level.structure());
    }
    return String.join("; ", found);
  }
}
