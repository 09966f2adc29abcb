package org.conus.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
          """)
  void findsTheLongestPhraseRegardlessOfHyphensAndSpelling(String text, String expected) {
    Tokens tokens = tokenizer.tokenize(text);
    List<String> found =
        matcher.matches(tokens, 0, tokens.size()).stream().map(Match::value).toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }
}
