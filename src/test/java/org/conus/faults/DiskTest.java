package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or may not be written. The small ones are mounted in a space of their own
 * ({@code unshare}), which goes with the process.
 */
@Tag("full")
class DiskTest {
  private static final int DOCUMENTS = 600;

  private final Path folder;

  DiskTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Archive archive() throws IOException {
    return Archive.write(folder.resolve("in"), DOCUMENTS, new Random(2));
  }

  /** A limit of the system on the size of a file, which every user may set. */
  @Test
  void goesOnWhenThereIsRoomAgain() throws Exception {
    Archive archive = archive();
    Path out = folder.resolve("out");
    String extract = extract(archive.folder(), out) + " --resume";
    try (Conus run = shell("limited", "ulimit -f 300; exec " + extract)) {
      assertThat(run.end()).isEqualTo(2);
      assertThat(run.errors())
          .contains(out + " cannot be written: File too large")
          .doesNotContain("\tat ");
    }
    assertThat(out.resolve("findings.jsonl")).doesNotExist();
    try (Conus run = shell("unlimited", "exec " + extract)) {
      assertThat(run.end()).as(run.errors()).isZero();
    }
    assertThat(Archive.recorded(out)).containsExactlyElementsOf(archive.ids());
  }

  @Test
  void goesOnWhenAFullDiskHasRoomAgain() throws Exception {
    Archive archive = archive();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path copy = folder.resolve("copy");
    String extract = extract(archive.folder(), disk.resolve("out")) + " -f jsonl,csv --resume";
    try (Conus run =
        mounted(
            "full",
            "size=500k",
            disk,
            extract + "; echo \"ended with $?\"; ls " + disk.resolve("out"),
            "mount -o remount,size=200m " + disk,
            extract + "; echo \"ended with $?\"; cp -r " + disk.resolve("out") + " " + copy)) {
      assertThat(run.end()).as(run.errors()).isZero();
      assertThat(run.errors())
          .contains(disk.resolve("out") + " cannot be written: No space left on device")
          .doesNotContain("\tat ");
      assertThat(run.output().lines().filter(line -> line.startsWith("ended")))
          .containsExactly("ended with 2", "ended with 0");
      assertThat(run.output().lines()).doesNotContain("findings.jsonl");
    }
    assertThat(Archive.recorded(copy)).containsExactlyElementsOf(archive.ids());
    assertThat(Archive.lines(copy, "csv/documents.csv")).hasSize(DOCUMENTS + 1);
  }

  @Test
  void saysThatTheOutputMayNotBeWritten() throws Exception {
    Archive archive = archive();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    try (Conus run =
        mounted("ro", "ro", disk, "exec " + extract(archive.folder(), disk.resolve("out")))) {
      assertThat(run.end()).isEqualTo(2);
      assertThat(run.errors())
          .isEqualTo("conus: " + disk.resolve("out") + " cannot be used: Read-only file system\n");
    }
  }

  /** What goes to a stream must not be lost without a word. */
  @Test
  void saysThatStandardOutputIsFull() throws Exception {
    Archive archive = archive();
    String file = archive.file(7).toString();
    for (String format : List.of("jsonl", "table")) {
      List<String> command = Conus.command(List.of(), "org.conus.cli.Main");
      command.addAll(List.of("extract", file, "-f", format));
      try (Conus run = shell(format, "exec " + quoted(command) + " > /dev/full")) {
        assertThat(run.end()).as(format).isEqualTo(2);
        assertThat(run.errors()).contains("conus: standard output cannot be written");
      }
    }
  }

  private static String extract(Path in, Path out) {
    List<String> command = Conus.command(List.of(), "org.conus.cli.Main");
    command.addAll(List.of("extract", in.toString(), "-o", out.toString(), "--threads", "2"));
    return quoted(command);
  }

  private static String quoted(List<String> command) {
    return "'" + String.join("' '", command) + "'";
  }

  private Conus shell(String name, String script) throws IOException {
    return Conus.start(folder.resolve(name), List.of("sh", "-c", script));
  }

  /** A script beside a disk in memory, mounted with options. */
  private Conus mounted(String name, String options, Path disk, String... lines) throws Exception {
    List<String> script = new ArrayList<>();
    script.add("mount -t tmpfs -o " + options + " tmpfs " + disk + " || exit 99");
    script.addAll(List.of(lines));
    List<String> command = new ArrayList<>(List.of("unshare"));
    command.addAll(mayMount(List.of("-m")) ? List.of("-m") : List.of("-r", "-m"));
    Assumptions.assumeTrue(
        mayMount(command.subList(1, command.size())), "skipped: nothing may be mounted here");
    command.addAll(List.of("sh", "-c", String.join("\n", script)));
    return Conus.start(folder.resolve(name), command);
  }

  private boolean mayMount(List<String> options) throws Exception {
    List<String> command = new ArrayList<>(List.of("unshare"));
    command.addAll(options);
    command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=4k tmpfs " + folder));
    try (Conus run = Conus.start(Files.createTempFile("mount", null), command)) {
      return run.end() == 0;
    }
  }
}
