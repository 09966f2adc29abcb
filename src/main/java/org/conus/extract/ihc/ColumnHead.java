package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param name what it says beside its kind, such as the part of a specimen; null if nothing
 * @param clones whether it is of markers and names their clones too: {@code Antibody (clone)}
 * @param stains whether only a table of stains has such a column
 */
record ColumnHead(
    TableCell cell, ColumnKind kind, @Nullable String name, boolean clones, boolean stains) {}
