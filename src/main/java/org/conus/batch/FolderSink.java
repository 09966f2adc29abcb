package org.conus.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.write.Chunk;
import org.conus.write.NewFile;
import org.conus.write.PrivateFiles;

/**
 * Writes into a folder. A file that gathers documents is written beside its name and renamed when
 * the run closes; a file of one document is renamed at once, so that nobody reads half a file. All
 * are readable by their owner alone.
 */
public final class FolderSink implements Sink {
  private final Path folder;
  private final Map<String, NewFile> open = new HashMap<>();

  /**
   * @throws IOException if the folder cannot be made
   */
  public FolderSink(Path folder) throws IOException {
    this.folder = folder;
    PrivateFiles.createDirectories(folder);
  }

  @Override
  public void accept(List<Chunk> chunks) throws IOException {
    for (Chunk chunk : chunks) {
      if (chunk.append()) {
        gathering(chunk.file()).out().write(chunk.bytes());
      } else {
        try (NewFile file = NewFile.create(folder.resolve(chunk.file()))) {
          file.out().write(chunk.bytes());
          file.finish();
        }
      }
    }
  }

  private NewFile gathering(String name) throws IOException {
    NewFile file = open.get(name);
    if (file == null) {
      file = NewFile.create(folder.resolve(name));
      open.put(name, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (NewFile file : open.values()) {
      try (file) {
        file.finish();
      }
    }
    open.clear();
  }
}
