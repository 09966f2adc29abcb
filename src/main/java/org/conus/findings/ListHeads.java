package org.conus.findings;

import org.conus.extract.MentionKind;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the site of the line that heads a diagnosis in a list: {@code B. LEFT BREAST, EXCISION:}
 * above {@code - INVASIVE DUCTAL CARCINOMA}.
 */
final class ListHeads {
  /** How far below its head, in UTF-16 units, a line of a list may stand. */
  private static final int REACH = 400;

  /** What the line that heads a list of diagnoses ends with. */
  private static final String HEAD_ENDS = ":-–";

  private static final String LABEL_ENDS = ".)";

  private ListHeads() {}

  /** The first site of the line; null where there is none. */
  static @Nullable Fact siteOf(Fact tumor, Facts facts) {
    for (int i = tumor.index() - 1; i >= 0; i--) {
      Fact before = facts.all().get(i);
      if (tumor.begin() - before.end() > REACH
          || !before.section().equals(tumor.section())
          || !facts.isOwn(before)) {
        return null;
      }
      if (before.is(MentionKind.ANATOMY)
          && before.sentence() != tumor.sentence()
          && isHead(facts.text(), before.sentence().span())) {
        return firstOfSentence(before, facts);
      }
    }
    return null;
  }

  private static Fact firstOfSentence(Fact site, Facts facts) {
    int first = facts.first(site);
    while (!facts.all().get(first).is(MentionKind.ANATOMY)) {
      first++;
    }
    return facts.all().get(first);
  }

  /** Whether a line heads a list: it ends with such a mark, the label of the first item aside. */
  private static boolean isHead(String text, Span sentence) {
    int last = lastInk(text, sentence.end(), sentence.begin());
    if (last > sentence.begin() && LABEL_ENDS.indexOf(text.charAt(last)) >= 0) {
      int label = last - 1;
      while (label > sentence.begin() && Character.isLetterOrDigit(text.charAt(label))) {
        label--;
      }
      boolean isLabel = last - label <= 3 && Character.isWhitespace(text.charAt(label));
      last = isLabel ? lastInk(text, label, sentence.begin()) : last;
    }
    return last >= sentence.begin() && HEAD_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static int lastInk(String text, int end, int begin) {
    int last = end - 1;
    while (last >= begin && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last;
  }
}
