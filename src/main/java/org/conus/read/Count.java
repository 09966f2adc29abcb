package org.conus.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.conus.read.place.Places;
import org.jspecify.annotations.Nullable;

/**
 * Counts documents by the names of files, for the time that is left. Gives up where it meets what
 * may hold several, and is waited for no longer than nobody would notice.
 */
final class Count {
  private static final long UNKNOWN = -1;

  /** What is counted sooner is known from the start; that is some hundred thousand documents. */
  private static final long PATIENCE_MILLIS = 250;

  private volatile long total = UNKNOWN;

  /**
   * Begins.
   *
   * @param roots files and folders; a null is something else
   */
  void start(List<@Nullable Path> roots) {
    if (roots.stream().anyMatch(Objects::isNull)) {
      return;
    }
    Thread thread = new Thread(() -> total = count(roots), "conus-count");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  long total() {
    return total;
  }

  private static long count(List<@Nullable Path> roots) {
    long count = 0;
    try {
      for (Path root : roots) {
        long here = root == null ? UNKNOWN : count(root);
        if (here == UNKNOWN) {
          return UNKNOWN;
        }
        count += here;
      }
      return count;
    } catch (IOException | DirectoryIteratorException e) {
      return UNKNOWN;
    }
  }

  private static long count(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return Places.isOneDocument(root.toString()) ? 1 : UNKNOWN;
    }
    long count = 0;
    Deque<Path> folders = new ArrayDeque<>(List.of(root));
    for (Path folder = folders.poll(); folder != null; folder = folders.poll()) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          String name = entry.toString();
          if (Places.isOneDocument(name)) {
            count++;
          } else if (Places.isKnownEnding(name)) {
            return UNKNOWN;
          } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            folders.push(entry);
          }
        }
      }
    }
    return count;
  }
}
