package org.conus.extract.ihc;

import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A way to write a marker.
 *
 * @param concept null for a code in a list of markers that no table knows
 * @param ambiguous whether it is a marker in the right context alone
 * @param ofClone whether it is the name of an antibody's clone
 */
record MarkerName(@Nullable Concept concept, boolean ambiguous, boolean ofClone) {

  boolean is(String flag) {
    return concept != null && concept.is(flag);
  }

  boolean hasSymbol(String symbol) {
    return concept != null && concept.attribute("symbol").filter(symbol::equals).isPresent();
  }

  boolean sameConcept(MarkerName other) {
    return concept != null && other.concept != null && concept.id().equals(other.concept.id());
  }
}
