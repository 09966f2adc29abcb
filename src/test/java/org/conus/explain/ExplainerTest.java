package org.conus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conus.Examples;
import org.conus.extract.learned.ShippedModels;
import org.conus.knowledge.Knowledge;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.uima.SentenceStops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {
  private static final Explainer EXPLAINER =
      new Explainer(Knowledge.builtIn(), ShippedModels.all(), new SentenceStops());

  static List<String[]> examples() {
    return Examples.rows("explain.tsv");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("examples")
  void saysWhatHeldACandidateBack(String text, String kind, String words, String rule, String by) {
    List<HeldBack> held = explain(text).document().heldBack();
    assertThat(held)
        .filteredOn(one -> one.kind().equals(kind) && one.text().equals(words))
        .as("of %s", held)
        .anySatisfy(
            one -> {
              assertThat(one.rule()).isEqualTo(rule);
              assertThat(one.by()).contains(by);
              assertThat(text.substring(one.begin(), one.end())).isEqualTo(words);
            });
  }

  @Test
  void explainsADocumentAsTheGoldenFileSays() {
    assertThat(ExplanationText.of(explain(resource("case.txt")).document()))
        .isEqualTo(resource("case.document.txt"));
  }

  @Test
  void explainsPlacesAsTheGoldenFileSays() {
    Explanation explanation = explain(resource("case.txt"));
    String places =
        List.of("T2", "S100", "metastasis", "EMA").stream()
            .flatMap(word -> explanation.find(word).stream())
            .map(ExplanationText::of)
            .collect(Collectors.joining("\n"));
    assertThat(withoutLines(places)).isEqualTo(resource("case.places.txt"));
  }

  @Test
  void findsWhatThePipelineFinds() {
    String text = resource("case.txt");
    try (Pipeline pipeline = Pipeline.builtIn()) {
      assertThat(explain(text).report().mentions()).isEqualTo(pipeline.read(text).mentions());
      assertThat(explain(text).report().cases()).isEqualTo(pipeline.read(text).cases());
    }
  }

  @Test
  void saysWhatEndedTheScopeOfACue() {
    PlaceView place =
        explain("There was no evidence of metastasis but a meningioma was seen.")
            .find("meningioma")
            .get(0);
    CueView cue = place.mentions().get(0).cues().get(0);
    assertThat(cue.text()).isEqualTo("no evidence of");
    assertThat(cue.ended()).isEqualTo("'but'");
    assertThat(cue.decides()).isFalse();
    assertThat(cue.because()).isEqualTo("does not reach the mention");
  }

  @Test
  void countsOffsetsInTheTextAsRead() {
    String text = "The tumor cells were positive for synap-\ntophysin and S100.";
    PlaceView place = explain(text).at(text.indexOf("tophysin"));
    assertThat(place.text()).isEqualTo("synap-\ntophysin");
    assertThat(place.mentions()).hasSize(1);
    assertThat(place.terms()).anyMatch(term -> term.row().equals("synaptophysin"));
  }

  @Test
  void refusesAnOffsetOutsideTheText() {
    Explanation explanation = explain("A mass.");
    assertThatThrownBy(() -> explanation.at(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offset 7 is outside the text, which has 7 UTF-16 units");
    assertThatThrownBy(() -> explanation.at(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void explainsEveryOffsetOfAText() {
    String text = "Title\n\nA 4-cm\u00A0mass \uFB01lled L1-\nL2. \n";
    Explanation explanation = explain(text);
    for (int i = 0; i < text.length(); i++) {
      assertThat(ExplanationText.of(explanation.at(i))).contains("tokens");
    }
  }

  /** Where a row stands in its table changes with every row before it. */
  private static String withoutLines(String text) {
    return text.replaceAll("line \\d+", "line N");
  }

  private static Explanation explain(String text) {
    return EXPLAINER.explain(SourceText.of("case.txt", text));
  }

  private static String resource(String name) {
    try (InputStream in = ExplainerTest.class.getResourceAsStream("/explain/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
