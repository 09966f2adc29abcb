package org.conus.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import org.conus.write.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, appended in batches and forced to the disk. A batch counts when its last
 * line, which has a checksum over the others, is whole; what stands behind the last such line is
 * cut off when the journal is opened again. One line each, fields by tabs:
 *
 * <pre>
 * conus-journal/1  KEY                                    of the pipeline, knowledge, options, formats
 * D  shard  begin  length  id  content  name              a document, its record's place in findings.jsonl
 * F  shard  file  bytes                                   how much of a file that gathers documents counts
 * N  shard  file  name                                    what a finished file of the shard is called
 * P  shard  number                                      the highest that a patient has up to this shard
 * S  shard                                                the shard is complete
 * X  shard                                                its documents are to be done again
 * K  checksum                                             the lines since the last K count
 * </pre>
 */
final class Journal implements Closeable {
  static final String FILE = "journal";
  private static final String MAGIC = "conus-journal/1\t";

  private final FileChannel channel;
  private final StringBuilder pending = new StringBuilder();

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /** Begins a journal in place of any that is there. */
  static Journal create(Path folder, String key) throws IOException {
    Path file = folder.resolve(FILE);
    PrivateFiles.create(file).close();
    Journal journal = new Journal(FileChannel.open(file, StandardOpenOption.APPEND));
    journal.pending.append(MAGIC).append(key).append('\n');
    journal.commit();
    return journal;
  }

  /**
   * Opens the journal of an earlier run, if it is of the same key, and tells its batches.
   *
   * @return null if there is none, or it is of another key
   */
  static @Nullable Journal reopen(Path folder, String key, Reader reader) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return null;
    }
    long good = read(file, key, reader);
    if (good < 0) {
      return null;
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(good);
    channel.position(good);
    return new Journal(channel);
  }

  /** Opens the journal of an earlier run of any key; null if there is none that can be read. */
  static @Nullable Journal reopenAny(Path folder, Reader reader) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    String first;
    try (InputStream bytes = Files.newInputStream(file);
        Lines lines = new Lines(bytes)) {
      first = lines.next();
    }
    if (first == null || !first.startsWith(MAGIC)) {
      return null;
    }
    return reopen(folder, first.substring(MAGIC.length()), reader);
  }

  /** Hears the lines of batches that count, without K, split at tabs. */
  interface Reader {
    void line(List<String> fields) throws IOException;
  }

  /** How many bytes of the journal count; -1 if it is of another key or has no batch at all. */
  private static long read(Path file, String key, Reader reader) throws IOException {
    long good = -1;
    long position = 0;
    StringBuilder batch = new StringBuilder();
    try (InputStream bytes = Files.newInputStream(file);
        Lines lines = new Lines(bytes)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        position = lines.position();
        if (!line.startsWith("K\t")) {
          batch.append(line).append('\n');
          continue;
        }
        if (!line.substring(2).equals(checksum(batch))) {
          return good;
        }
        if (good < 0 && !batch.toString().startsWith(MAGIC + key + "\n")) {
          return -1;
        }
        tell(batch, reader);
        batch.setLength(0);
        good = position;
      }
    }
    return good;
  }

  private static void tell(StringBuilder batch, Reader reader) throws IOException {
    for (String line : batch.toString().split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith(MAGIC)) {
        reader.line(List.of(line.split("\t", -1)));
      }
    }
  }

  /** Whole lines with their line feed; a last one without it is none. */
  private static final class Lines implements Closeable {
    private final InputStream bytes;
    private long position;

    Lines(InputStream bytes) {
      this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    @Nullable String next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        position++;
        if (b == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(b);
      }
      return null;
    }

    long position() {
      return position;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  void document(int shard, long begin, int length, DocumentKey key, String id) {
    pending
        .append("D\t")
        .append(shard)
        .append('\t')
        .append(begin)
        .append('\t')
        .append(length)
        .append('\t')
        .append(Long.toHexString(key.id()))
        .append('\t')
        .append(Long.toHexString(key.content()))
        .append('\t')
        .append(onOneLine(id))
        .append('\n');
  }

  void fileLength(int shard, String file, long bytes) {
    line("F", shard, file + "\t" + bytes);
  }

  void finished(int shard, String file, String name) {
    line("N", shard, file + "\t" + name);
  }

  void lastPatient(int shard, long number) {
    line("P", shard, Long.toString(number));
  }

  void complete(int shard) {
    line("S", shard, "");
  }

  void redo(int shard) {
    line("X", shard, "");
  }

  private void line(String kind, int shard, String rest) {
    pending.append(kind).append('\t').append(shard);
    if (!rest.isEmpty()) {
      pending.append('\t').append(rest);
    }
    pending.append('\n');
  }

  /** Writes the lines since the last call as one batch and forces them to the disk. */
  void commit() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    String checksum = checksum(pending);
    pending.append("K\t").append(checksum).append('\n');
    ByteBuffer bytes = ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
    pending.setLength(0);
  }

  private static String checksum(CharSequence batch) {
    CRC32 crc = new CRC32();
    crc.update(batch.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static String onOneLine(String id) {
    return id.replaceAll("[\\x00-\\x1f\\x7f]", "?");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
