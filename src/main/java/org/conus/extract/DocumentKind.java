package org.conus.extract;

import java.util.Locale;

/** What sort of document a text is. */
public enum DocumentKind {
  CASE_REPORT,
  PATHOLOGY,
  RADIOLOGY,
  OPERATIVE,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in records: {@code case-report}. */
  public String label() {
    return label;
  }

  /** The kind with a {@link #label()}; {@link #OTHER} if there is none. */
  public static DocumentKind of(String label) {
    for (DocumentKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    return OTHER;
  }
}
