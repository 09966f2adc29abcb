package org.conus.knowledge;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The file of a compiled {@link Lexicon}: a mark, the version of the format, the parts each with
 * their length, and the SHA-256 of all before it. Numbers are big-endian.
 */
public final class LexiconFile {
  private static final byte[] MARK = "CONUSLEX".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HASH_BYTES = 32;

  private LexiconFile() {}

  /**
   * Reads a lexicon.
   *
   * @throws KnowledgeException if the file is none, of another version or damaged
   * @throws IOException if it cannot be read
   */
  public static Lexicon read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.size(file) > Integer.MAX_VALUE - 16) {
      throw new KnowledgeException(name, 1, "too large for a compiled lexicon");
    }
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - HASH_BYTES;
    if (end < MARK.length + Integer.BYTES
        || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
      throw new KnowledgeException(name, 1, "no compiled lexicon; make one by conus lexicon build");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, MARK.length, end - MARK.length);
    int version = in.getInt();
    if (version != VERSION) {
      throw new KnowledgeException(
          name, 1, "format " + version + ", this program reads " + VERSION + "; build it anew");
    }
    MessageDigest digest = sha256();
    digest.update(bytes, 0, end);
    byte[] hash = digest.digest();
    if (!Arrays.equals(hash, 0, HASH_BYTES, bytes, end, bytes.length)) {
      throw new KnowledgeException(name, 1, "damaged: its checksum is another; build it anew");
    }
    try {
      return parts(in, HexFormat.of().formatHex(hash));
    } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
      throw new KnowledgeException(name, "damaged: its parts do not fit; build it anew", e);
    }
  }

  private static Lexicon parts(ByteBuffer in, String hash) {
    TermKind kind = TermKind.valueOf(string(in).toUpperCase(Locale.ROOT));
    List<Lexicon.Source> sources = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      sources.add(new Lexicon.Source(string(in), string(in)));
    }
    Lexicon.Info info = new Lexicon.Info(kind, hash, sources, in.getInt(), in.getInt());
    List<String> words = strings(in);
    int[] nodeWords = ints(in);
    int[] firstChildren = ints(in);
    int[] childLimits = ints(in);
    int[] firstEndings = ints(in);
    int[] endings = ints(in);
    int[] spellings = ints(in);
    int[] things = ints(in);
    List<String> spellingTexts = strings(in);
    byte[] text = bytes(in);
    return new Lexicon(
        info,
        words,
        nodeWords,
        firstChildren,
        childLimits,
        firstEndings,
        endings,
        spellings,
        things,
        spellingTexts,
        text);
  }

  private static String string(ByteBuffer in) {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static List<String> strings(ByteBuffer in) {
    int[] ends = ints(in);
    byte[] text = bytes(in);
    List<String> strings = new ArrayList<>(ends.length);
    int begin = 0;
    for (int end : ends) {
      strings.add(new String(text, begin, end - begin, StandardCharsets.UTF_8));
      begin = end;
    }
    return strings;
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[length(in, 1)];
    in.get(bytes);
    return bytes;
  }

  private static int[] ints(ByteBuffer in) {
    int[] ints = new int[length(in, Integer.BYTES)];
    in.asIntBuffer().get(ints);
    in.position(in.position() + ints.length * Integer.BYTES);
    return ints;
  }

  private static int length(ByteBuffer in, int unit) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining() / unit) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  /**
   * Writes a lexicon; what stood in the file is overwritten. The hash in its {@link Lexicon.Info}
   * is passed over.
   */
  public static void write(Lexicon lexicon, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      DataOutputStream out = new DataOutputStream(new DigestOutputStream(raw, digest));
      out.write(MARK);
      out.writeInt(VERSION);
      write(out, lexicon);
      out.flush();
      raw.write(digest.digest());
    }
  }

  private static void write(DataOutputStream out, Lexicon lexicon) throws IOException {
    Lexicon.Info info = lexicon.info();
    writeBytes(out, info.kind().name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    out.writeInt(info.sources().size());
    for (Lexicon.Source source : info.sources()) {
      writeBytes(out, source.name().getBytes(StandardCharsets.UTF_8));
      writeBytes(out, source.sha256().getBytes(StandardCharsets.UTF_8));
    }
    out.writeInt(info.names());
    out.writeInt(info.concepts());
    writeStrings(out, lexicon.words());
    writeInts(out, lexicon.nodeWords());
    writeInts(out, lexicon.firstChildren());
    writeInts(out, lexicon.childLimits());
    writeInts(out, lexicon.firstEndings());
    writeInts(out, lexicon.endings());
    writeInts(out, lexicon.spellings());
    writeInts(out, lexicon.things());
    writeStrings(out, lexicon.spellingTexts());
    writeBytes(out, lexicon.text());
  }

  private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int[] ends = new int[strings.size()];
    for (int i = 0; i < ends.length; i++) {
      text.writeBytes(strings.get(i).getBytes(StandardCharsets.UTF_8));
      ends[i] = text.size();
    }
    writeInts(out, ends);
    writeBytes(out, text.toByteArray());
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeInts(DataOutputStream out, int[] ints) throws IOException {
    out.writeInt(ints.length);
    ByteBuffer chunk = ByteBuffer.allocate(1 << 14);
    for (int value : ints) {
      if (!chunk.hasRemaining()) {
        out.write(chunk.array());
        chunk.clear();
      }
      chunk.putInt(value);
    }
    out.write(chunk.array(), 0, chunk.position());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
