package org.conus.extract.anatomy;

import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of the tables in a sentence.
 *
 * @param first its first token
 * @param last its last token, included
 * @param concept of a site
 * @param value of a side
 * @param counted whether an ordinal may stand before it
 * @param opensWith what its first word alone is in a phrase, such as the side of {@code left colon}
 */
record Item(
    int first,
    int last,
    Role role,
    @Nullable Concept concept,
    @Nullable String value,
    boolean counted,
    @Nullable Role opensWith) {}
