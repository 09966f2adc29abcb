package org.conus.read.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a text and decodes it: what a byte-order mark says, UTF-16 without one by
 * where its zeros stand, else UTF-8, else Windows-1252. A mark is dropped. A few bytes that do not
 * belong to the encoding, as where a text was cut in the middle of a character, become U+FFFD.
 */
public final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What stands behind the name of an encoding where some of a text could not be decoded. */
  public static final String DAMAGED = ", damaged";

  private static final String MARK = "\uFEFF";

  /** One unit of so many may be broken where not even most of the foreign ones are whole. */
  private static final int ONE_IN = 20;

  /** So many bytes tell UTF-16. */
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

  /**
   * A text and how it was written.
   *
   * @param encoding its name, with {@code , damaged} behind it where some of it could not be
   *     decoded
   */
  public record Decoded(String text, String encoding) {

    /** Whether it is UTF-8, whole or damaged. */
    public boolean isUtf8() {
      return encoding.startsWith(StandardCharsets.UTF_8.name());
    }
  }

  /**
   * Decodes all bytes.
   *
   * @throws UnreadableDocumentException if they are no text in any of the encodings
   */
  public static Decoded decode(byte[] bytes) throws UnreadableDocumentException {
    Charset wide = wideOf(bytes);
    if (wide != null) {
      return wide(bytes, wide);
    }
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    int from = mark == null ? 0 : mark.length();
    Decoding utf8 = Decoding.of(bytes, from, StandardCharsets.UTF_8);
    if (utf8.isWhole()) {
      return new Decoded(utf8.text(), StandardCharsets.UTF_8.name());
    }
    // Two bytes of a Windows text hardly ever make a character of UTF-8.
    if (utf8.foreign() > utf8.malformed()) {
      return damaged(utf8, StandardCharsets.UTF_8);
    }
    Decoding windows = Decoding.of(bytes, from, WINDOWS);
    if (windows.isWhole()) {
      return new Decoded(windows.text(), WINDOWS.name());
    }
    if (utf8.foreign() == utf8.malformed()) {
      return damaged(utf8, StandardCharsets.UTF_8);
    }
    return damaged(windows, WINDOWS);
  }

  /**
   * Decodes a text, or a line of one, whose encoding is known to be UTF-16 or UTF-32. A mark is
   * dropped.
   *
   * @throws UnreadableDocumentException if it is no text in that encoding
   */
  public static Decoded wide(byte[] bytes, Charset charset) throws UnreadableDocumentException {
    Decoding decoding = Decoding.of(bytes, 0, charset);
    Decoded decoded =
        decoding.isWhole()
            ? new Decoded(decoding.text(), charset.name())
            : damaged(decoding, charset);
    return decoded.text().startsWith(MARK)
        ? new Decoded(decoded.text().substring(MARK.length()), decoded.encoding())
        : decoded;
  }

  /**
   * The encoding of what begins so, if its units have several bytes each; null if it has others.
   */
  static @Nullable Charset wideOf(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark == null) {
      return wide(bytes);
    }
    return mark.charset().equals(StandardCharsets.UTF_8) ? null : mark.charset();
  }

  /** What is text but for a few places; other bytes are no text. */
  private static Decoded damaged(Decoding decoding, Charset charset)
      throws UnreadableDocumentException {
    String text = decoding.text();
    boolean some =
        text.chars().anyMatch(c -> c >= ' ' && c != Decoding.REPLACEMENT && c != '\uFEFF');
    if (!some
        || decoding.malformed() * ONE_IN > text.length()
            && decoding.malformed() > decoding.foreign()
        || text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
      throw new UnreadableDocumentException("binary, not text (not valid " + charset + ")");
    }
    return new Decoded(text, charset.name() + DAMAGED);
  }

  /** The characters as far as they can be told; the last one may be cut. */
  static String lenient(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    Charset wide = wideOf(bytes);
    int from = mark == null ? 0 : mark.length();
    Charset charset = wide == null ? StandardCharsets.UTF_8 : wide;
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** UTF-8 or Windows-1252, as the first bytes of a text tell. */
  static Charset narrowOf(byte[] bytes) {
    Decoding utf8 = Decoding.of(bytes, 0, StandardCharsets.UTF_8);
    return utf8.foreign() >= utf8.malformed() ? StandardCharsets.UTF_8 : WINDOWS;
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
}
