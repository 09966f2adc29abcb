package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;

/** The ways in which a name may be written, by rule; they are not listed in tables. */
public final class NameForms {
  private NameForms() {}

  /**
   * The name and its plurals.
   *
   * @param kind of the thing: a tumor's abbreviation has a plural ({@code GISTs}), a marker's code
   *     has none ({@code chromogranin as} is none of chromogranin A)
   */
  public static List<String> of(TermKind kind, TermName name) {
    String text = name.text();
    List<String> forms = new ArrayList<>();
    forms.add(text);
    switch (name.form()) {
      case NOUN -> {
        if (kind != TermKind.MARKER || endsInWord(text)) {
          forms.addAll(Plurals.of(text));
        }
      }
      case EXACT, AMBIGUOUS -> {
        if (kind == TermKind.TUMOR) {
          forms.add(text + "s");
        }
      }
      case ADJECTIVE -> {}
      default -> throw new IllegalStateException("form " + name.form());
    }
    return forms;
  }

  private static boolean endsInWord(String name) {
    int letters = 0;
    for (int i = name.length() - 1; i >= 0 && Character.isLetter(name.charAt(i)); i--) {
      letters++;
    }
    return letters >= 4;
  }
}
