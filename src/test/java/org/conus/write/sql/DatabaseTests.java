package org.conus.write.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What every database must do, each on tables of its own that are empty. */
interface DatabaseTests {
  /** What is looked at in a database. */
  interface Check {
    void of(DatabaseChecks checks) throws IOException, SQLException;
  }

  /** Makes the tables and has them checked. */
  void check(Check check) throws IOException, SQLException;

  @Test
  default void everyCellIsReadBack() throws IOException, SQLException {
    check(DatabaseChecks::everyCellIsReadBack);
  }

  @Test
  default void aRerunChangesRowsInPlace() throws IOException, SQLException {
    check(DatabaseChecks::aRerunChangesRowsInPlace);
  }

  @Test
  default void anotherVersionStandsBesideTheFirst() throws IOException, SQLException {
    check(DatabaseChecks::anotherVersionStandsBesideTheFirst);
  }

  @Test
  default void manyDocumentsAreAllThere() throws IOException, SQLException {
    check(DatabaseChecks::manyDocumentsAreAllThere);
  }

  @Test
  default void aRunThatBreaksOffLeavesNoHalfDocument() throws IOException, SQLException {
    check(DatabaseChecks::aRunThatBreaksOffLeavesNoHalfDocument);
  }

  @Test
  default void omopRowsAreReadBackAndKeepTheirKeys() throws IOException, SQLException {
    check(DatabaseChecks::omopRowsAreReadBackAndKeepTheirKeys);
  }
}
