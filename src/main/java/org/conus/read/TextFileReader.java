package org.conus.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conus.text.SourceText;

/**
 * Reads plain text: UTF-8, UTF-16 or UTF-32 with a byte-order mark, else UTF-8, else Windows-1252.
 * A byte-order mark is dropped; line ends are kept.
 */
public final class TextFileReader {
  /** The largest document that is read if nothing else is said, in bytes. */
  public static final long DEFAULT_LIMIT_BYTES = 20_000_000;

  private final long limitBytes;

  public TextFileReader(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableDocumentException if it is empty, binary or too large
   * @throws IOException if the file cannot be read
   */
  public SourceText read(Input input) throws IOException {
    Path path = input.path();
    if (!Files.isRegularFile(path)) {
      throw new UnreadableDocumentException(Files.exists(path) ? "not a file" : "does not exist");
    }
    if (!Files.isReadable(path)) {
      throw new UnreadableDocumentException("not readable");
    }
    long size = Files.size(path);
    if (size > limitBytes) {
      throw new UnreadableDocumentException(
          "too large: " + size + " bytes, the limit is " + limitBytes);
    }
    return source(input.id(), Files.readAllBytes(path));
  }

  /**
   * A document out of its bytes.
   *
   * @throws UnreadableDocumentException if they are empty or no text
   */
  public static SourceText source(String id, byte[] bytes) throws UnreadableDocumentException {
    String text = decode(bytes);
    if (text.isBlank()) {
      throw new UnreadableDocumentException("empty");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableDocumentException("binary, not text");
    }
    return SourceText.of(id, text, bytes);
  }

  private static String decode(byte[] bytes) throws UnreadableDocumentException {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return strictly(bytes, mark.length(), mark.charset());
    }
    try {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return strictly(bytes, 0, Charset.forName("windows-1252"));
    }
  }

  private static String strictly(byte[] bytes, int from, Charset charset)
      throws UnreadableDocumentException {
    try {
      return decoded(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException("binary, not text (not valid " + charset + ")");
    }
  }

  private static String decoded(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }
}
