package org.conus.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a place and all places in it. What cannot be read on becomes a document that fails,
 * and the rest is gone through.
 */
final class Walk implements Documents {
  private final Deque<Place> open = new ArrayDeque<>();

  Walk(Place first) {
    open.push(first);
  }

  @Override
  public @Nullable Input next() throws IOException {
    for (Place place = open.peek(); place != null; place = open.peek()) {
      Found found;
      try {
        found = place.next();
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        leave();
        return Input.refused(place.id(), UnreadableDocumentException.reason(e));
      }
      if (found instanceof Input input) {
        return input;
      }
      if (found instanceof Place inner) {
        open.push(inner);
      } else {
        leave();
      }
    }
    return null;
  }

  private void leave() {
    Place place = open.pop();
    try {
      place.close();
    } catch (IOException | RuntimeException ignored) {
      // what is broken was told when it was read, and may be so once more when it is closed
    }
  }

  @Override
  public long total() {
    return -1;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      leave();
    }
  }
}
