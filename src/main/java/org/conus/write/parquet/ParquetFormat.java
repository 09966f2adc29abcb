package org.conus.write.parquet;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TablePage;
import org.conus.write.table.TableShape;

/** {@code parquet}: a file a table in {@code parquet/}, compressed with Snappy. */
public final class ParquetFormat implements Format {

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String about() {
    return "the tables of csv with their types, a file a table in parquet/";
  }

  @Override
  public String columns() {
    return TablePage.of(
        RecordTables.all().stream().<TableShape<?>>map(RecordTable::shape).toList());
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    Format.super.open(output, argument);
    return ParquetTables.open(output);
  }
}
