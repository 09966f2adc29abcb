package org.conus.explain;

/**
 * A name of a table that stands in a text. Offsets are UTF-16 units of the text as read, half-open.
 *
 * @param row id of the row in a table of terms, its line and cells in a table of words
 * @param form noun, adjective, exact, ambiguous or plural; word in a table of words
 * @param outcome of a term whether it was accepted, and what held it back if not; {@code read} for
 *     a word, of which the rules that read it tell
 */
public record TermView(
    String table, String row, String form, String text, int begin, int end, String outcome) {}
