package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.text.SourceText;
import org.conus.write.RecordJson;

/** What holds of the record of any text. */
final class Invariants {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Invariants() {}

  static void check(SourceText source, CaseReport report) {
    mentionsStandInTheText(source, report);
    evidenceExists(report);
    assertThat(report.document().length()).isEqualTo(source.text().length());
    assertThat(report.document().sha256()).isEqualTo(source.sha256());
  }

  private static void mentionsStandInTheText(SourceText source, CaseReport report) {
    int number = 0;
    int before = 0;
    for (RecordedMention mention : report.mentions()) {
      number++;
      assertThat(mention.id()).isEqualTo("m" + number);
      assertThat(mention.begin()).as("begin of %s", mention).isGreaterThanOrEqualTo(before);
      assertThat(mention.end()).as("end of %s", mention).isGreaterThan(mention.begin());
      assertThat(mention.end()).isLessThanOrEqualTo(source.text().length());
      assertThat(mention.text())
          .as("text of %s", mention)
          .isEqualTo(source.text().substring(mention.begin(), mention.end()));
      assertThat(mention.because()).as("rules of %s", mention).isNotEmpty();
      before = mention.begin();
    }
  }

  private static void evidenceExists(CaseReport report) {
    Set<String> known = new HashSet<>();
    report.mentions().forEach(mention -> known.add(mention.id()));
    try {
      for (JsonNode evidence : JSON.readTree(RecordJson.bytes(report)).findValues("evidence")) {
        evidence.forEach(id -> assertThat(known.contains(id.asText())).as(id.asText()).isTrue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
