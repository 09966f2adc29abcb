package org.conus.evaluate.gold;

import java.util.ArrayList;
import java.util.List;

/** A text's lines, without their ends ({@code \n} or {@code \r\n}). */
final class Lines {
  private Lines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      int next = end < 0 ? text.length() : end;
      boolean carriage = next > begin && text.charAt(next - 1) == '\r';
      lines.add(text.substring(begin, carriage ? next - 1 : next));
      begin = next + 1;
    }
    return lines;
  }
}
