package org.conus.write.table;

import java.util.List;

/** All tables of a record, each behind those that it refers to. */
public final class RecordTables {
  private static final List<RecordTable<?>> ALL =
      List.of(
          CaseTables.DOCUMENTS,
          CaseTables.CASES,
          TumorColumns.TABLE,
          TumorTables.SITES,
          TumorTables.SIZES,
          TumorTables.IHC,
          CaseTables.LEVELS,
          CaseTables.PROCEDURES,
          TumorTables.REJECTED,
          CaseTables.PROBLEMS,
          MentionTables.MENTIONS);

  private RecordTables() {}

  /** The table of documents first. */
  public static List<RecordTable<?>> all() {
    return ALL;
  }
}
