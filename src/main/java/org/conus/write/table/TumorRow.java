package org.conus.write.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conus.findings.CaseReport;
import org.conus.findings.TumorFinding;

/** A tumor of a patient. */
record TumorRow(CaseRow in, TumorFinding tumor) {

  static List<TumorRow> of(CaseReport report) {
    List<TumorRow> rows = new ArrayList<>();
    for (CaseRow in : CaseRow.of(report)) {
      in.patientCase().tumors().forEach(tumor -> rows.add(new TumorRow(in, tumor)));
    }
    return rows;
  }

  /**
   * Something that a tumor has several of.
   *
   * @param number from 1, in the order of the record
   */
  record Part<T>(TumorRow in, int number, T value) {}

  /** All of that sort, tumor by tumor. */
  static <T> RecordTable.Rows<Part<T>> parts(Function<TumorFinding, List<T>> parts) {
    return report -> {
      List<Part<T>> rows = new ArrayList<>();
      for (TumorRow in : of(report)) {
        int number = 0;
        for (T part : parts.apply(in.tumor())) {
          rows.add(new Part<>(in, ++number, part));
        }
      }
      return rows;
    };
  }
}
