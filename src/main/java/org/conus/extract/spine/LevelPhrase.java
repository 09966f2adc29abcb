package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A level expression as the grammar read it.
 *
 * @param first its first token
 * @param last its last token, included
 * @param head place in the {@link Column} of its upper end
 * @param tail of its lower end
 * @param codes the codes as written, condensed: {@code Th12}, {@code S1}; none for words alone
 * @param gaps how many of the codes have a space or hyphen between letter and number
 * @param small whether a letter is in lower case
 * @param bare whether it is words without a noun ({@code first cervical}), which need company
 * @param rule the grammar rule
 */
record LevelPhrase(
    int first,
    int last,
    int head,
    int tail,
    List<String> codes,
    int gaps,
    boolean small,
    boolean bare,
    String rule) {

  /** The rule of numbers alone in a list: {@code 10} in {@code T9 and 10}. */
  static final String ELIDED = "level.list-elision";

  /** A way of writing codes that is not the usual one, but that one writer keeps to. */
  enum Habit {
    /** {@code l4}. */
    SMALL,
    /** {@code L 4}. */
    SPACED,
    /** {@code L-4}. */
    HYPHENED,
    /** {@code Ll}, by a scanner. */
    MISREAD
  }

  LevelPhrase {
    codes = List.copyOf(codes);
  }

  boolean isRange() {
    return head != tail;
  }

  /** Whether the ends have different letters, as no code but a level has. */
  boolean crossesRegions() {
    return !Column.region(head).equals(Column.region(tail));
  }

  /** Whether it is a number alone, which stands and falls with the member before it. */
  boolean isElided() {
    return rule.equals(ELIDED);
  }

  boolean inWords() {
    return codes.isEmpty();
  }

  /** How it is written; none if as usual. */
  Set<Habit> habits() {
    if (!small && gaps == 0 && !isMisread()) {
      return Set.of();
    }
    Set<Habit> habits = EnumSet.noneOf(Habit.class);
    if (small) {
      habits.add(Habit.SMALL);
    }
    if (isMisread()) {
      habits.add(Habit.MISREAD);
    } else if (gaps > 0) {
      habits.add(isHyphened() ? Habit.HYPHENED : Habit.SPACED);
    }
    return habits;
  }

  /** Whether a code has its letter: {@code L2} in {@code L2/3}. */
  boolean isLettered() {
    for (String code : codes) {
      if (!code.startsWith("~")) {
        return true;
      }
    }
    return false;
  }

  private boolean isHyphened() {
    for (String code : codes) {
      if (code.indexOf('-') > 0) {
        return true;
      }
    }
    return false;
  }

  /** The same as it is usually written. */
  LevelPhrase asUsual() {
    List<String> usual = new ArrayList<>(codes.size());
    codes.forEach(code -> usual.add(code.replace("-", "")));
    return new LevelPhrase(first, last, head, tail, usual, 0, false, bare, rule);
  }

  /** Whether one of its numbers was read as a letter: {@code Tl0}, {@code LS}. */
  boolean isMisread() {
    for (String code : codes) {
      char end = code.charAt(code.length() - 1);
      boolean region = code.length() > 1 && "0123456789~".indexOf(code.charAt(1)) < 0;
      if (!Character.isDigit(end) || region && "hHoO-".indexOf(code.charAt(1)) < 0) {
        return true;
      }
    }
    return false;
  }
}
