package org.conus.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text was read from.
 *
 * @param format name of the format, such as {@code pdf}
 * @param encoding of its characters, as {@code UTF-8}; null where the format settles that itself
 * @param patient key of the patient where the format tells one; never written to logs
 * @param remarks what of the document could not be read, in plain words without any of its text;
 *     empty where all was read
 */
public record Origin(
    String format, @Nullable String encoding, @Nullable String patient, List<String> remarks) {
  /** A text that never was a file. */
  public static final Origin TEXT = new Origin("text", null, null);

  public Origin {
    remarks = List.copyOf(remarks);
  }

  /** Of what was read wholly. */
  public Origin(String format, @Nullable String encoding, @Nullable String patient) {
    this(format, encoding, patient, List.of());
  }

  /** The same with more remarks behind the others. */
  public Origin with(List<String> more) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new Origin(format, encoding, patient, all);
  }

  /** The format, with the encoding where there is one: {@code text, UTF-8}. */
  public String label() {
    return encoding == null ? format : format + ", " + encoding;
  }
}
