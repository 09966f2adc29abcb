package org.conus.write.sql;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/**
 * {@code sqlite}: the tables in {@code conus.sqlite}, or in the file that {@code sqlite:FILE}
 * names.
 */
public final class SqliteFormat implements Format {

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public String about() {
    return "the tables of csv in conus.sqlite, or sqlite:FILE; a rerun changes rows in place";
  }

  @Override
  public String columns() {
    return DatabasePage.text();
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    DatabaseAddress address =
        argument.isEmpty()
            ? DatabaseAddress.sqlite(output.path("conus.sqlite"))
            : DatabaseAddress.of("sqlite:" + argument);
    return DatabaseWriter.open(address, TidyTable.all(), name());
  }
}
