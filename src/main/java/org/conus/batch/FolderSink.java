package org.conus.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.write.Chunk;

/**
 * Writes into a folder. A file that gathers documents is written beside its name and renamed when
 * the run closes; a file of one document is renamed at once, so that nobody reads half a file.
 */
public final class FolderSink implements Sink {
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final Map<String, OutputStream> open = new HashMap<>();

  /**
   * @throws IOException if the folder cannot be made
   */
  public FolderSink(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  @Override
  public void accept(List<Chunk> chunks) throws IOException {
    for (Chunk chunk : chunks) {
      if (chunk.append()) {
        stream(chunk.file()).write(chunk.bytes());
      } else {
        Path unfinished = prepared(chunk.file() + UNFINISHED);
        Files.write(unfinished, chunk.bytes());
        rename(unfinished, folder.resolve(chunk.file()));
      }
    }
  }

  private OutputStream stream(String file) throws IOException {
    OutputStream stream = open.get(file);
    if (stream == null) {
      stream =
          new BufferedOutputStream(Files.newOutputStream(prepared(file + UNFINISHED)), 1 << 16);
      open.put(file, stream);
    }
    return stream;
  }

  private Path prepared(String file) throws IOException {
    Path path = folder.resolve(file);
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return path;
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    for (Map.Entry<String, OutputStream> entry : open.entrySet()) {
      entry.getValue().close();
      rename(folder.resolve(entry.getKey() + UNFINISHED), folder.resolve(entry.getKey()));
    }
    open.clear();
  }
}
