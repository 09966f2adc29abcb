package org.conus.read.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a text and decodes it: what a byte-order mark says, UTF-16 without one by
 * where its zeros stand, else UTF-8, else Windows-1252. A mark is dropped.
 */
public final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** So many bytes tell UTF-16. */
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

  /**
   * A text and how it was written.
   *
   * @param encoding its name
   */
  public record Decoded(String text, String encoding) {}

  /**
   * Decodes all bytes.
   *
   * @throws UnreadableDocumentException if they are no text in any of the encodings
   */
  public static Decoded decode(byte[] bytes) throws UnreadableDocumentException {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return strictly(bytes, mark.length(), mark.charset());
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return strictly(bytes, 0, wide);
    }
    try {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return strictly(bytes, 0, WINDOWS);
    }
  }

  /** The characters as far as they can be told; the last one may be cut. */
  static String lenient(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    Charset wide = wide(bytes);
    Charset charset = mark != null ? mark.charset() : wide != null ? wide : StandardCharsets.UTF_8;
    int from = mark == null ? 0 : mark.length();
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** UTF-16 where every other byte is zero in most of the sample, and the bytes between are not. */
  private static @Nullable Charset wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (length < 4 || bytes[0] != 0 && bytes[1] != 0) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int units = length / 2;
    if (odd > units * 7 / 10 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return even > units * 7 / 10 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static Decoded strictly(byte[] bytes, int from, Charset charset)
      throws UnreadableDocumentException {
    try {
      return decoded(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException("binary, not text (not valid " + charset + ")");
    }
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
            .toString();
    return new Decoded(text, charset.name());
  }
}
