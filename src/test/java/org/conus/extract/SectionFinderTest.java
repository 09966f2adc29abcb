package org.conus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.conus.Examples;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokenizer;
import org.conus.match.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionFinderTest {
  private static final SectionFinder FINDER = new SectionFinder(Knowledge.builtIn());
  private static final Tokenizer TOKENIZER = new Tokenizer(new Vocabulary());

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("examples")
  void findsTheSections(String text, String sections) {
    List<Section> found = FINDER.find(TOKENIZER.tokenize(text));
    assertThat(found.stream().map(s -> line(s, text)).collect(Collectors.joining(" ")))
        .isEqualTo(sections);
    assertCovers(text, found);
  }

  static Stream<Arguments> examples() {
    return Examples.of("headings.tsv", "text", "sections");
  }

  private static String line(Section section, String text) {
    return section.kind() + ":" + section.heading().in(text);
  }

  @Property(tries = 1000)
  void sectionsCoverEveryText(
      @ForAll @CharRange(from = 'A', to = 'C') @Chars({'\n', ' ', '.', ':', '1'}) String text) {
    String whole =
        text.replace("A", "CASE REPORT").replace("B", "Fig. 1").replace("C", "Family history");
    assertCovers(whole, FINDER.find(TOKENIZER.tokenize(whole)));
  }

  private static void assertCovers(String text, List<Section> sections) {
    int at = 0;
    for (Section section : sections) {
      assertThat(section.heading().begin()).isEqualTo(at);
      assertThat(section.body().begin()).isEqualTo(section.heading().end());
      at = section.body().end();
    }
    assertThat(at).isEqualTo(text.length());
  }
}
