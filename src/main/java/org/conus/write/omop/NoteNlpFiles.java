package org.conus.write.omop;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.csv.CsvFile;
import org.conus.write.csv.CsvText;
import org.conus.write.table.TableShape;

/**
 * NOTE_NLP as files. They are for databases, so texts that look like formulas are left as they are.
 */
final class NoteNlpFiles implements RunWriter {
  private final CsvText text = new CsvText(false);
  private final List<CsvFile> files = new ArrayList<>();
  private final LocalDateTime time;
  private long notes;
  private long rows;

  private NoteNlpFiles(LocalDateTime time) {
    this.time = time;
  }

  static NoteNlpFiles open(RunOutput output) throws IOException {
    NoteNlpFiles files = new NoteNlpFiles(seconds(output));
    try {
      for (TableShape<?> shape : List.of(NoteNlp.SHAPE, NoteNlp.NOTES)) {
        String name = "omop/" + shape.name() + ".csv";
        files.files.add(CsvFile.create(output.create(name), shape.names(), files.text));
      }
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private static LocalDateTime seconds(RunOutput output) {
    return LocalDateTime.ofInstant(output.time(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void accept(Extracted document) {
    notes++;
    for (NoteNlpRow row : NoteNlpRow.of(document, notes, rows + 1, time)) {
      files.get(0).write(NoteNlp.SHAPE, NoteNlp.SHAPE.cells(row));
      rows++;
    }
    NoteNlp.Note note = new NoteNlp.Note(notes, document.report().document());
    files.get(1).write(NoteNlp.NOTES, NoteNlp.NOTES.cells(note));
  }

  @Override
  public List<String> finish() throws IOException {
    for (CsvFile file : files) {
      file.finish();
    }
    return text.remarks("omop");
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files) {
      file.close();
    }
  }
}
