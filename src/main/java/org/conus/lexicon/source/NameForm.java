package org.conus.lexicon.source;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.TermName;

/** How a name of a terminology that does not say it must be matched. */
final class NameForm {
  private static final int SHORTEST_IN_ANY_CASE = 4;

  private NameForm() {}

  /**
   * The name with its form: what is all capitals or very short is an abbreviation, in its case
   * alone; one of at most two characters only where the context speaks of its kind. {@code , NOS},
   * which no report writes, is cut off.
   */
  static TermName of(String written) {
    String text = withoutNos(written.trim());
    int letters = 0;
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    if (letters <= 2) {
      return new TermName(text, TermName.Form.AMBIGUOUS);
    }
    boolean abbreviation = small == 0 && text.indexOf(' ') < 0 || letters < SHORTEST_IN_ANY_CASE;
    return new TermName(text, abbreviation ? TermName.Form.EXACT : TermName.Form.NOUN);
  }

  /** Whether there is anything to match in a name. */
  static boolean isName(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** The names with their forms, each once, without those of which there is nothing to match. */
  static List<TermName> all(List<String> names) {
    List<TermName> forms = new ArrayList<>();
    for (String name : names) {
      if (isName(name) && !forms.contains(of(name))) {
        forms.add(of(name));
      }
    }
    return forms;
  }

  private static String withoutNos(String text) {
    for (String tail : List.of(", NOS", " (NOS)", " NOS")) {
      if (text.endsWith(tail) && text.length() > tail.length()) {
        return text.substring(0, text.length() - tail.length());
      }
    }
    return text;
  }
}
