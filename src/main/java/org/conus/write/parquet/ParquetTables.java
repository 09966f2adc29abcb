package org.conus.write.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableText;

/** The tables of a run, a file each. Memory holds at most one group of rows a table. */
final class ParquetTables implements RunWriter {
  private final TableText text = new TableText();
  private final List<ParquetFile<?>> files = new ArrayList<>();

  private ParquetTables() {}

  static ParquetTables open(RunOutput output) throws IOException {
    ParquetTables tables = new ParquetTables();
    try {
      for (RecordTable<?> table : RecordTables.all()) {
        tables.files.add(
            ParquetFile.create(
                output.create("parquet/" + table.name() + ".parquet"), table, tables.text));
      }
      return tables;
    } catch (IOException | RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  @Override
  public void accept(Extracted document) throws IOException {
    for (ParquetFile<?> file : files) {
      file.write(document.report());
    }
  }

  @Override
  public List<String> finish() throws IOException {
    for (ParquetFile<?> file : files) {
      file.finish();
    }
    return text.replaced() == 0
        ? List.of()
        : List.of("parquet: " + text.replaced() + " characters that UTF-8 lacks are U+FFFD");
  }

  @Override
  public void close() throws IOException {
    for (ParquetFile<?> file : files) {
      file.close();
    }
  }
}
