package org.conus.text;

/** What stands between two lines of the repaired text. */
enum Cut {
  /** The hyphen goes with the line end: one word was cut. */
  JOIN,
  /** The hyphen stays, the line end goes: a compound or a range. */
  HYPHEN,
  /** The hyphen and a space stay: {@code pre- and postoperative}. */
  HYPHEN_SPACE,
  /** No hyphen was there, the line end goes: a word was cut without one. */
  GLUE,
  /** A space: the sentence goes on. */
  SPACE,
  /** A line end that the writer meant. */
  LINE,
  /** An empty line. */
  PARAGRAPH
}
