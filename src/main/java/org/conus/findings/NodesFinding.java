package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lymph nodes of a resection, all stations together.
 *
 * @param positive with tumor
 * @param examined in all
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record NodesFinding(
    @Nullable Integer positive,
    @Nullable Integer examined,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public NodesFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
