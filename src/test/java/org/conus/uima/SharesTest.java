package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row a stage goes to. */
class SharesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Seven years ago she was treated for stage IIA ductal carcinoma of the right breast. She now presents with a leiomyoma of the uterus. | 8500/3=IIA
          She has a history of leiomyoma of the uterus. Biopsy now shows stage IIA ductal carcinoma of the right breast. | 8500/3=IIA
          Seven years ago she was treated for ductal carcinoma of the right breast. She now presents with a stage IIIC serous carcinoma of the ovary. | 8441/3=IIIC
          """)
  void goesToTheTumorOfWhichItsSentenceSpeaks(String text, String expected) {
    try (Pipeline pipeline = Pipeline.builtIn()) {
      Map<String, String> stages = new TreeMap<>();
      for (TumorFinding tumor : pipeline.read(text).cases().get(0).tumors()) {
        StageFinding stage = tumor.stage();
        if (stage != null) {
          stages.put(String.valueOf(tumor.histology().icdO3()), stage.value());
        }
      }
      assertThat(stages).hasToString("{" + expected + "}");
    }
  }
}
