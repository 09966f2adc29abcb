package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.conus.write.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing into one folder. The operating system gives the lock back when the
 * process ends, however it ends.
 */
final class OutputLock implements Closeable {
  private static final String FILE = "lock";

  private final FileChannel channel;

  private OutputLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IOException if another run has it
   */
  static OutputLock of(Path folder) throws IOException {
    FileChannel channel = PrivateFiles.open(folder.resolve(FILE));
    if (lock(channel) == null) {
      channel.close();
      throw new IOException("another run is writing into " + folder.getParent());
    }
    return new OutputLock(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) { // in this very process
      return null;
    }
  }

  /** The file stays: a run that waits to take it away might take that of the next one. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
