package org.conus.write.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.write.Formats;
import org.conus.write.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in which column. */
class RecordTablesTest {
  private static final CaseReport REPORT = Samples.metastasis().report();

  @Test
  void aTumorIsARowWithItsFindings() {
    List<Map<String, @Nullable Object>> tumors = rows("tumors", REPORT);
    assertThat(tumors).hasSize(2);
    assertThat(tumors.get(1))
        .containsEntry("document_id", "reports/a01-case-sclc-conus.txt")
        .containsEntry("case_number", 1)
        .containsEntry("tumor_id", "t2")
        .containsEntry("role", "metastasis")
        .containsEntry("of_tumor", "t1")
        .containsEntry("histology", "Small cell carcinoma")
        .containsEntry("icd_o_3", "8041/6")
        .containsEntry("morphology", "8041")
        .containsEntry("behavior", "6")
        .containsEntry("primary_site", "Lung")
        .containsEntry("topography", "C34.9")
        .containsEntry("found_at", "Conus medullaris")
        .containsEntry("compartment", "intradural-extramedullary")
        .containsEntry("levels", "T12 L1 L2")
        .containsEntry("largest_cm", 1.7)
        .containsEntry("sizes", "1.4 x 1.3 x 1.7 cm")
        .containsEntry("grade", null)
        .containsEntry("stains", 7)
        .containsEntry("histology_evidence", "m16");
    assertThat(tumors.get(0))
        .containsEntry("grade", "4")
        .containsEntry("grade_system", "who")
        .containsEntry("grade_evidence", "m25")
        .containsEntry("stage", "pT2N1M1")
        .containsEntry("largest_cm", null);
  }

  @Test
  void stainsLevelsAndMentionsAreRows() {
    assertThat(rows("ihc", REPORT))
        .hasSize(7)
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("marker", "Synaptophysin")
                    .containsEntry("symbol", "SYP")
                    .containsEntry("result", "positive")
                    .containsEntry("extent", "diffuse")
                    .containsEntry("stain_number", 3));
    assertThat(rows("levels", REPORT))
        .extracting(row -> row.get("level_of") + " " + row.get("position") + " " + row.get("level"))
        .containsExactly(
            "tumor 1 T12", "tumor 2 L1", "tumor 3 L2", "procedure 1 T12", "procedure 2 L1");
    assertThat(rows("mentions", REPORT)).hasSize(27);
    assertThat(rows("mentions", REPORT).get(15))
        .containsEntry("mention_id", "m16")
        .containsEntry("kind", "tumor")
        .containsEntry("text", "metastatic small cell lung cancer")
        .containsEntry("begin_offset", Samples.TEXT.indexOf("metastatic small"))
        .containsEntry("polarity", "affirmed")
        .containsEntry("icd_o_3", "8041/6")
        .containsEntry("ncit", "C3915")
        .containsEntry("codes", "ICD-O-3=8041/6; NCIt=C3915")
        .containsEntry("value", "{\"name\":\"Small cell carcinoma\",\"behavior\":\"6\"}");
    assertThat(rows("mentions", REPORT).get(10))
        .containsEntry("polarity", "negated")
        .containsEntry("cues", "no evidence of");
  }

  @Test
  void aDocumentWithoutATumorIsARowOfDocumentsAndCases() {
    CaseReport report = Samples.withoutTumor().report();
    assertThat(rows("documents", report)).hasSize(1);
    assertThat(rows("cases", report)).hasSize(1);
    assertThat(rows("cases", report).get(0)).containsEntry("age", null).containsEntry("tumors", 0);
    assertThat(rows("tumors", report)).isEmpty();
  }

  @Test
  void namesAreThoseThatEveryDatabaseTakes() {
    for (RecordTable<?> table : RecordTables.all()) {
      assertThat(table.name()).matches("[a-z]+");
      assertThat(table.shape().columns())
          .extracting(TableColumn::name)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z][a-z0-9_]*"))
          .startsWith("document_id");
    }
  }

  /** Of the outermost levels that a text may name, as transitional vertebrae are. */
  @Test
  void peopleReadOfEveryLevel() throws IOException {
    String levels = "C0, C8, T13, L6, S5, Co5";
    Set<String> said = new TreeSet<>();
    try (Pipeline pipeline = Pipeline.builtIn()) {
      for (String level : levels.split(", ", -1)) {
        SourceText text = SourceText.of("a", "There was a metastasis at the " + level + " level.");
        pipeline.read(text).mentions().stream()
            .map(mention -> mention.value())
            .filter(Value.Level.class::isInstance)
            .forEach(value -> said.addAll(((Value.Level) value).levels()));
      }
    }
    assertThat(said).containsExactlyInAnyOrder(levels.split(", ", -1));
    String about =
        RecordTables.all().stream()
            .filter(table -> table.name().equals("levels"))
            .flatMap(table -> table.shape().columns().stream())
            .filter(column -> column.name().equals("level"))
            .map(TableColumn::about)
            .findFirst()
            .orElseThrow();
    assertThat(List.of(about.split(", | to ", -1))).containsAll(said);
  }

  @Test
  void peopleCanReadOfEveryColumn() {
    String page = Formats.named("csv").columns();
    for (RecordTable<?> table : RecordTables.all()) {
      assertThat(page).contains("## " + table.name() + "\n");
      table
          .shape()
          .columns()
          .forEach(column -> assertThat(page).contains("| " + column.name() + " | "));
    }
    assertThat(page).contains("| largest_cm | decimal | greatest dimension |");
  }

  @Test
  void whatNoTableHoldsIsReplacedUnitForUnitAndCounted() {
    TableText text = new TableText();
    assertThat(text.storable("a\0b\uD800c\uD83D\uDE00\uDC00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
    assertThat(text.replaced()).isEqualTo(3);
    assertThat(text.fitting("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00b");
    assertThat(text.fitting("a\uD83D\uDE00bc", 3)).isEqualTo("a\uD83D\uDE00\u2026");
    assertThat(text.cut()).isEqualTo(1);
  }

  private static List<Map<String, @Nullable Object>> rows(String name, CaseReport report) {
    RecordTable<?> table =
        RecordTables.all().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    List<String> names = table.shape().columns().stream().<String>map(TableColumn::name).toList();
    return table.cells(report).stream().map(cells -> row(names, cells)).toList();
  }

  private static Map<String, @Nullable Object> row(List<String> names, @Nullable Object[] cells) {
    Map<String, @Nullable Object> row = new HashMap<>();
    List<@Nullable Object> values = Arrays.asList(cells);
    for (int i = 0; i < cells.length; i++) {
      row.put(names.get(i), values.get(i));
    }
    return row;
  }
}
