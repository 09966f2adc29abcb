package org.conus.write.omop;

import java.io.IOException;
import java.util.List;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.sql.DatabaseAddress;
import org.conus.write.sql.DatabaseWriter;
import org.conus.write.table.TablePage;

/**
 * {@code omop}: NOTE_NLP of the OMOP Common Data Model v5.4 in {@code omop/note_nlp.csv}, and which
 * document a {@code note_id} is in {@code omop/notes.csv}. {@code omop:jdbc:postgresql://...} and
 * {@code omop:sqlite:FILE} put it into a database.
 */
public final class OmopFormat implements Format {

  @Override
  public String name() {
    return "omop";
  }

  @Override
  public String about() {
    return "NOTE_NLP of OMOP CDM v5.4 in omop/note_nlp.csv; omop:jdbc:postgresql://... or"
        + " omop:sqlite:FILE into a database";
  }

  @Override
  public String columns() {
    return TablePage.of(List.of(NoteNlp.SHAPE, NoteNlp.NOTES));
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    return argument.isEmpty()
        ? NoteNlpFiles.open(output)
        : DatabaseWriter.open(
            DatabaseAddress.of(argument), List.of(new NoteNlpTable(output.time())), name());
  }
}
