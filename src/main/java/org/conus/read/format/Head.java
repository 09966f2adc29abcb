package org.conus.read.format;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first bytes of something, by which its format is told. */
public final class Head {
  /** So many bytes are enough for every format. */
  public static final int LENGTH = 4096;

  private final byte[] bytes;
  private final int begin;
  private @Nullable String text;

  private Head(byte[] bytes) {
    this.bytes = bytes;
    int at = 0;
    while (at < bytes.length && isBlank(bytes[at])) {
      at++;
    }
    this.begin = at;
  }

  /** The head of what these are the first bytes of. */
  public static Head of(byte[] bytes) {
    return new Head(bytes.length <= LENGTH ? bytes : Arrays.copyOf(bytes, LENGTH));
  }

  /** Whether the very first bytes are these. */
  public boolean isMagic(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes at a place are these ASCII letters. */
  public boolean has(int at, String ascii) {
    if (at + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it begins with these ASCII letters, blanks and a byte-order mark aside. */
  public boolean begins(String ascii) {
    return has(begin, ascii) || decodedBegins(ascii);
  }

  /** The first byte that is no blank and no byte-order mark; 0 if there is none. */
  public int first() {
    return begin < bytes.length ? bytes[begin] & 0xFF : 0;
  }

  /** Its characters, in lower case, as far as they can be told. */
  public String lowerCase() {
    if (text == null) {
      text = TextDecoder.lenient(bytes).toLowerCase(Locale.ROOT);
    }
    return text;
  }

  /** UTF-16 or UTF-32, if it is in one of them by its mark or its zeros; else null. */
  public @Nullable Charset wide() {
    return TextDecoder.wideOf(bytes);
  }

  /** Whether it has zeros as no text has, and no format of documents knows it. */
  public boolean isUnknownBinary() {
    if (wide() != null || !(DocumentFormats.of(this) instanceof PlainText)) {
      return false;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** The encoding of what begins so, as far as this shows it. */
  public Charset charset() {
    Charset wide = wide();
    return wide == null ? TextDecoder.narrowOf(bytes) : wide;
  }

  int length() {
    return bytes.length;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** UTF-16 alone has zeros among its first bytes. */
  private boolean decodedBegins(String ascii) {
    boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || isMagic(0xFF, 0xFE));
    return (wide || isMagic(0xFE, 0xFF))
        && lowerCase().stripLeading().startsWith(ascii.toLowerCase(Locale.ROOT));
  }

  private static boolean isBlank(byte b) {
    return b == ' '
        || b >= '\t' && b <= '\r'
        || b == (byte) 0xEF
        || b == (byte) 0xBB
        || b == (byte) 0xBF;
  }
}
