package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.conus.write.PrivateFiles;

/**
 * A file that gathers documents and can be taken up where it was left. It is written under a name
 * of its own, in pieces of some hundred kilobytes.
 */
final class PartFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 18;
  static final String UNFINISHED = ".part";

  private final Path path;
  private final FileChannel channel;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private long length;

  private PartFile(Path path, FileChannel channel, long length) {
    this.path = path;
    this.channel = channel;
    this.length = length;
  }

  /**
   * Opens a file at a length, whatever stands behind it is cut off.
   *
   * @param length 0 for a new one
   */
  static PartFile open(Path path, long length) throws IOException {
    FileChannel channel = PrivateFiles.open(path);
    channel.truncate(length);
    channel.position(length);
    return new PartFile(path, channel, length);
  }

  Path path() {
    return path;
  }

  /** How long it is with all that was appended. */
  long length() {
    return length;
  }

  void append(byte[] bytes) throws IOException {
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.capacity()) {
      write(ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
    length += bytes.length;
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Puts all that was appended on the disk. */
  void force() throws IOException {
    flush();
    channel.force(false);
  }

  /** What was not forced may be lost. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
