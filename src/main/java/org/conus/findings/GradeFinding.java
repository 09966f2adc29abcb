package org.conus.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tumor's grade.
 *
 * @param value as the text says it: {@code 2}, {@code 4+3=7}, {@code poor}
 * @param system who, gleason, isup, nottingham, fnclcc, fuhrman, figo, nuclear, differentiation;
 *     grade where the text names none, name where it is a part of the tumor's name
 * @param primary the primary Gleason pattern
 * @param secondary the secondary Gleason pattern
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record GradeFinding(
    String value,
    String system,
    @Nullable Integer primary,
    @Nullable Integer secondary,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public GradeFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
