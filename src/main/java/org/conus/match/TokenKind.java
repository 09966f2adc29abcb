package org.conus.match;

/** What a token consists of. */
public enum TokenKind {
  /** Letters. */
  WORD,
  /** Digits. */
  NUMBER,
  /** One character that is neither. */
  MARK
}
