package org.conus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows of two documents tell of one tumor. */
class SameTumorTest {
  private static final SameTumor SAME = SameTumor.builtIn();

  @ParameterizedTest
  @CsvSource({
    "primary 8041/3 C34.9 -, primary 8041/3 C34.1 -, true",
    "primary 8041/3 C34.9 -, primary 8010/3 C34.9 -, true",
    "primary 8041/3 C34.9 -, primary 8041/3 - -, true",
    "primary 8041/3 C34.9 -, primary 8041/3 C80.9 -, true",
    "primary 8041/3 C34.9 -, primary 8041/3 C18.9 -, false",
    "primary 8041/3 C34.9 -, primary 8720/3 C34.9 -, false",
    "primary 8041/3 C34.9 -, metastasis 8041/6 C34.9 -, false",
    "primary 8500/3 C50.9 left, primary 8500/3 C50.9 right, false",
    "primary 8500/3 C50.9 left, primary 8500/3 C50.4 left, true",
    "primary 8500/3 C50.9 left, primary 8500/3 C50.9 -, true",
    "metastasis 8500/6 C50.9 left, metastasis 8500/6 C50.9 right, true",
    "primary - C50.9 -, primary - C50.9 -, true",
    "primary - C50.9 -, primary 8500/3 C50.9 -, false",
  })
  void rowsAreOfTheSameTumor(String first, String second, boolean same) {
    assertThat(SAME.are(traits(first), traits(second))).isEqualTo(same);
    assertThat(SAME.are(traits(second), traits(first))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "8041/3, 8010/3, true",
    "8010/3, 8041/3, false",
    "8041/3, 8041/3, false",
    "8041/3, 8720/3, false",
    "-, 8010/3, false",
  })
  void aHistologyIsMoreSpecial(String first, String second, boolean more) {
    assertThat(
            SAME.isMoreSpecial(
                traits("primary " + first + " - -"), traits("primary " + second + " - -")))
        .isEqualTo(more);
  }

  private static SameTumor.Traits traits(String words) {
    String[] parts = words.split(" ");
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].equals("-") ? null : parts[i];
    }
    return new SameTumor.Traits(parts[0], "Name " + parts[1], parts[1], parts[2], parts[3]);
  }
}
