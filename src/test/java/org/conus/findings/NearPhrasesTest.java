package org.conus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearPhrasesTest {
  private static final NearPhrases PHRASES =
      new NearPhrases(List.of("primary in", "primary in the", "origin", "as the source"));

  /** The place is where {@code |} stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'a primary in the |lung'; true
          'a Primary  in\\nthe|lung'; true
          'primary in the left |lung'; false
          'nonprimary in |lung'; false
          'primary: in the |lung'; false
          'primary in the: |lung'; false
          '|lung'; false
          'the |lung'; false
          """)
  void findsWhatEndsAtAPlace(String marked, boolean expected) {
    String text = marked.replace("\\n", "\n");
    int place = text.indexOf('|');
    assertThat(PHRASES.endAt(text.replace("|", ""), place, 0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          'lung| origin'; true
          'lung|: ORIGIN.'; true
          'lung|-origin'; true
          'lung| as the\\nsource of it'; true
          'lung| as a source'; false
          'lung| original'; false
          'lung|, origin'; false
          'lung|'; false
          """)
  void findsWhatBeginsAtAPlace(String marked, boolean expected) {
    String text = marked.replace("\\n", "\n");
    int place = text.indexOf('|');
    String plain = text.replace("|", "");
    assertThat(PHRASES.beginAt(plain, place, plain.length())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "2,true", "3,false"})
  void readsNothingBeyondItsLimit(int limit, boolean expected) {
    assertThat(PHRASES.endAt("a primary in lung", 13, limit)).isEqualTo(expected);
  }
}
