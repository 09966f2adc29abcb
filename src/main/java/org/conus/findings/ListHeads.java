package org.conus.findings;

import java.util.List;
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

  private static final char COLON = ':';

  private static final char HYPHEN = '-';

  /** Dashes that stand, between blanks, between a line's head and what it heads. */
  private static final String DASHES = "-–—";

  private ListHeads() {}

  /** Whether a colon, or a dash between blanks, parts a line's head from what it heads. */
  static boolean isParted(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == COLON || DASHES.indexOf(c) >= 0 && isApart(text, from, i, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dash stands between blanks, or is one of two hyphens. */
  private static boolean isApart(String text, int from, int dash, int to) {
    if (dash + 1 == to) {
      return false;
    }
    char behind = text.charAt(dash + 1);
    boolean blanks = behind == ' ' && dash > from && text.charAt(dash - 1) == ' ';
    return blanks || behind == HYPHEN && text.charAt(dash) == HYPHEN;
  }

  /**
   * Of the sites before a diagnosis, those with the fewest colons and labels of items between:
   * {@code UTERUS AND OVARIES: ENDOMETRIUM: ADENOCARCINOMA} is of the endometrium, {@code A. COLON
   * B. KIDNEY: CARCINOMA} of the kidney.
   */
  static List<Fact> ofLastItem(List<Fact> specimens, String text) {
    int last = specimens.size() - 1;
    int first = last;
    while (first > 0
        && !isItemBetween(text, specimens.get(first - 1).end(), specimens.get(first).begin())) {
      first--;
    }
    return first <= 0 ? specimens : specimens.subList(first, last + 1);
  }

  /** Whether a colon, or the label of an item ({@code B.}, {@code 2)}), stands in a range. */
  private static boolean isItemBetween(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean labelled =
          LABEL_ENDS.indexOf(c) >= 0
              && i - 2 >= from
              && Character.isWhitespace(text.charAt(i - 2))
              && isLabel(text.charAt(i - 1))
              && (i + 1 == to || Character.isWhitespace(text.charAt(i + 1)));
      if (c == COLON || labelled) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  /** The site of the line above a statement; null where its own line is headed by one. */
  static @Nullable Fact siteOf(Statement statement, Facts facts) {
    boolean headed = statement.link(SiteLinks.Relation.SPECIMEN) != null;
    return headed ? null : siteOf(statement.fact(), facts);
  }

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
          && (isHead(facts.text(), before.sentence().span())
              || isOfPart(facts.text(), before, tumor))) {
        return firstOfSentence(before, facts);
      }
    }
    return null;
  }

  /**
   * Whether a site heads the labelled part of a specimen whose text goes on to a diagnosis without
   * an empty line: {@code B. Left cheek, biopsy: Islands of pale cells. DIAGNOSIS - Carcinoma}.
   */
  private static boolean isOfPart(String text, Fact site, Fact tumor) {
    int label = site.sentence().span().begin();
    boolean labelled =
        Character.isUpperCase(text.charAt(label))
            && ".)".indexOf(text.charAt(label + 1)) >= 0
            && text.charAt(label + 2) == ' '
            && (label == 0 || text.charAt(label - 1) == '\n');
    return labelled && isOneText(text, site.end(), tumor.begin());
  }

  /** Whether the line that begins a range has a colon, and no empty line parts the range. */
  private static boolean isOneText(String text, int from, int to) {
    int line = lineEnd(text, from, to);
    boolean colon = text.substring(from, line).indexOf(COLON) >= 0;
    return colon && !text.substring(line, to).contains("\n\n");
  }

  private static int lineEnd(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != '\n') {
      at++;
    }
    return at;
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
