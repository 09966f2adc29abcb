package org.conus.extract.tumor;

import org.conus.extract.Mention;
import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that matters to tumors.
 *
 * @param first its first token
 * @param last its last token, included
 * @param concept of a type or head
 * @param modifier of a modifier
 * @param site of a site
 */
record Item(
    int first,
    int last,
    Role role,
    @Nullable Concept concept,
    @Nullable Modifier modifier,
    @Nullable Mention site) {

  boolean isGeneric() {
    return concept != null && (concept.is("generic") || role == Role.HEAD);
  }

  /** Whether it is what a tumor before it does: {@code tumor growth}. */
  boolean isProcess() {
    return concept != null && concept.is("process");
  }

  boolean isMetastasis() {
    return concept != null && concept.is("metastasis");
  }
}
