package org.conus.write.table;

import java.util.ArrayList;
import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.findings.LevelsFinding;
import org.conus.findings.ProcedureFinding;
import org.jspecify.annotations.Nullable;

/**
 * A spinal level of a tumor or of an operation.
 *
 * @param tumorId of the tumor; null for a level of an operation
 * @param procedure name of the operation; null for a level of a tumor
 * @param position from 1, from head to tail
 */
record LevelRow(
    CaseRow in,
    @Nullable String tumorId,
    @Nullable String procedure,
    int position,
    String level,
    String certainty,
    List<String> evidence) {

  static List<LevelRow> of(CaseReport report) {
    List<LevelRow> rows = new ArrayList<>();
    for (TumorRow row : TumorRow.of(report)) {
      LevelsFinding levels = row.tumor().levels();
      if (levels != null) {
        String id = row.tumor().id();
        add(rows, row.in(), id, null, levels.values(), levels.certainty(), levels.evidence());
      }
    }
    for (CaseRow in : CaseRow.of(report)) {
      for (ProcedureFinding done : in.patientCase().procedures()) {
        add(rows, in, null, done.name(), done.levels(), done.certainty(), done.evidence());
      }
    }
    return rows;
  }

  private static void add(
      List<LevelRow> rows,
      CaseRow in,
      @Nullable String tumorId,
      @Nullable String procedure,
      List<String> levels,
      String certainty,
      List<String> evidence) {
    int position = 0;
    for (String level : levels) {
      rows.add(new LevelRow(in, tumorId, procedure, ++position, level, certainty, evidence));
    }
  }
}
