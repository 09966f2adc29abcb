package org.conus.evaluate.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of gold, and how faults are named. */
class GoldSetTest {
  private static final String TEXT = "Right and left lungs; TTF-1 positive.";

  private final Path folder;

  GoldSetTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsBratWithGapsAttributesAndASecondFile() throws IOException {
    write("d.txt", TEXT);
    write("d.a1", "T1\tAnatomy 0 5;15 20\tRight lungs\nA1\tTopography T1 C34.9\n");
    write("d.a2", "#1\tNote T1 whatever\nT2\tIhcResult 22 27\tTTF-1\nM1\tResult T2 positive\n");

    GoldSet gold = GoldSet.read(folder, null);

    assertThat(gold.problems()).isEmpty();
    GoldDocument document = gold.documents().get(0);
    assertThat(document.id()).endsWith("/d.txt");
    Mark lungs = document.marks().get(0);
    assertThat(lungs.spans()).containsExactly(new Span(0, 5), new Span(15, 20));
    assertThat(lungs.attributes())
        .containsEntry("topography", "C34.9")
        .containsEntry("site", "C34")
        .containsEntry("polarity", "affirmed");
    assertThat(document.marks().get(1).attributes()).containsEntry("result", "positive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n"})
  void readsADocumentWithoutAnnotations(String annotations) throws IOException {
    write("d.txt", TEXT);
    write("d.ann", annotations);

    GoldSet gold = GoldSet.read(folder, null);

    assertThat(gold.problems()).isEmpty();
    assertThat(gold.documents()).singleElement().satisfies(d -> assertThat(d.marks()).isEmpty());
  }

  @Test
  void namesEveryFaultByFileAndLine() throws IOException {
    write("d.txt", TEXT);
    write(
        "d.ann",
        "T1\tAnatomy 30 99\tlungs\n"
            + "T2\tPlanet 0 5\tRight\n"
            + "T3\tIhcResult 22 27\tTTF-2\n"
            + "T4\tIhcResult 22 27\tTTF-1\n"
            + "A1\tResult T4 positiv\n"
            + "A2\tColour T4 brown\n"
            + "A3\tResult T9 positive\n"
            + "what is this\n");
    write("lonely.ann", "T1\tAnatomy 0 5\tRight\n");

    assertThat(GoldSet.read(folder, null).problems())
        .extracting(p -> p.file().getFileName() + ":" + p.line() + ": " + p.reason())
        .containsExactlyInAnyOrder(
            "d.ann:1: T1 has the span 30 99 outside its text",
            "d.ann:3: T3 says \"TTF-2\" where the text says \"TTF-1\"",
            "d.ann:7: A3 is of T9, which is not there",
            "d.ann:8: no annotation: what is this",
            "d.ann:2: type Planet has no mapping in test-docs",
            "d.ann:4: value positiv is none of result",
            "d.ann:4: attribute Colour of IhcResult has no mapping in test-docs",
            "lonely.ann:0: its text lonely.txt is missing");
  }

  @Test
  void countsCodePointsWhereTheMappingSaysSo() throws IOException {
    write("m.yaml", "name: m\nform: brat\ncodePoints: true\ntypes:\n  Organ: {kind: anatomy}\n");
    write("d.txt", "\ud83d\ude00 lung");
    write("d.ann", "T1\tOrgan 2 6\tlung\n");

    GoldSet gold = GoldSet.read(folder, folder.resolve("m.yaml").toString());

    assertThat(gold.problems()).isEmpty();
    assertThat(gold.documents().get(0).marks().get(0).hull()).isEqualTo(new Span(3, 7));
  }

