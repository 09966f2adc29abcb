package org.conus.batch;

import java.util.List;
import org.conus.batch.Output.Progress;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param progress new: it was done now, or failed
 * @param document null for one that failed, or was not worked on
 */
record Outcome(
    String id,
    Progress progress,
    @Nullable DocumentKey key,
    @Nullable Extracted document,
    List<Chunk> chunks,
    @Nullable Failure failure) {

  /** Of a mention with its words, its assertion, its value and its place in the tumors. */
  private static final long MENTION_BYTES = 1024;

  static Outcome done(DocumentKey key, Extracted document, List<Chunk> chunks) {
    String id = document.report().document().id();
    return new Outcome(id, Progress.NEW, key, document, chunks, null);
  }

  /** A document whose record was there. */
  static Outcome again(DocumentKey key, Extracted document) {
    String id = document.report().document().id();
    return new Outcome(id, Progress.AGAIN, key, document, List.of(), null);
  }

  /** A document that was done, or done with other content. */
  static Outcome untouched(String id, DocumentKey key, Progress progress) {
    return new Outcome(id, progress, key, null, List.of(), null);
  }

  /** What it takes of memory, about: the text, the mentions of the record, and what was encoded. */
  long bytes() {
    long bytes = 0;
    if (document != null) {
      bytes += Character.BYTES * (long) document.source().text().length();
      bytes += MENTION_BYTES * document.report().mentions().size();
    }
    for (Chunk chunk : chunks) {
      bytes += chunk.bytes().length;
    }
    return bytes;
  }

  static Outcome failed(Failure failure) {
    return new Outcome(failure.id(), Progress.NEW, null, null, List.of(), failure);
  }
}
