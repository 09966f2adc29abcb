package org.conus.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * A document that could not be done.
 *
 * @param id of the document
 * @param reason in plain words, without any of its text
 * @param stack where the program was, a line a frame, without messages; empty for a document that
 *     could not be read
 */
public record Failure(String id, String reason, List<String> stack) {
  private static final int FRAMES = 30;
  private static final int CAUSES = 5;

  public Failure {
    stack = List.copyOf(stack);
  }

  /** A document that could not be read. */
  public Failure(String id, String reason) {
    this(id, reason, List.of());
  }

  /** What an error says of a document: classes and places, as a message might hold its words. */
  public static Failure of(String id, Throwable error) {
    StringBuilder names = new StringBuilder("failed: " + error.getClass().getSimpleName());
    List<String> stack = new ArrayList<>();
    Throwable cause = error;
    for (int i = 0; cause != null && i < CAUSES; i++, cause = cause.getCause()) {
      if (i > 0) {
        names.append(" < ").append(cause.getClass().getSimpleName());
      }
      stack.add(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int f = 0; f < Math.min(FRAMES, frames.length); f++) {
        stack.add("  at " + frames[f]);
      }
    }
    return new Failure(id, names.toString(), stack);
  }

  /** The reason without what is particular to the document, to count by. */
  public String sort() {
    int colon = reason.indexOf(':');
    boolean detailed = colon > 0 && !reason.startsWith("failed:");
    return detailed ? reason.substring(0, colon) : reason;
  }
}
