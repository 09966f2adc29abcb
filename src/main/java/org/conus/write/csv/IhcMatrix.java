package org.conus.write.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.conus.findings.CaseReport;
import org.conus.findings.IhcFinding;
import org.conus.findings.PatientCase;
import org.conus.write.NewFile;
import org.conus.write.RunOutput;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/**
 * The stains of all cases as one matrix. As its columns are known at the end alone, the results
 * wait in a file; memory holds the names of the markers.
 */
final class IhcMatrix implements Closeable {
  static final String ABOUT =
      """
      ## ihc-matrix

      One row a patient, also of those without a stain; a column for every marker of the run, in the
      order of their names.

      | column | type | |
      |---|---|---|
      | document_id | text, always | the document |
      | case_number | integer, always | the patient in the document, from 1 |
      | *marker* | text | the result; for a quantified one the percentage or score. Results that differ, \
      between tumors or components, all stand there with ` | ` between them. Empty: not reported |
      """;

  private static final String DOCUMENT = "document_id";
  private static final String CASE = "case_number";
  private static final List<String> WAITING = List.of(DOCUMENT, CASE, "marker", "result");
  private static final String BETWEEN = " | ";

  private final NewFile target;
  private final NewFile waiting;
  private final CsvFile rows;
  private final CsvText text;
  private final TableText plain = new TableText();
  private final TreeSet<String> markers = new TreeSet<>();

  private IhcMatrix(NewFile target, NewFile waiting, CsvFile rows, CsvText text) {
    this.target = target;
    this.waiting = waiting;
    this.rows = rows;
    this.text = text;
  }

  static IhcMatrix open(RunOutput output, CsvText text) throws IOException {
    NewFile target = output.create("csv/ihc-matrix.csv");
    NewFile waiting = output.create("csv/ihc-matrix.rows");
    return new IhcMatrix(
        target, waiting, CsvFile.create(waiting, WAITING, new CsvText(false)), text);
  }

  void accept(CaseReport report) {
    int number = 0;
    for (PatientCase patientCase : report.cases()) {
      number++;
      write(report.document().id(), number, "", null);
      for (Map.Entry<String, List<String>> panel : panel(patientCase).entrySet()) {
        markers.add(panel.getKey());
        write(
            report.document().id(), number, panel.getKey(), String.join(BETWEEN, panel.getValue()));
      }
    }
  }

  private void write(String document, int number, String marker, @Nullable String results) {
    List<@Nullable String> fields = new ArrayList<>();
    fields.add(plain.storable(document));
    fields.add(Integer.toString(number));
    fields.add(marker);
    fields.add(results);
    rows.write(fields);
  }

  private Map<String, List<String>> panel(PatientCase patientCase) {
    Map<String, List<String>> panel = new LinkedHashMap<>();
    patientCase.tumors().stream()
        .flatMap(tumor -> tumor.ihc().stream())
        .forEach(
            stain -> {
              List<String> results =
                  panel.computeIfAbsent(
                      plain.storable(stain.marker()), marker -> new ArrayList<>());
              String result = plain.storable(result(stain));
              if (!results.contains(result)) {
                results.add(result);
              }
            });
    return panel;
  }

  private static String result(IhcFinding stain) {
    if (!stain.result().equals("quantified")) {
      return stain.result();
    }
    if (stain.percent() != null) {
      return stain.percent() + " %";
    }
    return stain.score() != null ? stain.score() : stain.result();
  }

  /** Writes the matrix out of what has waited. */
  void finish() throws IOException {
    rows.flush();
    List<String> header = new ArrayList<>(List.of(DOCUMENT, CASE));
    header.addAll(markers);
    try (CsvFile matrix = CsvFile.create(target, guarded(header), text);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(waiting.path())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (NamedCsvRecord record : reader) {
        if (record.getField("marker").isEmpty()) {
          write(matrix, header, row);
          row = new LinkedHashMap<>();
          row.put(DOCUMENT, record.getField(DOCUMENT));
          row.put(CASE, record.getField(CASE));
        } else {
          row.put(record.getField("marker"), record.getField("result"));
        }
      }
      write(matrix, header, row);
      matrix.finish();
    }
  }

  private List<String> guarded(List<String> names) {
    return names.stream().map(name -> text.of(name, 0)).toList();
  }

  private void write(CsvFile matrix, List<String> header, Map<String, String> row) {
    if (!row.isEmpty()) {
      List<@Nullable String> fields = new ArrayList<>();
      for (String column : header) {
        String value = row.get(column);
        fields.add(value == null ? null : text.of(value, 0));
      }
      matrix.write(fields);
    }
  }

  @Override
  public void close() throws IOException {
    waiting.close();
    target.close();
  }
}
