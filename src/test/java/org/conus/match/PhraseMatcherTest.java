package org.conus.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseMatcher<String> matcher =
      PhraseMatcher.<String>builder(vocabulary)
          .add("ck7", "CK7")
          .add("small cell lung cancer", "SCLC")
          .add("cell", "cell")
          .add("esophageal tumor", "esophagus")
          .addExact("ALL", "leukemia")
          .add("c-kit", "CD117")
          .add("discectomy and fusion", "ACDF")
          .build();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CK7 was seen            | CK7
          ck-7                    | CK7
          CK 7                    | CK7
          CK – 7                  | ''
          small-cell lung cancer  | SCLC
          small cell and cell     | cell cell
          oesophageal tumour      | esophagus
          ösophageal tumour      | ''
          all ALL All             | leukemia
          c-Kit, cKit, CKIT       | CD117
          discectomy & fusion     | ACDF
          discectomy + fusion     | ''
          """)
  void findsTheLongestPhraseRegardlessOfHyphensAndSpelling(String text, String expected) {
    Tokens tokens = tokenizer.tokenize(text);
    List<String> found = found(matcher, tokens, 0, tokens.size());
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "was excluded, was-excluded",
    "were also ruled out, were-also-ruled-out",
    "was also, ''",
    "were out, ''",
    "excluded, ''"
  })
  void findsEachPhraseOfAlternatives(String text, String expected) {
    PhraseMatcher<String> pattern =
        PhraseMatcher.<String>builder(vocabulary)
            .addEach(
                List.of(
                    List.of("was", "were"), List.of("also", ""), List.of("excluded", "ruled out")),
                "found")
            .build();
    Tokens tokens = tokenizer.tokenize(text);
    List<String> spans =
        pattern.matches(tokens, 0, tokens.size()).stream()
            .map(match -> tokens.span(match.first(), match.last()).in(text).replace(' ', '-'))
            .toList();
    assertThat(String.join(" ", spans)).isEqualTo(expected);
  }

  @Test
  void findsInEachTableItsOwnPhrasesAlone() {
    PhraseMatcher<String> other =
        PhraseMatcher.<String>builder(vocabulary).add("small cell", "small").add("x", "X").build();
    Tokens tokens = tokenizer.tokenize("small cell lung cancer");

    assertThat(found(matcher, tokens, 0, 4)).containsExactly("SCLC");
    assertThat(found(other, tokens, 0, 4)).containsExactly("small");
    assertThat(other.mayBegin(tokens, 0)).isTrue();
    assertThat(other.mayBeginBetween(tokens, 1, 4)).isFalse();
    assertThat(matcher.mayBeginBetween(tokens, 1, 4)).isTrue();
  }

  @Test
  void takesAShorterPhraseWhereALimitCutsTheLongest() {
    Tokens tokens = tokenizer.tokenize("cell small cell lung cancer");

    assertThat(matcher.longestAt(tokens, 1, 4)).isNull();
    assertThat(found(matcher, tokens, 0, 4)).containsExactly("cell", "cell");
    assertThat(matcher.longestAt(tokens, 5, 5)).isNull();
  }

  @Test
  void findsWhatATableAddsBehindTokensThatWereReadBefore() {
    Tokens tokens = tokenizer.tokenize("a cell of CK7");
    assertThat(found(matcher, tokens, 0, 5)).containsExactly("cell", "CK7");

    PhraseMatcher<String> later =
        PhraseMatcher.<String>builder(vocabulary).add("cell", "later").build();
    assertThat(found(later, tokens, 0, 5)).containsExactly("later");
  }

  private static List<String> found(
      PhraseMatcher<String> matcher, Tokens tokens, int from, int limit) {
    return matcher.matches(tokens, from, limit).stream().map(Match::value).toList();
  }
}
