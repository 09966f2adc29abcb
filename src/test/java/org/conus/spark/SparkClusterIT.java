package org.conus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job on a cluster that loses one of its two workers on the way. */
@Tag("full")
class SparkClusterIT {
  private static final int DOCUMENTS = 3000;

  @Test
  void everyDocumentIsThereOnceAndAsOnOneMachineThoughAWorkerIsKilled(@TempDir Path folder)
      throws Exception {
    Path archive = folder.resolve("archive");
    Archives.write(archive, DOCUMENTS);
    Files.writeString(archive.resolve("empty.txt"), " \n");
    Files.write(archive.resolve("binary.txt"), new byte[] {'a', 0, 'b'});
    Files.writeString(archive.resolve("large.txt"), "a ".repeat(100_000));
    Path one = folder.resolve("one");
    Path many = folder.resolve("many");
    assertThat(extract(archive, one, folder.resolve("one.log"))).isEqualTo(3);

    SparkHome home = SparkHome.of("3.5.9");
    Path log = folder.resolve("driver.log");
    try (LoopbackCluster cluster = LoopbackCluster.start(home, folder, 2)) {
      Process job =
          home.submit(
              log,
              cluster.master(),
              List.of(
                  "--in",
                  archive.toString(),
                  "--out",
                  many.toString(),
                  "--max-bytes",
                  "100000",
                  "--task-bytes",
                  "200000"));
      try {
        awaitTasks(many.resolve("outcomes/_temporary"), 10, job, log);
        cluster.kill(0);
        assertThat(job.waitFor(40, TimeUnit.MINUTES)).isTrue();
        assertThat(job.exitValue()).as(() -> read(log)).isZero();
      } finally {
        job.destroyForcibly();
      }
    }
    assertThat(read(log)).contains("Lost executor");

    Map<String, String> expected = SparkOutput.records(one.resolve("findings.jsonl"));
    assertThat(expected).hasSize(DOCUMENTS);
    assertThat(SparkOutput.records(many.resolve("findings.jsonl"))).isEqualTo(expected);
    assertThat(SparkOutput.failures(many.resolve("failures.jsonl")))
        .hasSize(3)
        .isEqualTo(SparkOutput.failures(one.resolve("failures.jsonl")));
    String run = String.join("\n", SparkOutput.lines(many.resolve("run.json")));
    assertThat(SparkOutput.json(run).path("documents").path("done").asInt()).isEqualTo(DOCUMENTS);
    assertThat(SparkOutput.json(run).path("failures").size()).isEqualTo(3);
  }

  /** The same on one machine, by the command line. */
  private static int extract(Path archive, Path out, Path log)
      throws IOException, InterruptedException {
    Process conus =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.conus.cli.Main",
                "extract",
                archive.toString(),
                "--max-bytes",
                "100000",
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return conus.waitFor();
  }

  /** Waits until tasks have handed in their part, so that the job is in its midst. */
  private static void awaitTasks(Path temporary, int tasks, Process job, Path log)
      throws InterruptedException, IOException {
    while (committed(temporary) < tasks) {
      assertThat(job.isAlive()).as(() -> read(log)).isTrue();
      Thread.sleep(20);
    }
  }

  private static long committed(Path temporary) throws IOException {
    try (Stream<Path> tasks = Files.list(temporary.resolve("0"))) {
      return tasks.filter(path -> path.getFileName().toString().startsWith("task_")).count();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
