package org.conus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.BroughtLexicon;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.Lexicon;
import org.conus.knowledge.LexiconFile;
import org.conus.knowledge.TermKind;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;
import org.conus.write.RecordJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconBuildTest {
  private static final String OBO =
      """
      format-version: 1.2

      [Term]
      id: DOID:1
      name: zebroma
      synonym: "zebra cell tumour" EXACT []
      synonym: "ZCT" EXACT OMO:0003012 []
      synonym: "striped thing" RELATED []
      xref: NCI:C99999
      xref: UMLS_CUI:C0000001

      [Term]
      id: DOID:2
      name: gone
      is_obsolete: true
      """;

  @TempDir private Path folder = Path.of("");

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path build(TermKind kind, Path... from) throws IOException {
    Path out = folder.resolve(kind + ".lexicon");
    LexiconBuild.build(List.of(from), kind, out);
    return out;
  }

  private static CaseReport read(String text, BroughtLexicon.Mode mode, Path... files)
      throws IOException {
    List<BroughtLexicon> brought = new ArrayList<>();
    for (Path file : files) {
      brought.add(
          new BroughtLexicon(String.valueOf(file.getFileName()), LexiconFile.read(file), mode));
    }
    try (Pipeline pipeline =
        PipelineDescription.builtIn().with(Knowledge.builtIn().with(brought)).open()) {
      return pipeline.read(text);
    }
  }

  private static List<String> mentions(CaseReport report, MentionKind kind) {
    return report.mentions().stream()
        .filter(mention -> mention.kind() == kind)
        .map(mention -> mention.text() + " " + codes(mention))
        .toList();
  }

  private static List<String> codes(RecordedMention mention) {
    return mention.codes().stream().map(code -> code.system() + "=" + code.code()).toList();
  }

  @Test
  void namesOfALexiconAreFoundInEveryForm() throws IOException {
    Path lexicon = build(TermKind.TUMOR, write("my.obo", OBO));
    String text =
        "Biopsy showed a zebroma. Zebra-cell tumors recurred. ZCT (not zct) and zebromata.";
    CaseReport report = read(text, BroughtLexicon.Mode.ADD, lexicon);
    assertThat(mentions(report, MentionKind.TUMOR))
        .containsExactly(
            "zebroma [DOID=DOID:1, NCIt=C99999, UMLS=C0000001]",
            "Zebra-cell tumors [DOID=DOID:1, NCIt=C99999, UMLS=C0000001]",
            "ZCT [DOID=DOID:1, NCIt=C99999, UMLS=C0000001]",
            "zebromata [DOID=DOID:1, NCIt=C99999, UMLS=C0000001]");
    assertThat(report.pipeline().lexicons())
        .singleElement()
        .satisfies(used -> assertThat(used.sources()).containsOnlyKeys("my.obo"));
    assertThat(new String(RecordJson.line(report), StandardCharsets.UTF_8))
        .contains("\"lexicons\":[{\"name\":\"TUMOR.lexicon\"");
  }

  @Test
  void anAddedLexiconAddsItsCodesToARowOfTheTable() throws IOException {
    Path bsv =
        write("mine.bsv", "// comment\nC0025286|T191|meningioma|Meningioma\nC0001|T023|liver\n");
    Path lexicon = build(TermKind.TUMOR, bsv);
    assertThat(
            mentions(
                read("A meningioma of T8.", BroughtLexicon.Mode.ADD, lexicon), MentionKind.TUMOR))
        .containsExactly("meningioma [ICD-O-3=9530/0, NCIt=C3230, UMLS=C0025286]");
  }

  @Test
  void aReplacingLexiconLeavesTheGrammarAlone() throws IOException {
    Path lexicon = build(TermKind.TUMOR, write("my.obo", OBO));
    CaseReport report =
        read("A schwannoma, a renal tumor and a zebroma.", BroughtLexicon.Mode.REPLACE, lexicon);
    assertThat(mentions(report, MentionKind.TUMOR))
        .extracting(mention -> mention.substring(0, mention.indexOf(" [")))
        .containsExactly("renal tumor", "zebroma");
  }

  @Test
  void sitesAndMarkersCanBeBrought() throws IOException {
    Path sites =
        build(
            TermKind.ANATOMY,
            write("sites.tsv", "name\tid\tadjectives\tcodes\nqworgan\tQ:1\tqworganic\tFMA:77\n"));
    Path markers =
        build(
            TermKind.MARKER,
            write("markers.tsv", "name\texact\tcodes\nqwertin\tQWX9\tHGNC:HGNC:5\n"));
    CaseReport report =
        read(
            "A mass of the left qworgan. Immunohistochemistry: positive for qwertin and negative for QWX9.",
            BroughtLexicon.Mode.ADD,
            sites,
            markers);
    assertThat(mentions(report, MentionKind.ANATOMY)).containsExactly("left qworgan [FMA=77]");
    assertThat(mentions(report, MentionKind.IHC_RESULT))
        .containsExactly("qwertin [HGNC=HGNC:5]", "QWX9 [HGNC=HGNC:5]");
  }

  @Test
  void theUmlsIsReadByLicenseesAlone() throws IOException {
    String row = "|%s|P|L1|PF|S1|Y|A1||||%s|PT|%s|%s|0|%s||\n";
    Path conso =
        write(
            "MRCONSO.RRF",
            "C0000001"
                + row.formatted("ENG", "NCI", "C4711", "Zebroma", "N")
                + "C0000001"
                + row.formatted("ENG", "SNOMEDCT_US", "123", "Zebra cell tumor", "N")
                + "C0000001"
                + row.formatted("GER", "MSHGER", "D1", "Zebrom", "N")
                + "C0000001"
                + row.formatted("ENG", "NCI", "C4711", "Old zebroma", "O")
                + "C0000002"
                + row.formatted("ENG", "NCI", "C4712", "Zebra liver", "N"));
    assertThatThrownBy(() -> build(TermKind.TUMOR, conso))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("MRSTY.RRF");
    write(
        "MRSTY.RRF",
        "C0000001|T191|B2.2|Neoplastic Process|AT1||\nC0000002|T023|A1|Body Part|AT2||\n");
    Lexicon lexicon = LexiconFile.read(build(TermKind.TUMOR, conso));
    assertThat(lexicon.info().concepts()).isEqualTo(1);
    assertThat(lexicon.info().names()).isEqualTo(2);
    assertThat(lexicon.concept(0).codes())
        .containsExactly(
            new Code("UMLS", "C0000001"), new Code("NCIt", "C4711"), new Code("SNOMEDCT", "123"));
  }

  @Test
  void aDamagedFileIsNamedAndRefused() throws IOException {
    Path lexicon = build(TermKind.TUMOR, write("my.obo", OBO));
    byte[] bytes = Files.readAllBytes(lexicon);
    for (int at : List.of(0, 9, 20, bytes.length / 2, bytes.length - 1)) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Path bad = Files.write(folder.resolve("bad.lexicon"), changed);
      assertThatThrownBy(() -> LexiconFile.read(bad))
          .isInstanceOf(KnowledgeException.class)
          .hasMessageStartingWith("bad.lexicon:");
    }
    Path cut = Files.write(folder.resolve("cut.lexicon"), Arrays.copyOf(bytes, 30));
    assertThatThrownBy(() -> LexiconFile.read(cut)).isInstanceOf(KnowledgeException.class);
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    Path source = write("my.obo", OBO);
    byte[] first = Files.readAllBytes(build(TermKind.TUMOR, source));
    assertThat(Files.readAllBytes(build(TermKind.TUMOR, source))).isEqualTo(first);
  }

  @Test
  void badLinesAreNamed() throws IOException {
    Path tsv = write("bad.tsv", "id\tname\n1\ta name\n2\n");
    assertThatThrownBy(() -> build(TermKind.TUMOR, tsv)).hasMessageStartingWith("bad.tsv:3:");
    Path other = write("bad.docx", "x");
    assertThatThrownBy(() -> build(TermKind.TUMOR, other)).hasMessageContaining("no known format");
  }

  /** A million names go through in a heap that a test has; the build's own limit is 1 GB. */
  @Test
  @Tag("full")
  void aMillionNamesAreStreamed() throws IOException {
    Path source = folder.resolve("large.bsv");
    try (BufferedWriter out = Files.newBufferedWriter(source)) {
      for (int i = 0; i < 1_000_000; i++) {
        out.write("C%07d|T191|%s %s tumor%n".formatted(i / 3, word(i % 7919), word(i / 97)));
      }
    }
    Path lexicon = build(TermKind.TUMOR, source);
    assertThat(LexiconFile.read(lexicon).info().names()).isEqualTo(1_000_000);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("q");
    for (int left = number + 1; left > 0; left /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(left % 20));
    }
    return word.toString();
  }
}
