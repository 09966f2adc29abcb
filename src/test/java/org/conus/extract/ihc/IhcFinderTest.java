package org.conus.extract.ihc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conus.Examples;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.Texts;
import org.conus.extract.Value;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IhcFinderTest {
  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final IhcFinder FINDER =
      new IhcFinder(
          Examples.knowledge("markers.tsv", IhcWords.FILE, "number-words.tsv"), VOCABULARY);

  static Stream<Arguments> examples() {
    return Examples.of("ihc.tsv", "text", "mentions");
  }

  /** A fuzzer found it: a list that goes on, and behind it a line with no token. */
  @Test
  void readsAListBeforeALineWithoutTokens() {
    assertThat(FINDER.find(analysis("Positive for CK7,\n\u00A0"))).hasSize(1);
    assertThat(FINDER.find(analysis("Stained for CK7,\n\u00A0"))).hasSizeLessThan(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void findsTheResultsOfAnExample(String text, String mentions) {
    String found =
        FINDER.find(analysis(text)).stream()
            .map(mention -> rendered(text, mention))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(mentions);
  }

  @Test
  void givesTheCodesOfTheMarkerAndTheRule() {
    Mention mention = FINDER.find(analysis("CD20 was negative")).get(0);
    assertThat(mention.codes()).extracting(code -> code.system()).contains("HGNC");
    assertThat(mention.because()).containsExactly("ihc.list-before-result");
    assertThat(((Value.Ihc) mention.value()).symbol()).isEqualTo("MS4A1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CD20, ",
        "CD20 and CD3, ",
        "positive for CD20 focally, ",
        "no CD20 ",
        "CD20 (CD3 (CD5 ",
        "CD20 expression with ",
        "CD20 expression performed with ",
        "CD20 positive negative ",
        "CD20: 10% 20% focal ",
        "positive in the stroma, negative in the vessels, CD20 ",
        "CD20 respectively 10% ",
        "but not CD20 ",
        "neither CD20 nor ",
        "Ki-67, ; ",
        "CD 1 0 ",
        "positive (",
        "CD20+/-",
        "CD20\n",
        "estrogen and ",
        "Marker: CD20\nResult: positive\n",
        "CD20\tpositive\tnegative\n",
        "CD20  X\n",
        "CD20  positive  weak\n",
        "| CD20 | L26 | positive |\n",
        "Marker  Result\nCD20  +\n",
        "CD20 ... positive\nword\n",
        "chordomas, which express CD20, ",
        "38 cases of CD20, ",
        "immunostains showed CD20, but not ",
        "CD20 was strongly, CD3 weakly, ",
        "CD20 highlights the vessels, the tumor cells are negative ",
        "except for positivity for CD20, ",
        "no staining of the cells for CD20 ",
        "CD20-x-",
        "CD20 and CD3, only the latter was positive, ",
        "CD20; CD3 is ",
        "CD20 is positive, as well as CD3, ",
        "CD3+/CD20+ T cells ",
        "CD20 | positive | negative |\n",
        "CD20  CD3\nA  positive  negative\n",
        "[ ] CD20 X positive\n",
        "negative except in a few vessels, CD20 ",
        "confirmed by CD20 and ",
      })
  void takesStepsInProportionToTheLength(String piece) {
    long few = steps(piece, 100);
    long many = steps(piece, 10_000);
    assertThat(many).isLessThanOrEqualTo(few * 125 + 1000);
  }

  private static long steps(String piece, int times) {
    return FINDER.steps(analysis("Tumor cells were positive for " + piece.repeat(times)));
  }

  private static Analysis analysis(String text) {
    return Texts.analysis(VOCABULARY, "case-report", text);
  }

  private static String rendered(String text, Mention mention) {
    Value.Ihc value = (Value.Ihc) mention.value();
    List<String> more = new ArrayList<>();
    add(more, "extent", value.extent());
    add(more, "intensity", value.intensity());
    add(more, "percent", value.percent());
    add(more, "score", value.score());
    add(more, "pattern", value.pattern());
    add(more, "component", value.component());
    add(more, "alias", value.alias());
    String brackets = more.isEmpty() ? "" : "[" + String.join(",", more) + "]";
    return mention.span().in(text) + "=" + value.result() + brackets;
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
  }
}
