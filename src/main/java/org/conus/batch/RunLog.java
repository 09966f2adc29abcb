package org.conus.batch;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.findings.PipelineInfo;
import org.conus.write.NewFile;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves about itself: {@code run.json}, and {@code failures.jsonl} with a line for each
 * document that was not done. Neither holds a word of a report.
 */
public final class RunLog implements Closeable {
  private static final ObjectWriter LINE = JsonMapper.builder().build().writer();

  private static final String RUN = "run.json";
  private static final String FAILURES = "failures.jsonl";

  private final Path folder;
  private final Map<String, Long> reasons = new TreeMap<>();
  private @Nullable NewFile failures;

  public RunLog(Path folder) {
    this.folder = folder;
  }

  /**
   * What a run came to.
   *
   * @param formats that were written
   * @param done documents done by this run
   * @param kept documents that an earlier run had done
   * @param complete whether it went through the whole input
   * @param seconds it took
   * @param stages thread-CPU seconds by stage
   * @param read documents that were read, by format and encoding
   */
  public record Summary(
      PipelineInfo pipeline,
      List<String> formats,
      int threads,
      long done,
      long kept,
      boolean complete,
      double seconds,
      Map<String, Double> stages,
      Map<String, Long> read) {}

  /** What an earlier run left about itself is no longer true. */
  public void begin() throws IOException {
    for (String name : List.of(RUN, FAILURES, FAILURES + ".part")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /** Forgets all failures: the documents are gone through once more. */
  public void again() throws IOException {
    reasons.clear();
    if (failures != null) {
      failures.close();
      failures = null;
    }
  }

  /** Notes a document that was not done. */
  public void failed(Failure failure) throws IOException {
    if (failures == null) {
      failures = NewFile.create(folder.resolve(FAILURES));
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", failure.id());
    line.put("reason", failure.reason());
    if (!failure.stack().isEmpty()) {
      line.put("stack", failure.stack());
    }
    failures.out().write(LINE.writeValueAsBytes(line));
    failures.out().write('\n');
    reasons.merge(failure.sort(), 1L, Long::sum);
  }

  /** Writes both files. */
  public void finish(Summary summary) throws IOException {
    close();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("version", summary.pipeline().version());
    run.put("knowledge", summary.pipeline().knowledge());
    run.put("models", new TreeMap<>(summary.pipeline().models()));
    run.put("options", summary.pipeline().options());
    run.put("formats", summary.formats());
    run.put("threads", summary.threads());
    run.put("complete", summary.complete());
    Map<String, Object> documents = new LinkedHashMap<>();
    documents.put("done", summary.done());
    documents.put("kept", summary.kept());
    documents.put("failed", reasons.values().stream().mapToLong(Long::longValue).sum());
    run.put("documents", documents);
    run.put("read", summary.read());
    run.put("failures", reasons);
    run.put("seconds", summary.seconds());
    run.put("cpuSeconds", summary.stages());
    try (NewFile file = NewFile.create(folder.resolve(RUN))) {
      String json = LINE.withDefaultPrettyPrinter().writeValueAsString(run) + "\n";
      file.out().write(json.getBytes(StandardCharsets.UTF_8));
      file.finish();
    }
  }

  /** Completes the list of failures, also that of a run that broke off. */
  @Override
  public void close() throws IOException {
    if (failures != null) {
      try (NewFile file = failures) {
        failures = null;
        file.finish();
      }
    }
  }
}
