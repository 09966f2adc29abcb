package org.conus.extract.spine;

import java.util.List;

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
