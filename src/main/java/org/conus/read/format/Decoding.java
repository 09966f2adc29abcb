package org.conus.read.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * What becomes of bytes in an encoding.
 *
 * @param text with U+FFFD for what is none of the encoding
 * @param foreign units of the text beyond ASCII
 * @param malformed how often there were bytes that are none of the encoding; a character that the
 *     end cuts does not count
 * @param isWhole whether there were no such bytes, not even at the end
 */
record Decoding(String text, long foreign, long malformed, boolean isWhole) {
  /** Stands for what cannot be decoded. */
  static final char REPLACEMENT = '\uFFFD';

  private static final char FIRST_FOREIGN = 0x80;

  /** Decodes all bytes from a place on. */
  static Decoding of(byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return new Decoding(charset.newDecoder().decode(in).toString(), 0, 0, true);
    } catch (CharacterCodingException e) {
      return damaged(in.position(from), charset);
    }
  }

  /** No encoding makes more units than it has bytes. */
  private static Decoding damaged(ByteBuffer in, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    // Of half a pair in UTF-16 Java tells the length with what stands behind it, which is whole.
    int longest = charset.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
    long malformed = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      in.position(in.position() + Math.min(result.length(), longest));
      malformed += in.hasRemaining() ? 1 : 0;
      out.put(REPLACEMENT);
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    long foreign = text.chars().filter(c -> c >= FIRST_FOREIGN && c != REPLACEMENT).count();
    return new Decoding(text, foreign, malformed, false);
  }
}
