package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No word of a report stands anywhere but in the output, also of one that fails or is killed, and
 * nobody but the owner may read what a run writes.
 */
@Tag("full")
class PrivacyTest {
  private static final String MARKER = "zyzzyvaquokka";
  private static final String TEXT =
      "A 60-year-old man, Mr. " + MARKER + ", had a carcinoma of the lung at T12.\n";

  private final Path folder;
  private final Path in;
  private final Path out;
  private final Path temporary;

  PrivacyTest(@TempDir Path folder) {
    this.folder = folder;
    this.in = folder.resolve("in");
    this.out = folder.resolve("out");
    this.temporary = folder.resolve("temporary");
  }

  @BeforeEach
  void writeInput() throws IOException {
    Files.createDirectories(temporary);
    Archive.write(in, 400, new Random(4));
    for (int i = 0; i < 400; i++) {
      Files.writeString(in.resolve("m%03d.txt".formatted(i)), TEXT.repeat(1 + i % 7));
    }
    write("binary.txt", "PK\u0003\u0004\0\0" + TEXT);
    write("nul.txt", TEXT + "\0\0" + TEXT);
    write("large.txt", TEXT.repeat(3_000));
    write("broken.pdf", "%PDF-1.4\n1 0 obj<</Title(" + MARKER + ")/Type/" + MARKER + " " + TEXT);
    write("broken.xml", "<?xml version=\"1.0\"?><article><body><" + MARKER + ">" + TEXT);
    write("entity.xml", "<!DOCTYPE article [<!ENTITY a SYSTEM \"" + MARKER + "\">]><article>&a;");
    write("broken.rtf", "{\\rtf1 {\\" + MARKER + " " + TEXT);
    write("broken.docx", "PK\u0003\u0004" + TEXT);
    write("broken.jsonl", "{\"text\": \"" + TEXT.strip() + "\", " + MARKER);
  }

  private void write(String name, String text) throws IOException {
    Files.write(in.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsWhatReportsSayToTheOutput() throws Exception {
    try (Conus run = extract("killed")) {
      run.awaitLength(out.resolve("findings.jsonl.part"), 1);
      run.kill();
      nothingIsTold(run);
    }
    try (Conus run = extract("stopped")) {
      run.awaitLength(out.resolve(".conus/journal"), 3_000);
      run.terminate();
      run.end();
      nothingIsTold(run);
    }
    try (Conus run = extract("finished")) {
      assertThat(run.end()).as(run.errors()).isEqualTo(3);
      assertThat(run.errors()).contains("broken.pdf");
      nothingIsTold(run);
    }
    assertThat(out.resolve("failures.jsonl")).content().contains("large.txt").contains("too large");
    assertThat(Archive.lines(out, "findings.jsonl")).hasSizeGreaterThanOrEqualTo(800);
  }

  private Conus extract(String name) throws IOException {
    List<String> command =
        Conus.command(List.of("-Djava.io.tmpdir=" + temporary), "org.conus.cli.Main");
    command.addAll(List.of("extract", in.toString(), "-o", out.toString(), "--resume"));
    command.addAll(List.of("-f", "jsonl,csv,sqlite,html,parquet", "--max-bytes", "100000"));
    return Conus.start(folder.resolve(name), command);
  }

  private void nothingIsTold(Conus run) throws IOException {
    assertThat(run.errors()).doesNotContain(MARKER);
    assertThat(run.output()).doesNotContain(MARKER);
    for (Path file : files(temporary)) {
      assertThat(bytes(file)).as(file.toString()).doesNotContain(MARKER);
    }
    for (Path file : files(out)) {
      String name = out.relativize(file).toString();
      if (name.startsWith(".conus") || name.startsWith("run.") || name.startsWith("failures.")) {
        assertThat(bytes(file)).as(name).doesNotContain(MARKER);
      }
    }
    try (Stream<Path> all = Files.walk(out)) {
      all.forEach(PrivacyTest::isPrivate);
    }
  }

  private static void isPrivate(Path path) {
    try {
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
      assertThat(mode)
          .as(path.toString())
          .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).toList());
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
