package org.conus.read.format;

import java.io.IOException;
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
   */
  record Extract(String text, @Nullable String encoding, @Nullable String patient) {

    /** A text alone. */
    public Extract(String text) {
      this(text, null, null);
    }
  }
}
