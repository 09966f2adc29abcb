package org.conus.evaluate.score;

import java.util.List;
import org.conus.evaluate.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One error of a run.
 *
 * @param gold what should stand there, null if nothing
 * @param run what the run says, null if nothing; its rules made the error
 * @param details the attributes that differ: {@code result: negative, not positive}
 */
public record Fault(
    Cause cause, String kind, @Nullable Mark gold, @Nullable Mark run, List<String> details) {
  public Fault {
    details = List.copyOf(details);
  }
}
