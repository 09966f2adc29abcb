package org.conus.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its name ({@code findings.csv.part}) and renamed when it is
 * complete. Its owner alone may read it.
 */
public final class NewFile implements Closeable {
  private static final String UNFINISHED = ".part";

  private final Supplier<Path> target;
  private final Path unfinished;
  private @Nullable OutputStream out;
  private boolean finished;

  private NewFile(Supplier<Path> target, Path unfinished) {
    this.target = target;
    this.unfinished = unfinished;
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
    PrivateFiles.create(unfinished).close();
    return new NewFile(target, unfinished);
  }

  /** Where it is until it is finished, for libraries that open files themselves; empty at first. */
  public Path path() {
    return unfinished;
  }

  /** Buffered; the same at every call. */
  public OutputStream out() throws IOException {
    if (out == null) {
      out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
    }
    return out;
  }

  /** Closes it, puts it on the disk and gives it its name; a file of that name is replaced. */
  public void finish() throws IOException {
    closeStream();
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, target.get(), StandardCopyOption.REPLACE_EXISTING);
    finished = true;
  }

  /** Takes the file away, unless it was finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        closeStream();
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  private void closeStream() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
