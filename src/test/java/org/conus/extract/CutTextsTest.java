package org.conus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conus.Examples;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text may end behind any token of it: no finder looks further. */
class CutTextsTest {
  private static final Extraction EXTRACTION = new Extraction(Knowledge.builtIn());
  private static final Tokenizer TOKENIZER = new Tokenizer(EXTRACTION.vocabulary());

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "levels.tsv",
        "ihc.tsv",
        "tumors.tsv",
        "anatomy.tsv",
        "sizes.tsv",
        "grades-stages.tsv",
        "pathology.tsv",
        "persons.tsv",
        "procedures.tsv"
      })
  void readsExamplesThatEndBehindAnyToken(String table) {
    int texts = 0;
    for (String[] row : Examples.rows(table)) {
      String text = row[0].replace("[[", "").replace("]]", "");
      Tokens tokens = TOKENIZER.tokenize(text);
      for (int i = 0; i < tokens.size(); i++) {
        read(text.substring(0, tokens.end(i)));
        texts++;
      }
    }
    assertThat(texts).isGreaterThan(100);
  }

  private static void read(String text) {
    Analysis analysis = EXTRACTION.structure().analyze(text, StopJudge.NONE);
    for (String finder : EXTRACTION.finderNames()) {
      List<Mention> mentions = new ArrayList<>(analysis.mentions());
      mentions.addAll(EXTRACTION.finder(finder).find(analysis));
      Collections.sort(mentions);
      analysis = analysis.with(mentions);
    }
    int assertions = EXTRACTION.assertions().assess(analysis, analysis.mentions()).size();
    assertThat(assertions).isEqualTo(analysis.mentions().size());
  }
}
