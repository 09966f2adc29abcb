package org.conus.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conus.write.Chunk;

/** Writes what gathers documents to one stream, such as standard output. */
public final class StreamSink implements Sink {
  private final OutputStream out;

  public StreamSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void accept(List<Chunk> chunks) throws IOException {
    for (Chunk chunk : chunks) {
      if (!chunk.append()) {
        throw new IOException(chunk.file() + " needs a folder: give one with -o");
      }
      out.write(chunk.bytes());
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
