package org.conus.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.RunWriter;

/** Writes what gathers documents to one stream, such as standard output; nothing is resumed. */
public final class StreamOutput implements Output {
  private final OutputStream out;
  private final RunWriter writer;

  /**
   * @param writer of formats that gather documents elsewhere, as in a database; it is closed too
   */
  public StreamOutput(OutputStream out, RunWriter writer) {
    this.out = out;
    this.writer = writer;
  }

  @Override
  public Progress progress(DocumentKey key) {
    return Progress.NEW;
  }

  @Override
  public byte[] record(DocumentKey key) {
    throw new IllegalStateException("nothing is done twice");
  }

  @Override
  public void accept(DocumentKey key, Extracted document, List<Chunk> chunks) throws IOException {
    for (Chunk chunk : chunks) {
      if (!chunk.append()) {
        throw new IOException(chunk.file() + " needs a folder: give one with -o");
      }
      out.write(chunk.bytes());
    }
    check();
    writer.accept(document);
  }

  @Override
  public void changed(DocumentKey key) {
    throw new IllegalStateException("nothing is done twice");
  }

  @Override
  public boolean again() {
    return false;
  }

  @Override
  public List<String> finish() throws IOException {
    out.flush();
    check();
    return writer.finish();
  }

  /** A print stream, such as standard output, keeps its errors to itself. */
  private void check() throws IOException {
    if (out instanceof PrintStream stream && stream.checkError()) {
      throw new IOException("standard output cannot be written");
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
    writer.close();
  }
}
