package org.conus.write.table;

/** What stands in a column. */
public enum ColumnType {
  /** A {@link String}. */
  TEXT,
  /** An {@link Integer} or {@link Long}. */
  INTEGER,
  /** A {@link Double}. */
  DECIMAL,
  /** A {@link java.time.LocalDate}. */
  DATE,
  /** A {@link java.time.LocalDateTime} in UTC, to the second. */
  TIME
}
