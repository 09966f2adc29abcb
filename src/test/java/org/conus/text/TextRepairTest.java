package org.conus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.conus.Examples;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextRepairTest {
  private static final TextRepair REPAIR = TextRepairs.of(Knowledge.builtIn());

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("examples")
  void repairsAsPeopleWouldRead(String source, String repaired, String why) {
    assertThat(REPAIR.repair(source).text()).as(why).isEqualTo(repaired);
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("examples")
  void leavesARepairedTextAlone(String source, String repaired, String why) {
    assertThat(REPAIR.repair(repaired).text()).as(why).isEqualTo(repaired);
  }

  static Stream<Arguments> examples() {
    return Examples.of("repair.tsv", "source", "repaired", "why");
  }

  @Test
  void mapsAWordBackOverItsCut() {
    assertMapsBack(
        "from the thyroid transc- \nription factor-1", "transcription", "transc- \nription");
  }

  @Test
  void mapsAWordBackToItsLigature() {
    assertMapsBack("the \uFB01rst one", "first", "\uFB01rst");
    assertMapsBack("a ste\uFB00", "steff", "ste\uFB00");
    assertMapsBack("WHO grade \u2162 tumor", "grade III", "grade \u2162");
  }

  @Test
  void mapsARangeBackOverALineEnd() {
    assertMapsBack(
        "lesions lay along the whole of the thecal sac from T12 \nto S1.",
        "T12 to S1",
        "T12 \nto S1");
  }

  @Test
  void keepsACitationOutOfASpanThatEndsBeforeIt() {
    assertMapsBack("and medulloblastoma1). In all", "medulloblastoma", "medulloblastoma");
  }

  private static void assertMapsBack(String source, String repaired, String expected) {
    RepairedText text = REPAIR.repair(source);
    int begin = text.text().indexOf(repaired);
    assertThat(begin).isNotNegative();
    Span span = text.map().toSource(new Span(begin, begin + repaired.length()));
    assertThat(span.in(source)).isEqualTo(expected);
  }
}
