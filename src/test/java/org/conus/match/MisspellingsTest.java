package org.conus.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conus.Examples;
import org.conus.extract.Extraction;
import org.conus.extract.StopJudge;
import org.conus.knowledge.Knowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words of the tables misspelt ones are taken for. */
class MisspellingsTest {
  private static final Extraction EXTRACTION = new Extraction(Knowledge.builtIn());

  static List<String[]> examples() {
    return Examples.rows("misspellings.tsv");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("examples")
  void takesAWordForTheOneThatIsMeant(String written, String meant, String why) {
    Vocabulary vocabulary = EXTRACTION.vocabulary();
    Tokens tokens = EXTRACTION.structure().analyze("The " + written + ".", StopJudge.NONE).tokens();
    int id = tokens.id(1);
    assertThat(id == Vocabulary.UNKNOWN ? "" : vocabulary.word(id)).as(why).isEqualTo(meant);
  }
}
