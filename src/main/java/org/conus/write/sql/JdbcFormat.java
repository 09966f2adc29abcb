package org.conus.write.sql;

import java.io.IOException;
import org.conus.write.Format;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/** {@code jdbc:postgresql://HOST/DATABASE}: the tables in PostgreSQL 11 or later. */
public final class JdbcFormat implements Format {

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public String about() {
    return "the tables of csv in PostgreSQL: jdbc:postgresql://HOST/DATABASE; a rerun changes rows"
        + " in place";
  }

  @Override
  public String columns() {
    return DatabasePage.text();
  }

  @Override
  public RunWriter open(RunOutput output, String argument) throws IOException {
    return DatabaseWriter.open(DatabaseAddress.of("jdbc:" + argument), TidyTable.all(), name());
  }
}
