package org.conus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.TestDocs;
import org.conus.text.Span;
import org.junit.jupiter.api.Test;

/** Nothing that a text says of relatives, cited patients or medicine in general is a finding. */
class OtherPatientsTest {

  @Test
  void noRowIsOfOthersAlone() throws IOException {
    int others = 0;
    int rows = 0;
    for (String id : TestDocs.ids()) {
      List<Span> ofOthers = ofOthers(id);
      others += ofOthers.size();
      CaseReport report = TestDocs.record(TestDocs.source(id));
      for (List<Span> proofs : proofs(report)) {
        rows += !proofs.isEmpty() && ofOthers.containsAll(proofs) ? 1 : 0;
      }
    }
    assertThat(others).isGreaterThan(50);
    assertThat(rows).isZero();
  }

  @Test
  void noMentionOfOthersProvesARow() throws IOException {
    Set<String> heldOut = TestDocs.heldOut();
    for (String id : TestDocs.ids()) {
      if (!heldOut.contains(id)) {
        CaseReport report = TestDocs.record(TestDocs.source(id));
        for (List<Span> proofs : proofs(report)) {
          assertThat(proofs).as(id).noneMatch(ofOthers(id)::contains);
        }
      }
    }
  }

  /** The places that prove the histology of each row. */
  private static List<List<Span>> proofs(CaseReport report) {
    Map<String, Span> places = new HashMap<>();
    for (RecordedMention mention : report.mentions()) {
      places.put(mention.id(), new Span(mention.begin(), mention.end()));
    }
    return report.cases().stream()
        .flatMap(patient -> patient.tumors().stream())
        .map(tumor -> tumor.histology().evidence().stream().map(places::get).toList())
        .toList();
  }

  /** The tumors that the annotation says to be of others than the patient. */
  private static List<Span> ofOthers(String id) throws IOException {
    Map<String, Span> tumors = new HashMap<>();
    List<Span> found = new ArrayList<>();
    for (String line : Files.readAllLines(TestDocs.FOLDER.resolve(id + ".ann"))) {
      String[] cells = line.split("\t", -1);
      String[] words = cells.length < 2 ? new String[0] : cells[1].split(" ", -1);
      if (words.length == 3 && words[0].equals("Tumor")) {
        tumors.put(cells[0], new Span(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
      }
    }
    for (String line : Files.readAllLines(TestDocs.FOLDER.resolve(id + ".ann"))) {
      String[] words = line.replace('\t', ' ').split(" ", -1);
      boolean subject = words.length == 4 && words[1].equalsIgnoreCase("subject");
      Span tumor = subject && !words[3].equals("patient") ? tumors.get(words[2]) : null;
      if (tumor != null) {
        found.add(tumor);
      }
    }
    return found;
  }
}
