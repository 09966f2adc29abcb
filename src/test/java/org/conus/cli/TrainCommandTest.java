package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conus.TestDocs;
import org.conus.extract.learned.NameModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String CORPUS = TestDocs.FOLDER.toString();
  private static final String EXCEPT = TestDocs.FOLDER.resolve("held-out.txt").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path folder;

  TrainCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path trained(String name, String... more) {
    Path file = folder.resolve(name);
    String[] arguments = {
      "train", "tumor", "--corpus", CORPUS, "--except", EXCEPT, "--rounds", "1", "-o",
    };
    String[] all = new String[arguments.length + 1 + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = file.toString();
    System.arraycopy(more, 0, all, arguments.length + 1, more.length);
    assertThat(run(all)).as(err.toString()).isEqualTo(ExitStatus.WELL);
    return file;
  }

  @Test
  void writesTheSameModelForTheSameCommand() throws IOException {
    byte[] model = Files.readAllBytes(trained("a.bin"));
    assertThat(Files.readAllBytes(trained("b.bin"))).isEqualTo(model);
    assertThat(Files.readAllBytes(trained("leaning.bin", "--lean", "1"))).isNotEqualTo(model);
    assertThat(err.toString()).contains("73 documents");
  }

  /** The kinds that are told apart need weights of their own, but are not what the model finds. */
  @Test
  void tellsOtherKindsApart() throws IOException {
    Path alone = trained("alone.bin");
    Path apart = trained("apart.bin", "--apart");
    assertThat(Files.size(apart)).isGreaterThan(Files.size(alone));
    try (var in = Files.newInputStream(apart)) {
      assertThat(NameModel.read(in).kind()).isEqualTo("tumor");
    }
  }

  @Test
  void scoresOnDocumentsThatItHasNotSeen() {
    assertThat(
            run(
                "train",
                "tumor",
                "--corpus",
                CORPUS,
                "--except",
                EXCEPT,
                "--rounds",
                "1",
                "--folds",
                "2"))
        .as(err.toString())
        .isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).containsPattern("tumor +exact").doesNotContainPattern("anatomy +ex");
  }

  @Test
  void asksForWhatItNeeds() {
    assertThat(run("train", "size", "--corpus", CORPUS, "-o", "x")).isEqualTo(ExitStatus.USAGE);
    assertThat(run("train", "tumor", "--corpus", CORPUS)).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString()).contains("train anatomy or tumor");
  }
}
