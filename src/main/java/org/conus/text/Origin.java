package org.conus.text;

import org.jspecify.annotations.Nullable;

/**
 * What a text was read from.
 *
 * @param format name of the format, such as {@code pdf}
 * @param encoding of its characters, as {@code UTF-8}; null where the format settles that itself
 * @param patient key of the patient where the format tells one; never written to logs
 */
public record Origin(String format, @Nullable String encoding, @Nullable String patient) {
  /** A text that never was a file. */
  public static final Origin TEXT = new Origin("text", null, null);

  /** The format, with the encoding where there is one: {@code text, UTF-8}. */
  public String label() {
    return encoding == null ? format : format + ", " + encoding;
  }
}
