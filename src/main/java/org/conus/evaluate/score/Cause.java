package org.conus.evaluate.score;

import java.util.Locale;

/** Why a mark is wrong. */
public enum Cause {
  MISSED_TERM,
  WRONG_BOUNDARY,
  WRONG_RESULT,
  WRONG_ASSERTION,
  WRONG_DETAIL,
  SPURIOUS;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