  @Test
  void readsIobByDocumentsAndSentences() throws IOException {
    String tokens =
        "The O\nleft B-Organ\nlung I-Organ\n. O\n\nLiver B-Organ\nlung B-Organ\n\n-DOCSTART- O\nskin S-Organ\n";
    write("c.conll", tokens);
    write("m.yaml", "name: m\nform: conll\ntypes:\n  Organ: {kind: anatomy}\n");
    write(
        "b.yaml",
        "name: m\nform: conll\noptions: {block: document}\ntypes:\n  Organ: {kind: anatomy}\n");
    Path file = folder.resolve("c.conll");

    List<GoldDocument> sentences = GoldSet.read(file, path("m.yaml")).documents();
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).text()).isEqualTo("The left lung .\nLiver lung\n");
    assertThat(sentences.get(0).marks())
        .extracting(Mark::text)
        .isEqualTo(List.of("left lung", "Liver", "lung"));
    assertThat(GoldSet.read(file, path("b.yaml")).documents()).hasSize(3);

    write("bad.conll", "The O\nlung Q-Organ\nliver B-Planet\n");
    assertThat(GoldSet.read(folder.resolve("bad.conll"), path("m.yaml")).problems())
        .extracting(GoldProblem::line)
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void readsSentencesWithConceptAndAssertion() throws IOException {
    write(
        "negex-x.tsv",
        "id\tconcept\tsentence\tpolarity\ttemporality\texperiencer\n"
            + "1\twheezes\tNo WHEEZES here, wheezes.\tNegated\tNot particular\tPatient\n"
            + "2\tmass\tNothing.\tNegated\tRecent\tPatient\n");

    GoldSet gold = GoldSet.read(folder.resolve("negex-x.tsv"), null);

    Mark wheezes = gold.documents().get(0).marks().get(0);
    assertThat(wheezes.hull()).isEqualTo(new Span(3, 10));
    assertThat(wheezes.attributes())
        .containsEntry("polarity", "negated")
        .containsEntry("temporality", Mark.UNJUDGED);
    assertThat(gold.problems().get(0).toString())
        .endsWith("negex-x.tsv:3: \"mass\" is not in its text");
  }

  @Test
  void namesTheLineOfBrokenJson() throws IOException {
    Files.createDirectory(folder.resolve("dev-gold"));
    write(
        "dev-gold/ihc.json",
        "[\n {\"id\":\"a\",\"text\":\"CD3 positive\",\"results\":[{\"marker\":\"CD4\",\"begin\":0,\"result\":\"positive\"}]},\n {broken\n]");

    assertThat(GoldSet.read(folder.resolve("dev-gold/ihc.json"), null).problems())
        .extracting(GoldProblem::line)
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void everyShippedMappingIsWellFormed() throws IOException {
    for (String name : Mappings.names()) {
      assertThat(Mappings.named(name).name()).isEqualTo(name);
      assertThat(Mappings.named(name).profile()).isNotNull();
    }
    assertThatThrownBy(() -> Mappings.named("nowhere")).hasMessageContaining("no mapping nowhere");
  }

  @Test
  void aWrongMappingIsNamedByItsLine() throws IOException {
    write("m.yaml", "name: m\nform: brat\ncolour: brown\n");
    assertThatThrownBy(() -> Mappings.named(path("m.yaml"))).hasMessageContaining("m.yaml:3: ");
  }

  @Test
  void ourOwnTestDocumentsAreGoodGold() throws IOException {
    GoldSet gold = GoldSet.read(Path.of("test-docs"), null);

    assertThat(gold.problems()).isEmpty();
    assertThat(gold.documents()).hasSizeGreaterThanOrEqualTo(60).allMatch(d -> d.rows() != null);
  }

  @Test
  void choosesByTheIdsOfATable() throws IOException {
    write("d.txt", "glioma, cataract, lung cancer with palsy");
    write(
        "d.ann",
        "T1\tModifier 0 6\tglioma\nN1\tReference T1 MeSH:D005910\n"
            + "T2\tDiseaseClass 8 16\tcataract\nN2\tReference T2 MeSH:D002386\n"
            + "T3\tSpecificDisease 18 40\tlung cancer with palsy\n"
            + "N3\tReference T3 MeSH:D010243+D008175\n");

    GoldSet gold = GoldSet.read(folder, "ncbi-disease-c04");

    assertThat(gold.problems()).isEmpty();
    assertThat(gold.documents().get(0).marks())
        .extracting(Mark::text)
        .containsExactly("glioma", "lung cancer with palsy");
  }

  @Test
  void namesATableThatIsMissing() throws IOException {
    write(
        "m.yaml",
        "name: m\nform: brat\ntypes:\n"
            + "  A: {kind: tumor, where: {attribute: B, among: none.tsv, otherwise: ignore}}\n");
    assertThatThrownBy(() -> Mappings.named(path("m.yaml"))).hasMessageContaining("none.tsv");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
