package org.conus.lexicon.check;

/**
 * Something in a table that is wrong or that a terminology sees otherwise.
 *
 * @param source what was checked against: {@code tables}, {@code DOID}, {@code NCIT}, {@code
 *     ONCOTREE}, {@code UBERON}
 * @param rule that found it
 * @param table the file
 * @param id of the row
 * @param other what it collides with: a name, a code, a row
 * @param detail for people
 */
public record Issue(
    String source, String rule, String table, String id, String other, String detail) {

  /** Rule, table, row and what it collides with: what a known issue is known by. */
  String key() {
    return String.join("\t", source, rule, table, id, other);
  }

  @Override
  public String toString() {
    return source + " " + rule + " " + table + ":" + id + " [" + other + "] " + detail;
  }
}
