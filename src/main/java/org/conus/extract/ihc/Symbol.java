package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/**
 * A word of the grammar.
 *
 * @param first its first token
 * @param last its last token, included
 * @param value what the table or the number says; empty where the kind says all
 * @param flag the table's flag, or empty
 * @param marker for a {@link Kind#MARKER}
 */
record Symbol(
    Kind kind, int first, int last, String value, String flag, @Nullable MarkerName marker) {

  /** The value of a {@link Kind#COLON} that is a bar between cells. */
  static final String BAR = "|";

  Symbol(Kind kind, int first, int last, String value) {
    this(kind, first, last, value, "", null);
  }

  Symbol(Kind kind, int first, int last, Lexeme lexeme) {
    this(kind, first, last, lexeme.value(), lexeme.flag(), lexeme.marker());
  }

  /** A marker that is not written as the table writes it. */
  static Symbol loose(int first, int last, MarkerName name) {
    return new Symbol(Kind.MARKER, first, last, "", "", name);
  }

  /** This word and the next as one. */
  Symbol joined(Symbol next) {
    boolean same = value.equals(next.value);
    return new Symbol(kind, first, next.last, same ? value : value + " " + next.value);
  }

  /** The symbol of the gene of which alone, or otherwise than of others, it tells; or null. */
  @Nullable String gene() {
    int blank = flag.indexOf(' ');
    boolean gene = flag.startsWith("only ") || flag.startsWith("other ");
    return gene ? flag.substring(blank + 1) : null;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(Kind other, String someFlag) {
    return kind == other && flag.equals(someFlag);
  }
}
