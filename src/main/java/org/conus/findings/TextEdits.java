package org.conus.findings;

import java.util.List;

/** What is wrong with a text as it was read. */
final class TextEdits {
  /** Stands where bytes could not be decoded, here or by whoever wrote the document. */
  private static final char UNDECODED = '\uFFFD';

  private TextEdits() {}

  /** Adds that some of a text is lost, as a finding may be with it. */
  static void check(String text, List<Problem> problems) {
    int first = text.indexOf(UNDECODED);
    if (first < 0) {
      return;
    }
    int count = 0;
    for (int at = first; at >= 0; at = text.indexOf(UNDECODED, at + 1)) {
      count++;
    }
    String message = count + " units of the text could not be decoded, the first at " + first;
    problems.add(new Problem("edit.undecoded", message, List.of()));
  }
}
