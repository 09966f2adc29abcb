package org.conus.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eight times the text may take eight times the steps and a little more, in every stage, however
 * nasty it is. What is sorted or sought by halves may take as much more as it is deeper; what is
 * looked through for each of its parts takes sixty-four times as many, and fails. In a piece {@code
 * #} stands for its number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearStagesTest {
  /** UTF-16 units of the smaller text: more than any window in which something is sought. */
  private static final int SMALL = 24_000;

  /** A power of two, so that arrays which double when they are full do so equally often. */
  private static final int FACTOR = 8;

  private static final double GROWTH = 13;

  private final Function<String, Map<String, Long>> stages = stages();

  @SuppressWarnings("unchecked") // of another class loader, known by an interface of the JDK
  private static Function<String, Map<String, Long>> stages() {
    return (Function<String, Map<String, Long>>) CountedClasses.make(Stages.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cervical tumor was seen. ",
        "A tumor of # cm was seen at T#. ",
        "A chordoma was seen at C2. ",
        "A chordoma was seen at C2. The carcinoma of the lung was removed. No metastasis was seen in the liver. ",
        "Chordoma, meningioma, ependymoma, adenocarcinoma, melanoma, ",
        "A meningioma of the left frontal lobe and a carcinoma of the right breast; ",
        "Synaptophysin was positive. ",
        "CK7, CK20, TTF-1 and p63 were negative. ",
        "CD# was positive. ",
        "CK7 + \n",
        "Levels L1, L2 and T12-L2. ",
        "A metastasis at T#-L2 ",
        "A. Lung, left upper lobe, excision: Adenocarcinoma.\n\n",
        "Specimen #: Lung, left, biopsy:\nCarcinoma.\n",
        "FINDINGS:\nA mass of 3 x 2 x 1 cm.\nIMPRESSION:\nMeningioma.\n",
        "Discussion\nA chordoma was reported by Smith et al. Our patient had a chordoma of the sacrum.\n\n",
        "DIAGNOSIS:\n",
        "Case #. A 45-year-old man had a chordoma of the clivus. ",
        "Patient # was a 60-year-old woman with a melanoma. ",
        "pT2N0M0, grade 2, stage III; ",
        "WHO grade II astrocytoma, Gleason 3+4=7, ",
        "Laminectomy of T12 and resection of the schwannoma were done. ",
        "C34.1 8140/3 ",
        "Adenocarcinoma 8140/3 C34.1. ",
        "Adenocarcinoma of the lung M8140/3\n",
        "TUMOR SITE: lung\nHISTOLOGY: adenocarcinoma\n",
        "Her mother had breast cancer. ",
        "A # mm tumor of the liver, no melanoma; ",
        "vimentin (VIM) +, S100 -/",
        "Tumor cells were positive for CD#. The tumor was a glioma. ",
        "Metastases to the liver and the lung of a renal cell carcinoma of 20##. ",
        "Margins are free. Lymph nodes: 0/12. No lymphovascular invasion. ",
        "left breast, right breast, ",
        "lung ",
        "carcinoma ",
        "no ",
        "tumor (",
        "the tumor's size was 3 cm, ",
        "a word that is bro-\nken here ",
        "[1, 2] Fig. 3 shows ",
        "1\n",
        "fusion, ",
        "fusion of the sac. ",
        "xyzzy-foobarr ",
        "Page 3 of 10\nThe text of a page goes on here and has a heading above it.\n",
        "SCLC (small cell lung cancer) ",
        "A chordoma of # cm; a carcinoma of the lung, # mm. ",
        "A mass was seen. A chordoma of the sacrum. An adenoma of the left adrenal gland. ",
        "A 3 cm mass was seen in the liver. A hemangioma of T9 of 2 mm. Lung carcinoma with metastases at L3. ",
        "Size 4 mm. Meningiomas recur. Carcinoma of the lung. ",
        "Stage pT2 N1. Carcinoma of the lung. Metastases in the liver. ",
        "Meningiomas, chordomas such as carcinomas recur because tumors and ",
        "Tumor l9 mm, l.3 x O.8 cm, Iung carc1noma rn ",
        "| CK7 | CK20 |\n| pos | neg |\n",
        "CK 7 was pos itive, vi mentin sm ooth muscle act in ",
        "L3 and L4 and L5 roots with disc at ",
        "the mass sat on the left dura at T5; ",
        "L five S one, C three four, five point two by three centimeters mass, ",
        "a",
        ".",
        " ",
        "\n",
        "é",
        "(",
      })
  void growsAsItsText(String piece) {
    assertLinear("", piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l x ",
        "l.l x l.l",
        "l",
        "O.l",
        "lO mm x ",
        "l l",
        "carcin oma ",
        "a",
        "rn",
        "0",
      })
  void growsAsItsScannedText(String piece) {
    assertLinear("FlNDINGS and H1STORY and D1AGNOSIS: ", piece);
  }

  private void assertLinear(String opening, String piece) {
    Map<String, Long> few = steps(opening + text(piece, SMALL));
    Map<String, Long> many = steps(opening + text(piece, SMALL * FACTOR));
    assertThat(many.keySet()).isEqualTo(few.keySet());
    assertThat(few)
        .allSatisfy(
            (stage, steps) ->
                assertThat((double) many.getOrDefault(stage, Long.MAX_VALUE))
                    .as("steps of %s after %d of an eighth of the text", stage, steps)
                    .isLessThanOrEqualTo(steps * GROWTH));
  }

  /** On a thread of its own, as a writer keeps its memory for the next record of its thread. */
  private Map<String, Long> steps(String text) {
    return CompletableFuture.supplyAsync(() -> stages.apply(text), task -> new Thread(task).start())
        .join();
  }

  private static String text(String piece, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < length; i++) {
      text.append(piece.replace("#", Integer.toString(i)));
    }
    return text.toString();
  }
}
