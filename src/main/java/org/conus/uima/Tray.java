package org.conus.uima;

/**
 * Counts documents that are to go through a pipeline together: they take no more memory than a
 * large one does. Not safe for threads.
 */
public final class Tray {
  /** No tray takes more. */
  public static final int MOST_DOCUMENTS = 32;

  /** Of all documents but the last, UTF-16. */
  private static final int MOST_CHARACTERS = 1 << 19;

  private final int most;
  private int documents;
  private long characters;

  Tray(int most) {
    this.most = most;
  }

  /**
   * Takes a document, whatever its length.
   *
   * @param length of its text, UTF-16
   */
  public void add(int length) {
    documents++;
    characters += length;
  }

  /** Whether what is in it should be extracted before more is taken. */
  public boolean isFull() {
    return documents >= most || characters >= MOST_CHARACTERS;
  }
}
