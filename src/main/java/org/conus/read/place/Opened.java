package org.conus.read.place;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Head;
import org.jspecify.annotations.Nullable;

/** Bytes that may hold documents, to be read once from front to back. */
public final class Opened implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final String id;
  private final String name;
  private final InputStream stream;
  private final Head head;
  private final ReadOptions options;
  private final Expansion expansion;
  private final int depth;
  private final @Nullable Path path;

  private Opened(
      String id,
      String name,
      InputStream stream,
      Head head,
      ReadOptions options,
      Expansion expansion,
      int depth,
      @Nullable Path path) {
    this.id = id;
    this.name = name.toLowerCase(Locale.ROOT);
    this.stream = stream;
    this.head = head;
    this.options = options;
    this.expansion = expansion;
    this.depth = depth;
    this.path = path;
  }

  /** A file. */
  public static Opened ofFile(String id, Path path, ReadOptions options) throws IOException {
    return ofStream(id, path.toString(), Files.newInputStream(path), path, options);
  }

  /** A stream, which is closed with this. */
  public static Opened ofStream(String id, InputStream stream, ReadOptions options)
      throws IOException {
    return ofStream(id, "", stream, null, options);
  }

  private static Opened ofStream(
      String id, String name, InputStream raw, @Nullable Path path, ReadOptions options)
      throws IOException {
    Expansion expansion = new Expansion();
    try {
      InputStream counted = expansion.packed(new BufferedInputStream(raw, BUFFER));
      byte[] first = counted.readNBytes(Head.LENGTH);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), counted);
      return new Opened(id, name, whole, Head.of(first), options, expansion, 0, path);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** What is in memory already; it has no name to go by. */
  public static Opened ofBytes(String id, byte[] bytes, Head head, ReadOptions options) {
    Expansion expansion = new Expansion();
    InputStream stream = expansion.packed(new ByteArrayInputStream(bytes));
    return new Opened(id, "", stream, head, options, expansion, 0, null);
  }

  /**
   * Something inside of this.
   *
   * @param unpacked its bytes, guarded if they were packed; closing it must not close this
   */
  Opened inside(String insideId, String insideName, InputStream unpacked) throws IOException {
    byte[] first = unpacked.readNBytes(Head.LENGTH);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), unpacked);
    return new Opened(
        insideId, insideName, whole, Head.of(first), options, expansion, depth + 1, null);
  }

  /** The id of what it holds, or what the ids of what it holds begin with. */
  public String id() {
    return id;
  }

  /** The name of the file in lower case; empty if it has none. */
  String name() {
    return name;
  }

  /** All bytes from the first. */
  InputStream stream() {
    return stream;
  }

  Head head() {
    return head;
  }

  ReadOptions options() {
    return options;
  }

  Expansion expansion() {
    return expansion;
  }

  /** How many archives it stands in. */
  int depth() {
    return depth;
  }

  /** Where it is on the disk; null if it is inside of something or a stream. */
  @Nullable Path path() {
    return path;
  }

  /**
   * All bytes, in memory.
   *
   * @throws org.conus.read.UnreadableDocumentException if they are more than the limit of a
   *     document
   */
  byte[] bytes() throws IOException {
    long limit = options.limitBytes();
    byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limit + 1));
    if (bytes.length > limit) {
      throw UnreadableDocumentException.tooLarge(limit);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
