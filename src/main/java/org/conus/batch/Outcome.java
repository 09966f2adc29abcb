package org.conus.batch;

import java.util.List;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document: a document with its record or a failure.
 *
 * @param spoiled whether the pipeline that failed must not be used again
 */
record Outcome(
    @Nullable Extracted document, List<Chunk> chunks, @Nullable Failure failure, boolean spoiled) {

  static Outcome done(Extracted document, List<Chunk> chunks) {
    return new Outcome(document, chunks, null, false);
  }

  static Outcome failed(Failure failure, boolean spoiled) {
    return new Outcome(null, List.of(), failure, spoiled);
  }
}
