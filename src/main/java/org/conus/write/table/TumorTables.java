package org.conus.write.table;

import static org.conus.write.table.TableColumn.always;
import static org.conus.write.table.TableColumn.decimal;
import static org.conus.write.table.TableColumn.integer;
import static org.conus.write.table.TableColumn.text;

import java.util.List;
import org.conus.findings.IhcFinding;
import org.conus.findings.Rejected;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.TumorFinding;
import org.jspecify.annotations.Nullable;

/** The tables of what a tumor has several of. */
final class TumorTables {
  private static final String CERTAINTY = "certain or uncertain";

  static final RecordTable<TumorRow.Part<SiteFinding>> SITES =
      RecordTable.of(
          "sites",
          "One row a site at which a tumor was seen.",
          TumorRow.parts(TumorFinding::foundAt),
          List.of(
              always(text("document_id", "the document", p -> documentId(p.in()))),
              always(integer("case_number", "the patient", p -> caseNumber(p.in()))),
              always(text("tumor_id", "the tumor", p -> p.in().tumor().id())),
              always(integer("site_number", "from 1", p -> p.number())),
              always(text("site", "preferred name", p -> p.value().name())),
              always(text("site_text", "the words that say it best", p -> p.value().text())),
              text("topography", "ICD-O-3 topography", p -> p.value().icdO3Topography()),
              text("uberon", "Uberon id", p -> p.value().uberon()),
              text("laterality", "left, right or bilateral", p -> p.value().laterality()),
              text("levels", "spinal levels there", p -> Cells.words(p.value().levels())),
              text(
                  "compartment",
                  "extradural, intradural-extramedullary or intramedullary",
                  p -> p.value().compartment()),
              always(text("certainty", CERTAINTY, p -> p.value().certainty())),
              text("evidence", "mention_id", p -> Cells.words(p.value().evidence())),
              text("because", "rules", p -> Cells.words(p.value().because()))));

  static final RecordTable<TumorRow.Part<SizeFinding>> SIZES =
      RecordTable.of(
          "sizes",
          "One row a measure of a tumor.",
          TumorRow.parts(TumorFinding::sizes),
          List.of(
              always(text("document_id", "the document", p -> documentId(p.in()))),
              always(integer("case_number", "the patient", p -> caseNumber(p.in()))),
              always(text("tumor_id", "the tumor", p -> p.in().tumor().id())),
              always(integer("size_number", "from 1", p -> p.number())),
              always(text("size", "as measured, `1.4 x 1.3 cm`", p -> Cells.size(p.value()))),
              decimal("largest_cm", "greatest dimension", p -> Cells.largest(List.of(p.value()))),
              decimal("dimension_1", "in the unit", p -> dimension(p.value(), 0)),
              decimal("dimension_2", "in the unit", p -> dimension(p.value(), 1)),
              decimal("dimension_3", "in the unit", p -> dimension(p.value(), 2)),
              always(text("unit", "cm or mm", p -> p.value().unit())),
              always(text("certainty", CERTAINTY, p -> p.value().certainty())),
              text("evidence", "mention_id", p -> Cells.words(p.value().evidence())),
              text("because", "rules", p -> Cells.words(p.value().because()))));

  static final RecordTable<TumorRow.Part<IhcFinding>> IHC =
      RecordTable.of(
          "ihc",
          "One row a marker of a tumor's panel; results that differ have rows of their own.",
          TumorRow.parts(TumorFinding::ihc),
          List.of(
              always(text("document_id", "the document", p -> documentId(p.in()))),
              always(integer("case_number", "the patient", p -> caseNumber(p.in()))),
              always(text("tumor_id", "the tumor", p -> p.in().tumor().id())),
              always(integer("stain_number", "from 1", p -> p.number())),
              always(text("marker", "preferred name", p -> p.value().marker())),
              text("symbol", "HGNC symbol of the gene", p -> p.value().symbol()),
              always(
                  text(
                      "result",
                      "positive, negative, equivocal, not-performed, quantified or other",
                      p -> p.value().result())),
              text("extent", "focal, patchy, diffuse, ...", p -> p.value().extent()),
              text("intensity", "weak, moderate or strong", p -> p.value().intensity()),
              text("percent", "of cells: 30, 5-10, <1", p -> p.value().percent()),
              text("score", "2+, 8/8, H-score 80", p -> p.value().score()),
              text("pattern", "nuclear, cytoplasmic, ...", p -> p.value().pattern()),
              text(
                  "component",
                  "the part of the specimen or the cells meant",
                  p -> p.value().component()),
              always(text("certainty", CERTAINTY, p -> p.value().certainty())),
              text("evidence", "mention_id", p -> Cells.words(p.value().evidence())),
              text("because", "rules", p -> Cells.words(p.value().because()))));

  static final RecordTable<TumorRow.Part<Rejected>> REJECTED =
      RecordTable.of(
          "rejected",
          "One row a thing that was considered for a tumor and not taken.",
          TumorRow.parts(TumorFinding::rejected),
          List.of(
              always(text("document_id", "the document", p -> documentId(p.in()))),
              always(integer("case_number", "the patient", p -> caseNumber(p.in()))),
              always(text("tumor_id", "the tumor", p -> p.in().tumor().id())),
              always(text("field", "of the tumor, such as histology", p -> p.value().field())),
              always(text("value", "what was not taken", p -> p.value().value())),
              always(text("reason", "why", p -> p.value().reason())),
              text("evidence", "mention_id", p -> Cells.words(p.value().evidence()))));

  private TumorTables() {}

  private static String documentId(TumorRow row) {
    return row.in().documentId();
  }

  private static int caseNumber(TumorRow row) {
    return row.in().number();
  }

  private static @Nullable Double dimension(SizeFinding size, int index) {
    return index < size.dimensions().size() ? size.dimensions().get(index) : null;
  }
}
