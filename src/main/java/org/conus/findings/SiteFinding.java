package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a tumor: where it began, or where it was found.
 *
 * @param text the words that say it best
 * @param name preferred name
 * @param levels spinal levels there, from head to tail
 * @param compartment extradural, intradural-extramedullary or intramedullary
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record SiteFinding(
    String text,
    String name,
    @Nullable String icdO3Topography,
    @Nullable String uberon,
    @Nullable String laterality,
    List<String> levels,
    @Nullable String compartment,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public SiteFinding {
    levels = List.copyOf(levels);
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
