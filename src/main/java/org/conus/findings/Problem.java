package org.conus.findings;

import java.util.List;

/**
 * Something that does not add up, for a person to look at.
 *
 * @param rule that found it
 * @param evidence ids of the mentions concerned, each once
 */
public record Problem(String rule, String message, List<String> evidence) {
  public Problem {
    evidence = evidence.stream().distinct().toList();
  }
}
