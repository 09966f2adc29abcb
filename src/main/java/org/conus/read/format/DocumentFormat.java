package org.conus.read.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format in which a file is one document. One instance serves all threads. */
public interface DocumentFormat {

  /** Short and in lower case, for people. */
  String name();

  /** Whether something is in this format, by its first bytes. */
  boolean recognises(Head head);

  /**
   * Takes the text out.
   *
   * @param attachments reads documents that stand inside
   * @throws IOException if it cannot; an {@code UnreadableDocumentException} says why
   */
  Extract read(byte[] bytes, Attachments attachments) throws IOException;

  /**
   * What a document holds.
   *
   * @param encoding null where the format settles it itself
   * @param patient key of the patient, where there is one
   * @param remarks what could not be read, in plain words without any of it
   */
  record Extract(
      String text, @Nullable String encoding, @Nullable String patient, List<String> remarks) {

    public Extract {
      remarks = List.copyOf(remarks);
    }

    /** What was read wholly. */
    public Extract(String text, @Nullable String encoding, @Nullable String patient) {
      this(text, encoding, patient, List.of());
    }

    /** A text alone. */
    public Extract(String text) {
      this(text, null, null);
    }
  }
}
