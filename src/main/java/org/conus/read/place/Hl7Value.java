package org.conus.read.place;

import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.Escape;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a segment as it was sent, to be cut where it is asked for. HAPI makes objects of all
 * parts of a segment and looks for every one from the first, which takes the square of a text in
 * which somebody forgot to escape the signs; its signs and escapes are used here.
 *
 * @param raw with its escapes
 */
record Hl7Value(String raw, EncodingCharacters signs) {

  /** The field of a segment by its number, from 1; empty if the segment ends before. */
  static Hl7Value of(String segment, int number, EncodingCharacters signs) {
    // The sign behind the name of an MSH is its first field.
    int index = segment.startsWith("MSH") ? number - 1 : number;
    return new Hl7Value(part(segment, signs.getFieldSeparator(), index), signs);
  }

  /** Its repetitions; none if it is empty. */
  List<Hl7Value> repetitions() {
    List<Hl7Value> repetitions = new ArrayList<>();
    char sign = signs.getRepetitionSeparator();
    for (int begin = 0; begin < raw.length(); ) {
      int end = end(raw, sign, begin);
      repetitions.add(new Hl7Value(raw.substring(begin, end), signs));
      begin = end + 1;
    }
    return repetitions;
  }

  /** All of it, with the signs that its sender forgot to escape. */
  String words() {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == signs.getComponentSeparator()) {
      end--;
    }
    return Escape.unescape(raw.substring(0, end), signs);
  }

  /** A component of the first repetition by its number, from 1; empty if there are fewer. */
  String component(int number) {
    String first = part(raw, signs.getRepetitionSeparator(), 0);
    return Escape.unescape(part(first, signs.getComponentSeparator(), number - 1), signs);
  }

  private static String part(String text, char sign, int index) {
    int begin = begin(text, sign, index);
    return begin < 0 ? "" : text.substring(begin, end(text, sign, begin));
  }

  private static int begin(String text, char sign, int index) {
    int begin = 0;
    for (int i = 0; i < index; i++) {
      begin = text.indexOf(sign, begin) + 1;
      if (begin == 0) {
        return -1;
      }
    }
    return begin;
  }

  private static int end(String text, char sign, int begin) {
    int end = text.indexOf(sign, begin);
    return end < 0 ? text.length() : end;
  }
}
