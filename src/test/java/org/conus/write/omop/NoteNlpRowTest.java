package org.conus.write.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.conus.extract.Value;
import org.conus.findings.Reports;
import org.conus.write.Samples;
import org.junit.jupiter.api.Test;

class NoteNlpRowTest {

  @Test
  void modifiersSayWhatEveryKindSays() {
    Reports reports =
        Reports.of("a.txt", "Margins negative, vascular invasion, grade 2, pT2, CD56 positive.")
            .mention("Margins", new Value.Margin("negative"))
            .mention("vascular invasion", new Value.Invasion("vascular"))
            .mention("grade 2", new Value.Grade("who", "2"))
            .mention("pT2", new Value.Stage("tnm", "pT2"))
            .mention("CD56", Reports.ihc("CD56", "positive"));
    List<String> modifiers =
        NoteNlpRow.of(Samples.extracted(reports), 1, 1, LocalDateTime.MIN).stream()
            .map(NoteNlpRow::modifiers)
            .map(all -> all.replaceFirst(".*section=[a-z-]+,", ""))
            .toList();

    assertThat(modifiers)
        .containsExactly(
            "value=negative",
            "type=vascular",
            "system=who,value=2",
            "system=tnm,value=pT2",
            "marker=CD56,result=positive");
  }
}
