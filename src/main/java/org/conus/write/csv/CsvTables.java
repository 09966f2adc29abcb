package org.conus.write.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.write.Extracted;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.jspecify.annotations.Nullable;

/** The tables of a run, a file each. */
final class CsvTables implements RunWriter {
  private final CsvText text;
  private final List<CsvFile> files = new ArrayList<>();
  private @Nullable IhcMatrix matrix;

  private CsvTables(CsvText text) {
    this.text = text;
  }

  static CsvTables open(RunOutput output, CsvText text) throws IOException {
    CsvTables tables = new CsvTables(text);
    try {
      for (RecordTable<?> table : RecordTables.all()) {
        String name = "csv/" + table.name() + ".csv";
        tables.files.add(CsvFile.create(output.create(name), table.shape().names(), text));
      }
      tables.matrix = IhcMatrix.open(output, text);
      return tables;
    } catch (IOException | RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  @Override
  public void accept(Extracted document) {
    CaseReport report = document.report();
    for (int i = 0; i < files.size(); i++) {
      write(files.get(i), RecordTables.all().get(i), report);
    }
    if (matrix != null) {
      matrix.accept(report);
    }
  }

  private static <R> void write(CsvFile file, RecordTable<R> table, CaseReport report) {
    table.cells(report).forEach(cells -> file.write(table.shape(), cells));
  }

  @Override
  public List<String> finish() throws IOException {
    for (CsvFile file : files) {
      file.finish();
    }
    if (matrix != null) {
      matrix.finish();
    }
    return text.remarks("csv");
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files) {
      file.close();
    }
    if (matrix != null) {
      matrix.close();
    }
  }
}
