package org.conus.extract.ihc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a column of a table of stains. */
enum ColumnKind {
  MARKER,
  /** Markers under a word that only stains have: antibody, immunostain. */
  ANTIBODY,
  /** Results in words, signs or figures. */
  RESULT,
  /** Percentages, with the sign or without. */
  PERCENT,
  INTENSITY,
  SCORE,
  /** Comments, patterns, extents: what may be added to a result and is none. */
  MODIFIER,
  /** Clones, dilutions, makers. */
  CLONE,
  CONTROL,
  /** Units, reference ranges, genes: the table is none of stains. */
  LABORATORY,
  /** Blocks, dates, references: of no meaning here. */
  SKIP,
  /** Under a head that no table knows: the results of a part of the specimen, or anything. */
  PART;

  /** The kind of a table's value; null if there is none of that name. */
  static @Nullable ColumnKind of(String value) {
    for (ColumnKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(value)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether its cells may tell a result by themselves. */
  boolean tells() {
    return this == RESULT || this == PERCENT || this == SCORE || this == PART;
  }
}
