package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Repair, tokenizer, grammars and readers under the fuzzer: every build tries the inputs in {@code
 * FuzzTestInputs}, the full one looks for others, each target for a bounded time.
 */
class FuzzTest {
  private static final int SECONDS = 15;

  @com.code_intelligence.jazzer.junit.FuzzTest
  void repair(FuzzedDataProvider data) {
    FuzzTargets.run("repair", data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void tokenizer(FuzzedDataProvider data) {
    FuzzTargets.run("tokenizer", data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void ihc(FuzzedDataProvider data) {
    FuzzTargets.run("ihc", data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void levels(FuzzedDataProvider data) {
    FuzzTargets.run("levels", data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void readers(FuzzedDataProvider data) {
    FuzzTargets.run("readers", data);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(strings = {"repair", "tokenizer", "ihc", "levels", "readers"})
  void findsNothing(String target, @TempDir Path folder) throws Exception {
    List<String> command = Conus.command(List.of(), "com.code_intelligence.jazzer.Jazzer");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    command.addAll(
        List.of(
            "--target_class=" + Fuzzing.class.getName(),
            "--target_args=" + target,
            "--instrumentation_includes=org.conus.**",
            "--custom_hook_includes=org.conus.**",
            "-max_total_time=" + SECONDS,
            "-seed=1",
            "-timeout=60",
            "-max_len=4000",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            corpus.toString(),
            "src/test/resources/org/conus/faults/FuzzTestInputs/" + target));
    try (Conus fuzzer = Conus.start(folder.resolve("err"), command)) {
      assertThat(fuzzer.end()).as(fuzzer.errors()).isZero();
      assertThat(fuzzer.errors()).contains("Done ");
    }
  }
}
