package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tumor's histology.
 *
 * @param text the words that say it best
 * @param name preferred name
 * @param icdO3 morphology and behavior, {@code 8041/6}
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record HistologyFinding(
    String text,
    String name,
    @Nullable String icdO3,
    @Nullable String ncit,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public HistologyFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
