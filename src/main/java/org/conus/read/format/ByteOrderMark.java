package org.conus.read.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mark with which a text may begin. */
record ByteOrderMark(Charset charset, List<Integer> units) {
  private static final List<ByteOrderMark> MARKS =
      List.of(
          new ByteOrderMark(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new ByteOrderMark(Charset.forName("UTF-32LE"), List.of(0xFF, 0xFE, 0, 0)),
          new ByteOrderMark(Charset.forName("UTF-32BE"), List.of(0, 0, 0xFE, 0xFF)),
          new ByteOrderMark(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
          new ByteOrderMark(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)));

  /** The mark with which the bytes begin, or null. */
  static @Nullable ByteOrderMark of(byte[] bytes) {
    for (ByteOrderMark mark : MARKS) {
      if (mark.begins(bytes)) {
        return mark;
      }
    }
    return null;
  }

  int length() {
    return units.size();
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < units.size()) {
      return false;
    }
    for (int i = 0; i < units.size(); i++) {
      if ((bytes[i] & 0xFF) != units.get(i)) {
        return false;
      }
    }
    return true;
  }
}
