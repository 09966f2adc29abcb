package org.conus.extract.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuePhrasesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          history of                     ; history of
          (was/were) (also/) excluded    ; was also excluded|was excluded|were also excluded|were excluded
          (denies/denied) cancer         ; denies cancer|denied cancer
          in (1998)                      ; in (1998)
          (x) no (a/b)                   ; (x) no (a/b)
          """)
  void spellsOutItsAlternativesInOrder(String cell, String phrases) {
    assertThat(String.join("|", CuePhrases.of(cell))).isEqualTo(phrases);
  }
}
