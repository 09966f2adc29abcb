package org.conus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which can be killed. */
final class Conus implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path err;

  private Conus(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /** Starts {@code conus} with arguments; what it prints goes to files beside {@code err}. */
  static Conus start(Path err, String... arguments) throws IOException {
    List<String> command = command(List.of(), "org.conus.cli.Main");
    command.addAll(List.of(arguments));
    return start(err, command);
  }

  static Conus start(Path err, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(err.toFile());
    builder.redirectOutput(out(err).toFile());
    return new Conus(builder.start(), err);
  }

  /** Java with the class path of the tests and a main class, to which arguments can be added. */
  static List<String> command(List<String> options, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main));
    return command;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Path out(Path err) {
    return err.resolveSibling(err.getFileName() + ".out");
  }

  /** The exit status; fails if the process does not end. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  /** {@code kill -TERM}. */
  void terminate() {
    process.destroy();
  }

  /** {@code kill -STOP}: the process stays, with all that it holds, and does nothing. */
  void suspend() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** {@code kill -CONT}. */
  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    String script = "kill -" + name + " " + process.pid();
    Process kill = new ProcessBuilder("sh", "-c", script).start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("the process cannot be given the signal " + name);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until a file is so long, or the process has ended. */
  void awaitLength(Path file, long bytes) throws IOException, InterruptedException {
    while (process.isAlive() && (!Files.exists(file) || Files.size(file) < bytes)) {
      Thread.sleep(2);
    }
  }

  String errors() throws IOException {
    return Files.readString(err);
  }

  String output() throws IOException {
    return Files.readString(out(err));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
