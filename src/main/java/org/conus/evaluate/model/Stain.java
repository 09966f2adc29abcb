package org.conus.evaluate.model;

import java.util.Set;

/**
 * One marker of a panel.
 *
 * @param names all that it is called, folded by {@link Names#fold}
 * @param result as in the annotation guidelines
 */
public record Stain(Set<String> names, String result) {
  public Stain {
    names = Set.copyOf(names);
  }

  /** Whether both mean the same marker. */
  public boolean sameMarker(Stain other) {
    return names.stream().anyMatch(other.names::contains);
  }

  /** Whether both say the same of the same marker. */
  public boolean agrees(Stain other) {
    return result.equals(other.result) && sameMarker(other);
  }
}
