package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One marker of a tumor's panel, with all places that tell its result.
 *
 * @param result positive, negative, equivocal, not-performed, quantified or other
 * @param component where two parts of a specimen differ
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record IhcFinding(
    String marker,
    @Nullable String symbol,
    String result,
    @Nullable String extent,
    @Nullable String intensity,
    @Nullable String percent,
    @Nullable String score,
    @Nullable String pattern,
    @Nullable String component,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public IhcFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
