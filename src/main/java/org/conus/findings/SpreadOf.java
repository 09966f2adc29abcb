package org.conus.findings;

import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tumor that metastases are said to be of: {@code lung metastases from the recurrent
 * ovarian tumor}, {@code metastases to the liver of a renal cell carcinoma}.
 */
final class SpreadOf {
  /** The most UTF-16 units between the two names. */
  private static final int REACH = 60;

  /** The most words between the preposition and the tumor's name. */
  private static final int WORDS = 3;

  private static final String MARKS = ",;:.()[]\n";
  private static final List<String> PREPOSITIONS = List.of("of", "from");

  private SpreadOf() {}

  /** The tumor that metastases are of; null where their sentence does not say it so. */
  static @Nullable Fact origin(Fact spread, Facts facts) {
    if (!isSpread(spread)) {
      return null;
    }
    int end = facts.endOfSentence(spread);
    for (int i = spread.index() + 1; i < end; i++) {
      Fact next = facts.all().get(i);
      if (next.begin() - spread.end() > REACH) {
        return null;
      }
      if (next.begin() >= spread.end() && isNamed(next)) {
        boolean of = !isSpread(next) && isOf(facts.text(), spread.end(), next.begin());
        return of ? next : null;
      }
    }
    return null;
  }

  /** The metastases named just before a tumor that are of it; null where there are none. */
  static @Nullable Fact spread(Fact tumor, Facts facts) {
    for (int i = tumor.index() - 1; i >= facts.first(tumor); i--) {
      Fact before = facts.all().get(i);
      if (tumor.begin() - before.end() > REACH) {
        return null;
      }
      if (before.end() <= tumor.begin() && isNamed(before)) {
        return tumor.equals(origin(before, facts)) ? before : null;
      }
    }
    return null;
  }

  private static boolean isNamed(Fact fact) {
    return fact.is(MentionKind.TUMOR) || fact.is(MentionKind.LESION);
  }

  private static boolean isSpread(Fact fact) {
    return fact.mention().value() instanceof Value.Tumor value && Statement.isMetastasis(value);
  }

  /** Whether the last of the words between two places, or one just before it, is a preposition. */
  private static boolean isOf(String text, int from, int to) {
    int end = to;
    for (int word = 0; word <= WORDS; word++) {
      while (end > from && text.charAt(end - 1) == ' ') {
        end--;
      }
      int begin = end;
      while (begin > from && text.charAt(begin - 1) != ' ') {
        begin--;
        if (MARKS.indexOf(text.charAt(begin)) >= 0) {
          return false;
        }
      }
      if (isPreposition(text, begin, end)) {
        return true;
      }
      end = begin;
    }
    return false;
  }

  private static boolean isPreposition(String text, int begin, int end) {
    for (String preposition : PREPOSITIONS) {
      if (end - begin == preposition.length()
          && text.regionMatches(true, begin, preposition, 0, preposition.length())) {
        return true;
      }
    }
    return false;
  }
}
