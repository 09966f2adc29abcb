package org.conus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.conus.knowledge.Knowledge;
import org.conus.match.Meter;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten times the text may take ten times the looks at its tokens, not more, however nasty it is.
 * Small texts do not fill the windows in which an algorithm looks around, so that they are held to
 * the bound of a token alone.
 */
class LinearityTest {
  private static final Extraction EXTRACTION = new Extraction(Knowledge.builtIn());
  private static final int[] SIZES = {10, 100, 1_000, 10_000};

  /** The most that steps may grow by from the second largest text to the largest. */
  private static final double GROWTH = 10.5;

  /** The most looks that a token may take. */
  private static final long MOST_A_TOKEN = 800;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L1, ",
        "L1-",
        "L1-L2-",
        "L1, L2-3 and first, ",
        "L1, 2, 3, ",
        "first cervical (",
        "first cervical (L1, ",
        "first cervical to second thoracic to ",
        "first, second and ",
        "T2-weighted ",
        "vertebra L ",
        "occiput to C",
        "lumbar 1 ",
        "at the level of ",
      })
  void spinalLevels(String piece) {
    assertLinear("spinal-level", piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "left ",
        "left-",
        "lobe of ",
        "left wall of the ",
        "lung, ",
        "left and right ",
        "second ",
        "spinal cord ",
        "upper lobe of the left lung of ",
        "wall ",
        "T1 ",
        "vertebral body of T1 and ",
      })
  void anatomy(String piece) {
    assertLinear("anatomy", piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "carcinoma ",
        "malignant ",
        "malignant tumor ",
        "tumor ",
        "lung, ",
        "lung and liver metastases ",
        "multiple ",
        "squamous cell and ",
        "carcinoma, carcinoma carcinoma, ",
        "squamous cell carcinoma (SCC) ",
        "SCC ",
        "carcinoma (",
        "metastatic-",
      })
  void tumors(String piece) {
    assertLinear("tumor", piece);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 x ", "2 x 3 cm ", "3 cm from ", "2-", "less than ", "mass of 3 cm, "})
  void sizes(String piece) {
    assertLinear("size", piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "carcinoma ",
        "no carcinoma ",
        "no ",
        "carcinoma was ruled out ",
        "was ruled out ",
        "carcinoma, no carcinoma and ",
        "our patient and other patients with carcinoma ",
        "carcinoma our patient patients usually ",
        "no evidence of the carcinoma, ",
        "mother had carcinoma; ",
        "history of carcinoma but ",
        "not only ",
      })
  void assertions(String piece) {
    long[] steps = new long[SIZES.length];
    int[] tokens = new int[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      Analysis analysis = analysis(piece.repeat(SIZES[i]));
      List<Mention> mentions = mentions(analysis, "tumor");
      tokens[i] = analysis.tokens().size();
      steps[i] = steps(analysis, metered -> EXTRACTION.assertions().assess(metered, mentions));
    }
    assertGrowth(steps, tokens);
  }

  private static void assertLinear(String finder, String piece) {
    long[] steps = new long[SIZES.length];
    int[] tokens = new int[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      Analysis plain = analysis(piece.repeat(SIZES[i]));
      Analysis analysis = plain.with(earlier(plain, finder));
      tokens[i] = plain.tokens().size();
      steps[i] = steps(analysis, EXTRACTION.finder(finder)::find);
    }
    assertGrowth(steps, tokens);
  }

  private static void assertGrowth(long[] steps, int[] tokens) {
    for (int i = 0; i < steps.length; i++) {
      assertThat(steps[i] / tokens[i])
          .as("steps a token of %d items", SIZES[i])
          .isLessThanOrEqualTo(MOST_A_TOKEN);
    }
    int last = steps.length - 1;
    assertThat((double) steps[last])
        .as("steps of %d items after %d of %d", SIZES[last], steps[last - 1], SIZES[last - 1])
        .isLessThanOrEqualTo(steps[last - 1] * GROWTH);
  }

  private static long steps(Analysis plain, Consumer<Analysis> work) {
    Meter meter = new Meter();
    work.accept(
        new Analysis(
            plain.kind(),
            plain.tokens().metered(meter),
            plain.sections(),
            plain.sentences(),
            plain.mentions()));
    return meter.steps();
  }

  private static List<Mention> earlier(Analysis analysis, String finder) {
    return switch (finder) {
      case "anatomy" -> mentions(analysis, "spinal-level");
      case "tumor" -> {
        Analysis seen = analysis.with(mentions(analysis, "spinal-level"));
        yield mentions(seen, "anatomy");
      }
      default -> List.of();
    };
  }

  private static List<Mention> mentions(Analysis analysis, String finder) {
    List<Mention> mentions = new ArrayList<>(EXTRACTION.finder(finder).find(analysis));
    Collections.sort(mentions);
    return mentions;
  }

  /** One sentence, so that no border of one hides work that is not linear. */
  private static Analysis analysis(String text) {
    Analysis real = EXTRACTION.structure().analyze(text, StopJudge.NONE);
    Tokens tokens = real.tokens();
    Sentence all = new Sentence(new Span(0, text.length()), 0, tokens.size(), 0);
    Section section = new Section("case-report", new Span(0, 0), new Span(0, text.length()));
    return new Analysis(DocumentKind.OTHER, tokens, List.of(section), List.of(all), List.of());
  }
}
