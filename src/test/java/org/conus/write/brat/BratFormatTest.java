package org.conus.write.brat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.TestDocs;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.findings.Reports;
import org.conus.text.SourceText;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Formats;
import org.conus.write.Samples;
import org.junit.jupiter.api.Test;

/** Standoff annotations, read back as brat reads them: lines and characters of Python. */
class BratFormatTest {
  /** Where Python's splitlines ends a line. */
  private static final String LINE_ENDS = "\r\n|[\n\u000B\f\r\u001C-\u001E\u0085\u2028\u2029]";

  @Test
  void everyTestDocumentReadsBack() throws IOException {
    for (String id : TestDocs.ids()) {
      SourceText source = TestDocs.source(id);
      check(new ExtractedText(source, TestDocs.record(source)));
    }
  }

  @Test
  void offsetsCountCharactersAndMentionsOverLinesHaveParts() throws IOException {
    Reports reports =
        Reports.of("a.txt", "\uD83D\uDE00 a small\tcell \r\n cancer\u2028 of the lung.\n")
            .mention("small\tcell \r\n cancer\u2028", Reports.tumor("Small cell carcinoma"))
            .mention("lung", Reports.anatomy("Lung"), Reports.NEGATED);
    List<String> lines = check(Samples.extracted(reports));

    assertThat(lines)
        .containsExactly(
            "T1\tTumor 4 9;10 14;18 24\tsmall cell cancer",
            "#1\tAnnotatorNotes T1\tSmall cell carcinoma",
            "T2\tAnatomy 33 37\tlung",
            "A1\tPolarity T2 negated",
            "#2\tAnnotatorNotes T2\tLung");
  }

  @Test
  void whateverStandsInATextAndItsIdReadsBack() throws IOException {
    check(Samples.extracted(Samples.odd()));
    check(Samples.extracted(Samples.metastasis()));
  }

  @Test
  void valuesAreAttributes() throws IOException {
    List<String> lines = check(Samples.extracted(Samples.metastasis()));

    assertThat(lines).anyMatch(line -> line.matches("A\\d+\tLevels T9 T12,L1,L2"));
    assertThat(lines).anyMatch(line -> line.matches("A\\d+\tDimensions T6 1.4x1.3x1.7"));
    assertThat(lines).anyMatch(line -> line.matches("A\\d+\tMorphology T16 8041/6"));
    assertThat(lines).anyMatch(line -> line.matches("A\\d+\tSubject T5 family"));
    assertThat(lines).anyMatch(line -> line.matches("A\\d+\tResult T21 negative"));
  }

  @Test
  void theConfigurationKnowsEveryTypeAndAttribute() throws IOException {
    List<Chunk> chunks = Formats.named("brat").encode(Samples.extracted(Samples.metastasis()));
    String configuration = new String(chunks.get(2).bytes(), StandardCharsets.UTF_8);
    List<String> entities = new ArrayList<>(configuration.lines().toList());

    for (MentionKind kind : MentionKind.values()) {
      assertThat(entities).contains(BratAnnotations.type(kind));
    }
    for (String id : TestDocs.ids()) {
      for (RecordedMention mention : TestDocs.record(TestDocs.source(id)).mentions()) {
        for (String name : MentionAttributes.of(mention).keySet()) {
          assertThat(configuration).contains("\n" + name + "\tArg:");
        }
      }
    }
  }

  /** The lines of the annotations, all of which say what stands in the text. */
  private static List<String> check(Extracted document) throws IOException {
    List<Chunk> chunks = new BratFormat().encode(document);
    String text = decoded(chunks.get(0));
    String annotations = decoded(chunks.get(1));
    assertThat(chunks.get(1).file()).isEqualTo(chunks.get(0).file().replaceAll("txt$", "ann"));
    assertThat(text).hasSameSizeAs(document.source().text());
    List<String> lines = List.of(annotations.isEmpty() ? new String[0] : annotations.split("\n"));
    assertThat(String.join("", lines))
        .doesNotContainPattern("[\r\u000B\f\u001C-\u001E\u0085\u2028\u2029]");
    Map<String, String> types = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (line.startsWith("T")) {
        assertThat(parts).hasSize(3);
        types.put(parts[0], parts[1].substring(0, parts[1].indexOf(' ')));
        assertThat(words(text, parts[1])).isEqualTo(parts[2]);
      } else if (line.startsWith("A")) {
        assertThat(parts[1]).matches("[A-Z]\\w* T\\d+ \\S+");
        assertThat(types).containsKey(parts[1].split(" ")[1]);
      } else {
        assertThat(parts).hasSize(3);
        assertThat(line).startsWith("#");
      }
    }
    CaseReport report = document.report();
    assertThat(types).hasSameSizeAs(report.mentions());
    return lines;
  }

  /** What stands at the offsets, which count characters; no part goes over a line's end. */
  private static String words(String text, String type) {
    List<String> words = new ArrayList<>();
    for (String part : type.substring(type.indexOf(' ') + 1).split(";")) {
      int begin = text.offsetByCodePoints(0, Integer.parseInt(part.split(" ")[0]));
      int end = text.offsetByCodePoints(0, Integer.parseInt(part.split(" ")[1]));
      words.add(text.substring(begin, end));
      assertThat(text.substring(begin, end).split(LINE_ENDS, -1)).hasSize(1);
    }
    return String.join(" ", words);
  }

  private static String decoded(Chunk chunk) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(chunk.bytes())).toString();
  }
}
