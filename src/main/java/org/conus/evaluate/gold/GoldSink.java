package org.conus.evaluate.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import org.conus.evaluate.model.GoldDocument;

/** Takes what a reader reads. */
public interface GoldSink {

  /** A document whose annotations are to be mapped. */
  void document(RawDocument document);

  /** A document that needs no mapping. */
  void mapped(GoldDocument document);

  /**
   * Something wrong: nothing is scored then.
   *
   * @param line counted from 1, 0 where it concerns the whole file
   */
  void problem(Path file, int line, String reason);

  /** A file, or a line of it, that is no JSON. */
  default void brokenJson(Path file, JsonProcessingException e) {
    problem(file, BrokenJson.line(e), BrokenJson.reason(e));
  }

  /** Something that people should know. */
  void note(String note);
}
