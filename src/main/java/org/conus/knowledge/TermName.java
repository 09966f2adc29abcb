package org.conus.knowledge;

/**
 * One way to write a concept.
 *
 * @param text as a table writes it
 * @param form how it must be matched
 */
public record TermName(String text, Form form) {

  /** How a name is matched. */
  public enum Form {
    /** A noun phrase in any case; its plural is the same concept. */
    NOUN,
    /** An adjective in any case; it has no plural. */
    ADJECTIVE,
    /** In this case alone, such as {@code SCLC}. */
    EXACT,
    /** In this case alone, and only where the context speaks of the concept's kind. */
    AMBIGUOUS
  }
}
