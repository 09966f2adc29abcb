package org.conus.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * A file that is written beside its name ({@code findings.csv.part}) and renamed when it is
 * complete. Its owner alone may read it.
 */
public final class NewFile implements Closeable {
  private static final String UNFINISHED = ".part";

  private final Supplier<Path> target;
  private final Path unfinished;
  private final OutputStream out;
  private boolean finished;

  private NewFile(Supplier<Path> target, Path unfinished, OutputStream out) {
    this.target = target;
    this.unfinished = unfinished;
    this.out = out;
  }

  /** Begins a file; folders that are missing are made. */
  public static NewFile create(Path target) throws IOException {
    return create(target, () -> target);
  }

  /**
   * Begins a file whose name is asked for when it is finished.
   *
   * @param file beside which it is written
   */
  public static NewFile create(Path file, Supplier<Path> target) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      PrivateFiles.createDirectories(parent);
    }
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    OutputStream out = new BufferedOutputStream(PrivateFiles.create(unfinished), 1 << 16);
    return new NewFile(target, unfinished, out);
  }

  public OutputStream out() {
    return out;
  }

  /** Closes it and gives it its name; a file of that name is replaced. */
  public void finish() throws IOException {
    out.close();
    Files.move(unfinished, target.get(), StandardCopyOption.REPLACE_EXISTING);
    finished = true;
  }

  /** Takes the file away, unless it was finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }
}
