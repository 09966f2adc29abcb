package org.conus.evaluate.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.Profile;
import org.conus.evaluate.model.RecordMarks;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.read.RecordReader;
import org.conus.read.UnreadableDocumentException;

/**
 * Reads our own records ({@code .jsonl}) as gold: all kinds are judged, with all attributes that
 * some record says. Records hold no text, so that a run must be given ({@code --predictions}).
 */
public final class RecordGoldReader implements GoldReader {

  @Override
  public String form() {
    return "jsonl";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    List<Path> files = RecordFiles.find(gold);
    Map<String, Set<String>> judged = new TreeMap<>();
    for (MentionKind kind : MentionKind.values()) {
      judged.put(kind.label(), new TreeSet<>());
    }
    Map<String, Predicted> documents = new TreeMap<>();
    for (Path file : files) {
      readFile(file, judged, documents, sink);
    }
    Profile profile = new Profile(mapping.name(), judged, mapping.subjects(), true, true, false);
    documents.forEach(
        (id, read) -> sink.mapped(new GoldDocument(id, null, read.marks(), read.rows(), profile)));
  }

  private static void readFile(
      Path file, Map<String, Set<String>> judged, Map<String, Predicted> documents, GoldSink sink)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          readRecord(file, number, line, judged, documents, sink);
        }
      }
    }
  }

  private static void readRecord(
      Path file,
      int number,
      String line,
      Map<String, Set<String>> judged,
      Map<String, Predicted> documents,
      GoldSink sink) {
    try {
      CaseReport report = RecordReader.read(line);
      Predicted read = RecordMarks.of(report);
      for (Mark mark : read.marks()) {
        judged
            .computeIfAbsent(mark.kind(), k -> new TreeSet<>())
            .addAll(mark.attributes().keySet());
      }
      if (documents.put(report.document().id(), read) != null) {
        sink.problem(file, number, "a second record of " + report.document().id());
      }
    } catch (UnreadableDocumentException | IllegalArgumentException e) {
      sink.problem(file, number, String.valueOf(e.getMessage()));
    }
  }
}
