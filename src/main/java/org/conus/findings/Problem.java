package org.conus.findings;

import java.util.List;

/**
 * Something that does not add up, for a person to look at.
 *
 * @param rule that found it
 * @param evidence ids of the mentions concerned
 */
public record Problem(String rule, String message, List<String> evidence) {
  public Problem {
    evidence = List.copyOf(evidence);
  }
}
