package org.conus.extract.tumor;

import org.conus.extract.Mention;
import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that matters to tumors.
 *
 * @param first its first token
 * @param last its last token, included
 * @param type of a type or head
 * @param modifier of a modifier
 * @param site of a site
 */
record Item(
    int first,
    int last,
    Role role,
    @Nullable TumorType type,
    @Nullable Modifier modifier,
    @Nullable Mention site) {

  @Nullable Concept concept() {
    return type == null ? null : type.concept();
  }

  boolean isGeneric() {
    return type != null && (type.isGeneric() || role == Role.HEAD);
  }

  /** Whether it is what a tumor before it does: {@code tumor growth}. */
  boolean isProcess() {
    return type != null && type.isProcess();
  }

  boolean isMetastasis() {
    return type != null && type.isMetastasis();
  }
}
