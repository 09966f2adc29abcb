package org.conus.knowledge;

import java.util.Locale;

/**
 * A user's lexicon and what is done with it.
 *
 * @param name of its file
 */
public record BroughtLexicon(String name, Lexicon lexicon, Mode mode) {

  /** How it stands to the built-in table of its kind. */
  public enum Mode {
    /** Beside it: where both have a name, the table's row counts, with the other's codes added. */
    ADD,
    /** In its place, but for the rows that are words of the grammar. */
    REPLACE;

    /** As options and records write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TermKind kind() {
    return lexicon.info().kind();
  }
}
