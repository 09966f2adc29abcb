package org.conus.read.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * RTF without the commands at which the parser gives up or asks for all memory there is, though
 * programs that show RTF pass over them: names and numbers that are too long, characters without
 * their number, code pages that Java does not know, binary data longer than the file; and without
 * what stands behind the end of the outermost group.
 */
final class RtfBytes {
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_NUMBER = 9;
  private static final int MOST_UNICODE = 0xFFFF;
  private static final String UTF_8 = "65001";

  private final byte[] rtf;
  private final ByteArrayOutputStream out;

  /** Whether a name or number was taken that a letter or digit would go on. */
  private boolean open;

  private RtfBytes(byte[] rtf) {
    this.rtf = rtf;
    this.out = new ByteArrayOutputStream(rtf.length);
  }

  /** The bytes that the parser may see. */
  static byte[] readable(byte[] rtf) {
    return new RtfBytes(rtf).read();
  }

  private byte[] read() {
    int depth = 0;
    for (int at = 0; at < rtf.length; ) {
      if (rtf[at] == '\\') {
        at = command(at);
        continue;
      }
      open = false;
      out.write(rtf[at]);
      depth += rtf[at] == '{' ? 1 : rtf[at] == '}' ? -1 : 0;
      if (rtf[at] == '}' && depth <= 0) {
        break;
      }
      at++;
    }
    return out.toByteArray();
  }

  /** Takes or leaves a command; where it ends. */
  private int command(int at) {
    if (isLetter(at + 1)) {
      return word(at);
    }
    boolean character = at + 1 < rtf.length && rtf[at + 1] == '\'';
    if (character && !(isHex(at + 2) && isHex(at + 3))) {
      return leave(at + 2);
    }
    open = false;
    int end = Math.min(rtf.length, at + (character ? 4 : 2));
    if (end - at > 1) {
      out.write(rtf, at, end - at);
    }
    return end;
  }

  private int word(int at) {
    int nameEnd = at + 1;
    while (isLetter(nameEnd)) {
      nameEnd++;
    }
    boolean minus = nameEnd < rtf.length && rtf[nameEnd] == '-' && isDigit(nameEnd + 1);
    int digits = minus ? nameEnd + 1 : nameEnd;
    int end = digits;
    while (isDigit(end)) {
      end++;
    }
    String name = ascii(at + 1, Math.min(nameEnd, at + 2 + LONGEST_NAME));
    String number = ascii(digits, Math.min(end, digits + 1 + LONGEST_NUMBER));
    int next = end < rtf.length && rtf[end] == ' ' ? end + 1 : end;
    if (name.length() > LONGEST_NAME || number.length() > LONGEST_NUMBER) {
      return leave(next);
    }
    int value = number.isEmpty() ? 0 : Integer.parseInt(number);
    int data = name.equals("bin") ? value : 0;
    if (data > 0 && (minus || data > rtf.length - next)
        || name.equals("u") && (number.isEmpty() || value > MOST_UNICODE)
        || name.equals("ansicpg") && !isKnown(number)) {
      return leave(next);
    }
    open = next == end && data == 0;
    out.write(rtf, at, next + data - at);
    return next + data;
  }

  /** Leaves out what ends at a place. */
  private int leave(int end) {
    if (open) {
      out.write(' ');
    }
    open = false;
    return end;
  }

  private static boolean isKnown(String page) {
    return !page.isEmpty()
        && (page.equals(UTF_8)
            || Charset.isSupported("Cp" + page)
            || Charset.isSupported("MS" + page));
  }

  private String ascii(int from, int to) {
    return new String(rtf, from, to - from, StandardCharsets.US_ASCII);
  }

  private boolean isLetter(int at) {
    return at < rtf.length
        && (rtf[at] >= 'a' && rtf[at] <= 'z' || rtf[at] >= 'A' && rtf[at] <= 'Z');
  }

  private boolean isDigit(int at) {
    return at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9';
  }

  private boolean isHex(int at) {
    return at < rtf.length && Character.digit(rtf[at], 16) >= 0;
  }
}
