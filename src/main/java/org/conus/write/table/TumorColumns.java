package org.conus.write.table;

import static org.conus.write.table.TableColumn.always;
import static org.conus.write.table.TableColumn.decimal;
import static org.conus.write.table.TableColumn.integer;
import static org.conus.write.table.TableColumn.text;

import java.util.List;
import java.util.function.Function;
import org.conus.findings.GradeFinding;
import org.conus.findings.HistologyFinding;
import org.conus.findings.LevelsFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.SiteFinding;
import org.conus.findings.StageFinding;
import org.jspecify.annotations.Nullable;

/** The table of tumors. */
final class TumorColumns {
  static final RecordTable<TumorRow> TABLE =
      RecordTable.of(
          "tumors",
          "One row a tumor: a primary, a recurrence, or the metastases of one primary.",
          TumorRow::of,
          List.of(
              always(text("document_id", "the document", r -> r.in().documentId())),
              always(
                  integer(
                      "case_number", "the patient in the document, from 1", r -> r.in().number())),
              always(text("tumor_id", "the tumor in the document", r -> r.tumor().id())),
              always(text("role", "primary, recurrence or metastasis", r -> r.tumor().role())),
              text("of_tumor", "tumor_id of what recurs or spread", r -> r.tumor().of()),
              always(
                  text("histology", "preferred name of the histology", r -> histology(r).name())),
              always(
                  text("histology_text", "the words that say it best", r -> histology(r).text())),
              text(
                  "icd_o_3", "ICD-O-3 morphology with behavior, 8041/6", r -> histology(r).icdO3()),
              text("morphology", "its four digits", r -> part(histology(r).icdO3(), 0)),
              text(
                  "behavior",
                  "its digit behind the stroke: 0 benign, 1 uncertain, 2 in situ, 3 malignant, 6"
                      + " metastatic",
                  r -> part(histology(r).icdO3(), 1)),
              text("ncit", "NCI Thesaurus code of the histology", r -> histology(r).ncit()),
              always(
                  text(
                      "histology_certainty",
                      "certain or uncertain",
                      r -> histology(r).certainty())),
              text("primary_site", "where the tumor began", r -> site(r, SiteFinding::name)),
              text("primary_site_text", "the words that say it", r -> site(r, SiteFinding::text)),
              text(
                  "topography",
                  "ICD-O-3 topography of the primary site",
                  r -> site(r, SiteFinding::icdO3Topography)),
              text("uberon", "Uberon id of the primary site", r -> site(r, SiteFinding::uberon)),
              text(
                  "primary_site_certainty",
                  "certain or uncertain",
                  r -> site(r, SiteFinding::certainty)),
              text(
                  "found_at",
                  "names of the sites where it was seen, `;` between them",
                  r -> Cells.list(r.tumor().foundAt(), SiteFinding::name)),
              text(
                  "laterality",
                  "left, right or bilateral",
                  r -> Cells.value(r.tumor().laterality())),
              text(
                  "compartment",
                  "extradural, intradural-extramedullary or intramedullary",
                  r -> Cells.value(r.tumor().compartment())),
              text(
                  "levels",
                  "its spinal levels from head to tail, spaces between them",
                  TumorColumns::levels),
              decimal("largest_cm", "greatest dimension", r -> Cells.largest(r.tumor().sizes())),
              text(
                  "sizes",
                  "all measures, `1.4 x 1.3 cm`, `;` between them",
                  r -> Cells.list(r.tumor().sizes(), Cells::size)),
              text("grade", "as the text says it", r -> grade(r, GradeFinding::value)),
              text(
                  "grade_system",
                  "who, gleason, isup, nottingham, fnclcc, fuhrman, figo, nuclear, differentiation;"
                      + " grade where the text names none, name where the tumor's name says it",
                  r -> grade(r, GradeFinding::system)),
              integer("gleason_primary", "pattern", r -> grade(r, GradeFinding::primary)),
              integer("gleason_secondary", "pattern", r -> grade(r, GradeFinding::secondary)),
              text(
                  "stage",
                  "as written, spaces dropped: pT2pN1, or the group where no TNM is stated",
                  r -> stage(r, StageFinding::value)),
              text(
                  "stage_system",
                  "tnm, group, figo, ann-arbor, ...: what stage is of",
                  r -> stage(r, StageFinding::system)),
              text("stage_t", "with its prefix: pT1c(m)", r -> stage(r, StageFinding::t)),
              text("stage_n", "N0", r -> stage(r, StageFinding::n)),
              text("stage_m", "cM0", r -> stage(r, StageFinding::m)),
              text("stage_group", "of AJCC or UICC: IIIA", r -> stage(r, StageFinding::group)),
              text("figo", "stage group of FIGO: IB1", r -> stage(r, StageFinding::figo)),
              text(
                  "margins",
                  "of the resection: negative, close or positive",
                  r -> Cells.value(r.tumor().margins())),
              text(
                  "lymphovascular_invasion",
                  "present or absent",
                  r -> Cells.value(r.tumor().lymphovascularInvasion())),
              text(
                  "perineural_invasion",
                  "present or absent",
                  r -> Cells.value(r.tumor().perineuralInvasion())),
              integer(
                  "nodes_positive",
                  "lymph nodes with tumor",
                  r -> nodes(r, NodesFinding::positive)),
              integer(
                  "nodes_examined", "lymph nodes in all", r -> nodes(r, NodesFinding::examined)),
              always(integer("stains", "rows in ihc", r -> r.tumor().ihc().size())),
              text(
                  "histology_evidence",
                  "mention_id of what proves the histology, spaces between them",
                  r -> Cells.words(histology(r).evidence())),
              text(
                  "histology_because",
                  "rules that chose it, spaces between them",
                  r -> Cells.words(histology(r).because())),
              text(
                  "primary_site_evidence",
                  "mention_id of what proves the primary site",
                  r -> site(r, s -> Cells.words(s.evidence()))),
              text(
                  "primary_site_because",
                  "rules that chose it",
                  r -> site(r, s -> Cells.words(s.because()))),
              text(
                  "laterality_evidence", "mention_id", r -> Cells.evidence(r.tumor().laterality())),
              text(
                  "compartment_evidence",
                  "mention_id",
                  r -> Cells.evidence(r.tumor().compartment())),
              text("grade_evidence", "mention_id", r -> grade(r, g -> Cells.words(g.evidence()))),
              text("stage_evidence", "mention_id", r -> stage(r, g -> Cells.words(g.evidence()))),
              text("margins_evidence", "mention_id", r -> Cells.evidence(r.tumor().margins())),
              text(
                  "lymphovascular_invasion_evidence",
                  "mention_id",
                  r -> Cells.evidence(r.tumor().lymphovascularInvasion())),
              text(
                  "perineural_invasion_evidence",
                  "mention_id",
                  r -> Cells.evidence(r.tumor().perineuralInvasion())),
              text("nodes_evidence", "mention_id", r -> nodes(r, n -> Cells.words(n.evidence())))));

