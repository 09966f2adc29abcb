package org.conus.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the output of a run goes.
 *
 * @param folder that was named; null if none was
 * @param time of the run, for the formats that must tell it
 * @param naming what its files are called when they are finished
 * @param patients the numbers of patients, for the formats that must give them some
 */
public record RunOutput(@Nullable Path folder, Instant time, Naming naming, RunNumbers patients) {

  /** Says what a file is called once it is finished, relative to the folder. */
  @FunctionalInterface
  public interface Naming {
    String finished(String file);
  }

  /** Files keep their names, and numbers begin at 1. */
  public RunOutput(@Nullable Path folder, Instant time) {
    this(folder, time, file -> file, new RunNumbers(0));
  }

  /**
   * A file of the folder.
   *
   * @param file relative to the folder, with {@code /} between folders
   * @throws IllegalArgumentException if there is no folder
   */
  public Path path(String file) {
    if (folder == null) {
      throw new IllegalArgumentException(file + " needs a folder: give one with -o");
    }
    return folder.resolve(file);
  }

  /**
   * Begins a file of the folder, which nobody sees under its name before it is finished.
   *
   * @param file relative to the folder, with {@code /} between folders
   * @throws IllegalArgumentException if there is no folder
   */
  public NewFile create(String file) throws IOException {
    return NewFile.create(path(file), () -> path(naming.finished(file)));
  }
}
