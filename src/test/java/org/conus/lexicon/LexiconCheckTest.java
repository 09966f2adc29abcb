package org.conus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.conus.Shared;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.lexicon.check.Known;
import org.conus.lexicon.check.LexiconCheck;
import org.junit.jupiter.api.Test;

class LexiconCheckTest {
  @Test
  void theTablesHoldAndWhatIsKnownIsStillThere() {
    LexiconCheck.Report report =
        new LexiconCheck(Knowledge.builtIn(), Known.builtIn()).tables().report();
    assertThat(report.open()).isEmpty();
    assertThat(report.unmet()).isEmpty();
    assertThat(report.explained()).isNotEmpty();
  }

  @Test
  void everyDisagreementWithATerminologyIsExplained() throws IOException {
    LexiconCheck check = new LexiconCheck(Knowledge.builtIn(), Known.builtIn());
    check.against(Shared.file("terminologies/DO_cancer_slim.obo"));
    check.against(Shared.file("terminologies/oncotree_2025_10_03.json"));
    check.against(Shared.file("terminologies/uberon-basic-2015-04-23.obo"));
    assertThat(check.report().open()).isEmpty();
    assertThat(check.report().unmet()).isEmpty();
  }

  @Test
  void faultsAreFound() {
    Knowledge broken =
        changed(
            Map.of(
                "tumors.tsv",
                "bad-code\tBad code\tqwertoma\t\t\t8000/7\t\t\t\n"
                    + "bad-digit\tBad digit\tbenign asdfoma\t\t\t8010/3\t\t\t\n"
                    + "twice\tTwice\tzxcvoma\t\t\t8010/3\t\t\t\n"
                    + "twice-2\tTwice\tZXCVoma\t\t\t8010/3\t\t\t\n"
                    + "listed\tListed\ttyuioma|tyuiomas\t\t\t8010/3\t\t\t\n"
                    + "dashed\tDashed\tghjkl - oma\t\t\t8010/3\t\t\t\n",
                "markers.tsv",
                "bad-loinc\tBad LOINC\t\tqwertin\t\t\t\t\t10457-1\t\n"));
    assertThat(new LexiconCheck(broken, Known.builtIn()).tables().report().open())
        .extracting(issue -> issue.rule() + " " + issue.id())
        .containsExactlyInAnyOrder(
            "code-form bad-code",
            "code-form bad-loinc",
            "behavior bad-digit",
            "ambiguous-name twice-2",
            "duplicate-name listed",
            "unreachable-name dashed",
            "unreachable-name twice-2");
  }

  private static Knowledge changed(Map<String, String> more) {
    Map<String, String> contents = new TreeMap<>();
    for (String file : Knowledge.builtIn().files()) {
      contents.put(file, Knowledge.builtIn().content(file) + more.getOrDefault(file, ""));
    }
    return Knowledge.of(contents);
  }

  /** What the project promises its users to know. */
  @Test
  void theTablesKnowEnough() {
    LexiconStats tumors = LexiconStats.of(Knowledge.builtIn(), TermKind.TUMOR);
    assertThat(tumors.distinct().get("ICD-O-3")).isGreaterThanOrEqualTo(900);
    assertThat(tumors.names()).isGreaterThanOrEqualTo(4000);
    assertThat(tumors.graded()).isPositive();
    LexiconStats anatomy = LexiconStats.of(Knowledge.builtIn(), TermKind.ANATOMY);
    assertThat(anatomy.concepts()).isGreaterThanOrEqualTo(3000);
    assertThat(anatomy.lines()).anyMatch(line -> line.contains("UBERON"));
  }
}
