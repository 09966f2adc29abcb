package org.conus.read.format;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a file of Office. They are found by its table of contents, so that a broken one is
 * in the way of no other; where the table is gone, from front to back as far as they are whole.
 */
final class OfficeFile implements Closeable {
  private final byte[] bytes;
  private final @Nullable ZipFile zip;

  private OfficeFile(byte[] bytes, @Nullable ZipFile zip) {
    this.bytes = bytes;
    this.zip = zip;
  }

  static OfficeFile of(byte[] bytes) {
    ZipFile.Builder file =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true);
    try {
      return new OfficeFile(bytes, file.get());
    } catch (IOException | RuntimeException e) { // without a table, or with a broken one
      return new OfficeFile(bytes, null);
    }
  }

  /** Whether its table of contents is there. */
  boolean isWhole() {
    return zip != null;
  }

  /**
   * A part of a document of words, such as {@code footnotes}; null if there is none.
   *
   * @throws IOException if it is broken; so may reading it
   */
  @Nullable InputStream part(String name) throws IOException {
    Pattern path = Pattern.compile("word/" + name + "[0-9]*\\.xml");
    return zip == null ? fromFrontToBack(path) : byTable(zip, path);
  }

  private static @Nullable InputStream byTable(ZipFile zip, Pattern path) throws IOException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (path.matcher(entry.getName()).matches()) {
        return new Checked(zip.getInputStream(entry), entry.getCrc());
      }
    }
    return null;
  }

  /** Java compares the checksums of what is read so. */
  private @Nullable InputStream fromFrontToBack(Pattern path) throws IOException {
    ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
      if (path.matcher(part.getName()).matches()) {
        return parts;
      }
    }
    return null;
  }

  /** Compares the checksum when all was read. */
  private static final class Checked extends CheckedInputStream {
    private final long expected;

    Checked(InputStream part, long expected) {
      super(part, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      return compared(super.read());
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      return compared(super.read(to, from, length));
    }

    private int compared(int read) throws IOException {
      if (read < 0 && getChecksum().getValue() != expected) {
        throw new ZipException("another checksum");
      }
      return read;
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
