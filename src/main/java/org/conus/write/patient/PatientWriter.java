package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.findings.SameTumor;
import org.conus.write.Extracted;
import org.conus.write.NewFile;
import org.conus.write.RecordJson;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;

/**
 * Gathers the documents of each patient. The records wait in a file until the last document is
 * there; memory holds the keys, and two numbers a document.
 */
final class PatientWriter implements RunWriter {
  /** More than anybody has; the key may be a folder in which all documents lie. */
  static final int MANY_DOCUMENTS = 1000;

  private final NewFile target;
  private final NewFile waiting;
  private final PatientKey key;
  private final Map<String, List<Place>> places = new TreeMap<>();
  private long end;
  private int withoutKey;

  /** Where a record waits. */
  private record Place(long begin, int length) {}

  private PatientWriter(NewFile target, NewFile waiting, PatientKey key) {
    this.target = target;
    this.waiting = waiting;
    this.key = key;
  }

  static PatientWriter open(RunOutput output, PatientKey key) throws IOException {
    NewFile target = output.create("patients.jsonl");
    try {
      return new PatientWriter(target, output.create("patients.records"), key);
    } catch (IOException e) {
      target.close();
      throw e;
    }
  }

  @Override
  public void accept(Extracted document) throws IOException {
    String id = document.report().document().id();
    String patient = key.of(document.source());
    if (patient == null) {
      withoutKey++;
    }
    byte[] record = RecordJson.bytes(document.report());
    waiting.out().write(record);
    places
        .computeIfAbsent(patient == null ? id : patient, k -> new ArrayList<>())
        .add(new Place(end, record.length));
    end += record.length;
  }

  @Override
  public List<String> finish() throws IOException {
    waiting.out().flush();
    SameTumor sameTumor = SameTumor.builtIn();
    try (RandomAccessFile records = new RandomAccessFile(waiting.path().toFile(), "r")) {
      for (Map.Entry<String, List<Place>> patient : places.entrySet()) {
        PatientMerge merge = new PatientMerge(patient.getKey(), sameTumor);
        for (Place place : patient.getValue()) {
          merge.add(read(records, place));
        }
        target.out().write(RecordJson.line(merge.result()).getBytes(StandardCharsets.UTF_8));
        target.out().write('\n');
      }
    }
    target.finish();
    return remarks();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (withoutKey > 0) {
      remarks.add("patients: " + withoutKey + " documents have no key and are a patient each");
    }
    long large = places.values().stream().filter(of -> of.size() > MANY_DOCUMENTS).count();
    if (large > 0) {
      remarks.add(
          "patients: "
              + large
              + " with more than "
              + MANY_DOCUMENTS
              + " documents each; the key may be wrong");
    }
    return remarks;
  }

  private static JsonNode read(RandomAccessFile records, Place place) throws IOException {
    byte[] record = new byte[place.length()];
    records.seek(place.begin());
    records.readFully(record);
    return RecordJson.tree(record);
  }

  @Override
  public void close() throws IOException {
    try (target;
        waiting) {
      places.clear();
    }
  }
}
