package org.conus.write.omop;

import static org.conus.write.table.TableColumn.always;
import static org.conus.write.table.TableColumn.atMost;
import static org.conus.write.table.TableColumn.date;
import static org.conus.write.table.TableColumn.integer;
import static org.conus.write.table.TableColumn.text;
import static org.conus.write.table.TableColumn.time;

import java.util.List;
import org.conus.findings.DocumentInfo;
import org.conus.write.table.TableShape;

/**
 * The columns of NOTE_NLP as the OMOP Common Data Model v5.4 has them, and of what leads from its
 * notes to the documents.
 */
public final class NoteNlp {
  /** OMOP's concept for what has none. */
  private static final int NO_MATCHING_CONCEPT = 0;

  public static final TableShape<NoteNlpRow> SHAPE =
      new TableShape<>(
          "note_nlp",
          "One row a mention, in the columns of OMOP CDM v5.4. Concepts are 0, as no vocabulary is"
              + " at hand; the source codes stand in term_modifiers.",
          List.of(
              always(integer("note_nlp_id", "the row", NoteNlpRow::id)),
              always(integer("note_id", "the document, see notes", NoteNlpRow::noteId)),
              integer("section_concept_id", "0", r -> NO_MATCHING_CONCEPT),
              atMost(250, text("snippet", "the mention in its context", NoteNlpRow::snippet)),
              atMost(
                  50,
                  text(
                      "offset",
                      "where the mention begins, in UTF-16 units of the text as read, from 0",
                      r -> Integer.toString(r.mention().begin()))),
              atMost(
                  250,
                  always(text("lexical_variant", "what stands there", r -> r.mention().text()))),
              integer("note_nlp_concept_id", "0", r -> NO_MATCHING_CONCEPT),
              integer("note_nlp_source_concept_id", "0", r -> NO_MATCHING_CONCEPT),
              atMost(250, text("nlp_system", "Conus and its version", NoteNlpRow::system)),
              always(date("nlp_date", "of the run, UTC", r -> r.time().toLocalDate())),
              time("nlp_datetime", "of the run, UTC", NoteNlpRow::time),
              atMost(
                  1,
                  text(
                      "term_exists",
                      "Y; N where it is negated or said of anybody but the patient",
                      NoteNlpRow::exists)),
              atMost(
                  50, text("term_temporal", "present, or past for history", NoteNlpRow::temporal)),
              atMost(
                  2000,
                  text(
                      "term_modifiers",
                      "mention, kind, negation, certainty, temporality, subject, section, codes by"
                          + " system, and marker with result, levels, grade, stage, margin, invasion"
                          + " or counts of lymph nodes: `name=value`, commas between them",
                      NoteNlpRow::modifiers))));

  /**
   * A document and its number.
   *
   * @param id the note_id
   */
  public record Note(long id, DocumentInfo document) {}

  /** Which document a note_id is. */
  public static final TableShape<Note> NOTES =
      new TableShape<>(
          "notes",
          "One row a document, to join NOTE_NLP to the NOTE that the document came from.",
          List.of(
              always(
                  integer("note_id", "from 1 in each file, in the order of the input", Note::id)),
              always(text("document_id", "the document", n -> n.document().id())),
              always(text("sha256", "of its bytes", n -> n.document().sha256()))));

  private NoteNlp() {}
}
