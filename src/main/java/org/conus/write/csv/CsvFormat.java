package org.conus.write.csv;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TablePage;
import org.conus.write.table.TableShape;

/**
 * {@code csv}: a file a table in {@code csv/}, and the matrix of stains in {@code
 * csv/ihc-matrix.csv}. {@code csv:exact} leaves texts as they are that a spreadsheet would take for
 * formulas.
 */
public final class CsvFormat implements Format {
  private static final String EXACT = "exact";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String about() {
    return "a file a table in csv/, and the stains as case x marker in csv/ihc-matrix.csv";
  }

  @Override
  public String columns() {
    return TablePage.of(RecordTables.all().stream().<TableShape<?>>map(RecordTable::shape).toList())
        + "\n"
        + IhcMatrix.ABOUT;
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    if (!argument.isEmpty() && !argument.equals(EXACT)) {
      throw new IllegalArgumentException("csv is either csv or csv:" + EXACT);
    }
    return CsvTables.open(output, new CsvText(argument.isEmpty()));
  }
}
