package org.conus.findings;

import java.util.List;

/**
 * What was considered for a tumor and not taken.
 *
 * @param field of the tumor, such as {@code histology}
 * @param evidence ids of the mentions that say it
 */
public record Rejected(String field, String value, String reason, List<String> evidence) {
  public Rejected {
    evidence = List.copyOf(evidence);
  }
}
