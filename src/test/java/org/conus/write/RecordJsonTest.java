package org.conus.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conus.findings.CaseReport;
import org.conus.findings.DocumentInfo;
import org.conus.findings.PipelineInfo;
import org.conus.findings.Problem;
import org.conus.uima.Pipeline;
import org.junit.jupiter.api.Test;

/** The record that is written by hand has every component, just as Jackson finds them. */
final class RecordJsonTest {

  @Test
  void documentsOfEverySort() throws Exception {
    try (Pipeline pipeline = Pipeline.builtIn();
        Stream<Path> files = Files.list(Path.of("test-docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        assertSame(pipeline.read(Files.readString(file)));
      }
    }
  }

  @Test
  void everyCharacterAlone() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }
    for (int at = 0; at < all.length(); at += 64) {
      assertSame(report(all.substring(at, at + 64)));
    }
  }

  @Test
  void pairsOfSurrogates() {
    assertSame(report("\uD83D\uDE00 \uDE00\uD83D"));
  }

  private static CaseReport report(String text) {
    return new CaseReport(
        CaseReport.SCHEMA,
        new DocumentInfo(text, "other", "", Integer.MIN_VALUE),
        List.of(),
        List.of(),
        List.of(new Problem("test", text, List.of(text, text))),
        new PipelineInfo("1", "", Map.of("b", "2", "a", text), ""));
  }

  private static void assertSame(CaseReport report) {
    byte[] expected = RecordJson.byReflection(report);
    assertThat(new String(RecordJson.bytes(report), StandardCharsets.UTF_8))
        .isEqualTo(new String(expected, StandardCharsets.UTF_8));
  }
}
