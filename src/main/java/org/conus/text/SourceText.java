package org.conus.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document's text as it was read: decoded or taken out of its format, a byte-order mark dropped,
 * line ends kept.
 *
 * @param id where it came from, relative to the input and with {@code /} between folders
 * @param text the text
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param origin what it was read from
 */
public record SourceText(String id, String text, String sha256, Origin origin) {

  /** A document whose bytes are {@code bytes}, which decode to {@code text}. */
  public static SourceText of(String id, String text, byte[] bytes) {
    return of(id, text, bytes, Origin.TEXT);
  }

  /** A document whose bytes are {@code bytes} and hold {@code text}. */
  public static SourceText of(String id, String text, byte[] bytes, Origin origin) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new SourceText(id, text, HexFormat.of().formatHex(digest.digest(bytes)), origin);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A document that never was bytes; it is hashed as UTF-8. */
  public static SourceText of(String id, String text) {
    return of(id, text, text.getBytes(StandardCharsets.UTF_8));
  }
}
