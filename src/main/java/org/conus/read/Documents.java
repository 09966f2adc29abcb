package org.conus.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents to be read, one after the other, so that an archive of any size needs no list of them
 * in memory. Asked by one thread at a time.
 */
public interface Documents extends Closeable {

  /**
   * The next document, not read yet; null at the end.
   *
   * @throws IOException if what holds the documents cannot be read on
   */
  @Nullable Input next() throws IOException;

  /** How many there are in all; -1 where that shows at the end alone. */
  long total();

  /** The documents of a list. */
  static Documents of(List<Input> inputs) {
    Iterator<Input> rest = List.copyOf(inputs).iterator();
    return new Documents() {
      @Override
      public @Nullable Input next() {
        return rest.hasNext() ? rest.next() : null;
      }

      @Override
      public long total() {
        return inputs.size();
      }

      @Override
      public void close() {}
    };
  }

  /** Opens the same documents anew; a run that finds changed documents goes through them again. */
  @FunctionalInterface
  interface Source {
    Documents open() throws IOException;
  }
}
