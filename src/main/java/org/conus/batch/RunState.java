package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.conus.write.PrivateFiles;

/**
 * What a run keeps of itself in the output folder: the lock, the journal and what it said at the
 * start.
 *
 * @param resumed whether the journal is that of an earlier run
 */
record RunState(OutputLock lock, Journal journal, JournalState said, boolean resumed)
    implements Closeable {
  private static final String FOLDER = ".conus";

  /**
   * Opens it; without an earlier run to go on with, the files of one are taken away.
   *
   * @param key of what makes the records
   * @param resume whether to go on from what an earlier run of the same key left
   * @throws IOException if the folder cannot be written, or another run is writing into it
   */
  static RunState open(Path folder, String key, boolean resume) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Path own = folder.resolve(FOLDER);
    PrivateFiles.createDirectories(folder);
    PrivateFiles.createDirectories(own);
    OutputLock lock = OutputLock.of(own);
    try {
      JournalState said = new JournalState();
      Journal journal = resume ? Journal.reopen(own, key, said) : null;
      if (journal != null) {
        return new RunState(lock, journal, said, true);
      }
      ShardFiles.removeAllOf(folder, own);
      return new RunState(lock, Journal.create(own, key), new JournalState(), false);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      journal.close();
    }
  }
}