  private TumorColumns() {}

  private static HistologyFinding histology(TumorRow row) {
    return row.tumor().histology();
  }

  private static @Nullable String site(TumorRow row, Function<SiteFinding, @Nullable String> part) {
    SiteFinding site = row.tumor().primarySite();
    return site == null ? null : part.apply(site);
  }

  private static @Nullable String levels(TumorRow row) {
    LevelsFinding levels = row.tumor().levels();
    return levels == null ? null : Cells.words(levels.values());
  }

  /** The part of a code before (0) or behind (1) the stroke. */
  private static @Nullable String part(@Nullable String code, int part) {
    int stroke = code == null ? -1 : code.indexOf('/');
    if (code == null || stroke < 0) {
      return null;
    }
    return part == 0 ? code.substring(0, stroke) : code.substring(stroke + 1);
  }

  private static <T> @Nullable T grade(TumorRow row, Function<GradeFinding, @Nullable T> part) {
    GradeFinding grade = row.tumor().grade();
    return grade == null ? null : part.apply(grade);
  }

  private static @Nullable String stage(
      TumorRow row, Function<StageFinding, @Nullable String> part) {
    StageFinding stage = row.tumor().stage();
    return stage == null ? null : part.apply(stage);
  }

  private static <T> @Nullable T nodes(TumorRow row, Function<NodesFinding, @Nullable T> part) {
    NodesFinding nodes = row.tumor().lymphNodes();
    return nodes == null ? null : part.apply(nodes);
  }
}
