package org.conus.evaluate.score;

import java.util.List;
import org.conus.evaluate.model.Mark;

/**
 * Gold and run brought together, one to one.
 *
 * @param matched each gold mark with its mark of the run
 * @param absorbed the same where one of both is optional: they count neither way
 * @param missed gold without a mark of the run; optional marks are left out
 * @param spurious marks of the run without gold; optional marks are left out
 */
public record Pairing(
    List<Match> matched, List<Match> absorbed, List<Mark> missed, List<Mark> spurious) {
  public Pairing {
    matched = List.copyOf(matched);
    absorbed = List.copyOf(absorbed);
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  /** A gold mark and a mark of the run that stand for each other. */
  public record Match(Mark gold, Mark run) {}

  public Tally tally() {
    return new Tally(matched.size(), spurious.size(), missed.size());
  }
}
