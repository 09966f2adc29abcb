package org.conus.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8, written piece by piece; a comma is put before a name or element by itself. What is
 * escaped is what Jackson escapes. Not safe for threads.
 */
final class JsonBytes {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /**
   * Of the characters below 0x80: 0 for itself, -1 for four digits, else what a backslash leads.
   */
  private static final byte[] ESCAPES = escapes();

  /** The most bytes that stay with what is used again. */
  private static final int MOST_KEPT = 1 << 20;

  private static final int MOST_DIGITS = 10;

  private byte[] bytes;
  private int size;

  /**
   * @param expected bytes; more are taken as well
   */
  JsonBytes(int expected) {
    this.bytes = new byte[Math.max(64, expected)];
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[0x80];
    Arrays.fill(escapes, 0, ' ', (byte) -1);
    String plain = "\b\t\n\f\r\"\\";
    String letters = "btnfr\"\\";
    for (int i = 0; i < plain.length(); i++) {
      escapes[plain.charAt(i)] = (byte) letters.charAt(i);
    }
    return escapes;
  }

  /** A name as it stands before a value, with its colon and the comma before it. */
  static byte[] name(String name) {
    return (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** Begins anew; what a document of unusual length took is given back. */
  void clear() {
    size = 0;
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[MOST_KEPT];
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Begins an object that is an element or the whole. */
  JsonBytes open() {
    separate();
    put((byte) '{');
    return this;
  }

  JsonBytes close() {
    put((byte) '}');
    return this;
  }

  /** Begins an object behind a name. */
  JsonBytes open(byte[] name) {
    lead(name);
    put((byte) '{');
    return this;
  }

  /** What was written before, with the commas that it needs. */
  JsonBytes raw(byte[] piece) {
    put(piece);
    return this;
  }

  /** Ends the line. */
  JsonBytes end() {
    put((byte) '\n');
    return this;
  }

  JsonBytes text(byte[] name, @Nullable String value) {
    lead(name);
    if (value == null) {
      put(NULL);
    } else {
      put(value);
    }
    return this;
  }

  /** The value behind a name that was written before. */
  JsonBytes value(String value) {
    put(value);
    return this;
  }

  /** The number behind a name that was written before. */
  JsonBytes value(int value) {
    put(value);
    return this;
  }

  /** Writes nothing where there is no value. */
  JsonBytes textIfSaid(byte[] name, @Nullable String value) {
    return value == null ? this : text(name, value);
  }

  JsonBytes number(byte[] name, int value) {
    lead(name);
    put(value);
    return this;
  }

  /** A number, or null. */
  JsonBytes numberOrNull(byte[] name, @Nullable Integer value) {
    return value == null ? text(name, null) : number(name, value);
  }

  JsonBytes texts(byte[] name, List<String> values) {
    lead(name);
    return texts(values);
  }

  /** The list behind a name that was written before. */
  JsonBytes texts(List<String> values) {
    put((byte) '[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        put((byte) ',');
      }
      put(values.get(i));
    }
    put((byte) ']');
    return this;
  }

  JsonBytes numbers(byte[] name, List<Double> values) {
    openList(name);
    for (double value : values) {
      separate();
      digits(Double.toString(value));
    }
    put((byte) ']');
    return this;
  }

  /** A list whose elements write themselves. */
  <T> JsonBytes list(byte[] name, List<T> values, Consumer<T> writer) {
    openList(name);
    for (int i = 0; i < values.size(); i++) {
      writer.accept(values.get(i));
    }
    put((byte) ']');
    return this;
  }

  /** A value that writes its object's members, or null. */
  <T> JsonBytes object(byte[] name, @Nullable T value, Consumer<T> members) {
    lead(name);
    if (value == null) {
      put(NULL);
    } else {
      put((byte) '{');
      members.accept(value);
      put((byte) '}');
    }
    return this;
  }

  private void openList(byte[] name) {
    lead(name);
    put((byte) '[');
  }

  /** A name, without its comma if the piece before opened what this piece is in. */
  private void lead(byte[] name) {
    need(name.length);
    int from = isOpen() ? 1 : 0;
    System.arraycopy(name, from, bytes, size, name.length - from);
    size += name.length - from;
  }

  /** A comma, unless the piece before opened what this piece is in. */
  private void separate() {
    if (!isOpen()) {
      put((byte) ',');
    }
  }

  private boolean isOpen() {
    return size == 0 || bytes[size - 1] == '{' || bytes[size - 1] == '[';
  }

  private void put(byte b) {
    need(1);
    bytes[size++] = b;
  }

  private void put(byte[] piece) {
    need(piece.length);
    System.arraycopy(piece, 0, bytes, size, piece.length);
    size += piece.length;
  }

  private void digits(String number) {
    need(number.length());
    for (int i = 0; i < number.length(); i++) {
      bytes[size++] = (byte) number.charAt(i);
    }
  }

  private void put(int value) {
    if (value < 0) {
      digits(Integer.toString(value));
      return;
    }
    int length = 1;
    for (int least = 10; length < MOST_DIGITS && value >= least; least *= 10) {
      length++;
    }
    need(length);
    size += length;
    int rest = value;
    for (int at = size - 1; at >= size - length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void put(String text) {
    int length = text.length();
    need(length * 6 + 2);
    byte[] to = bytes;
    byte[] escapes = ESCAPES;
    int at = size;
    to[at++] = '"';
    int i = 0;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || escapes[c] != 0) {
        break;
      }
      to[at++] = (byte) c;
    }
    size = at;
    for (; i < length; i++) {
      putAny(text.charAt(i));
    }
    bytes[size++] = '"';
  }

  private void putAny(char c) {
    if (c < 0x80 && ESCAPES[c] == 0) {
      bytes[size++] = (byte) c;
    } else {
      putSpecial(c);
    }
  }

  private void putSpecial(char c) {
    if (c < 0x80 && ESCAPES[c] > 0) {
      bytes[size++] = '\\';
      bytes[size++] = ESCAPES[c];
    } else if (c < 0x80 || Character.isSurrogate(c)) {
      bytes[size++] = '\\';
      bytes[size++] = 'u';
      for (int shift = 12; shift >= 0; shift -= 4) {
        bytes[size++] = HEX[c >> shift & 15];
      }
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void need(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
