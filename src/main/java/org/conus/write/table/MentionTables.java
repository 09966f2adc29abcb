package org.conus.write.table;

import static org.conus.write.table.TableColumn.always;
import static org.conus.write.table.TableColumn.integer;
import static org.conus.write.table.TableColumn.text;

import java.util.List;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.Code;
import org.conus.write.RecordJson;
import org.jspecify.annotations.Nullable;

/** The mentions. */
final class MentionTables {
  static final RecordTable<MentionRow> MENTIONS =
      RecordTable.of(
          "mentions",
          "One row a mention, also of what is negated or said of others.",
          MentionRow::of,
          List.of(
              always(text("document_id", "the document", r -> r.report().document().id())),
              always(text("mention_id", "the mention in the document", r -> r.mention().id())),
              always(
                  text(
                      "kind",
                      "anatomy, tumor, spinal-level, ihc-result, lesion, compartment, size, grade,"
                          + " stage, age, sex, procedure, ...",
                      r -> r.mention().kind().label())),
              always(
                  integer(
                      "begin_offset",
                      "in UTF-16 units of the text as read, from 0",
                      r -> r.mention().begin())),
              always(integer("end_offset", "the unit after the last one", r -> r.mention().end())),
              always(text("text", "exactly what stands there", r -> r.mention().text())),
              always(text("section", "in which it stands", r -> r.mention().section())),
              always(
                  text(
                      "polarity",
                      "affirmed or negated",
                      r -> r.mention().assertion().polarity().label())),
              always(
                  text(
                      "certainty",
                      "certain or uncertain",
                      r -> r.mention().assertion().certainty().label())),
              always(
                  text(
                      "temporality",
                      "current or historical",
                      r -> r.mention().assertion().temporality().label())),
              always(
                  text(
                      "subject",
                      "patient, family or other",
                      r -> r.mention().assertion().subject().label())),
              text(
                  "cues",
                  "the words that decided these, `;` between them",
                  r -> Cells.list(r.mention().assertion().cues(), cue -> cue)),
              text("name", "preferred name of what is mentioned", r -> name(r.mention().value())),
              text("icd_o_3", "ICD-O-3 code", r -> code(r, Code.ICD_O_3)),
              text("ncit", "NCI Thesaurus code", r -> code(r, Code.NCIT)),
              text("uberon", "Uberon id", r -> code(r, Code.UBERON)),
              text("hgnc", "HGNC id", r -> code(r, Code.HGNC)),
              text("loinc", "LOINC code", r -> code(r, Code.LOINC)),
              text(
                  "codes",
                  "all codes, `system=code`, `;` between them",
                  r -> Cells.list(r.mention().codes(), c -> c.system() + "=" + c.code())),
              always(
                  text(
                      "value",
                      "what it says, as JSON in the shape of the record",
                      r -> RecordJson.line(r.mention().value()))),
              text("because", "rules that made it", r -> Cells.words(r.mention().because()))));

  private MentionTables() {}

  record MentionRow(CaseReport report, RecordedMention mention) {

    static List<MentionRow> of(CaseReport report) {
      return report.mentions().stream().map(mention -> new MentionRow(report, mention)).toList();
    }
  }

  private static @Nullable String code(MentionRow row, String system) {
    return Cells.code(row.mention().codes(), system);
  }

  /** Null for what has no name but a value alone. */
  private static @Nullable String name(Value value) {
    if (value instanceof Value.Anatomy anatomy) {
      return anatomy.name();
    } else if (value instanceof Value.Tumor tumor) {
      return tumor.name();
    } else if (value instanceof Value.Ihc ihc) {
      return ihc.marker();
    } else if (value instanceof Value.Lesion lesion) {
      return lesion.name();
    } else if (value instanceof Value.Procedure procedure) {
      return procedure.name();
    }
    return null;
  }
}
