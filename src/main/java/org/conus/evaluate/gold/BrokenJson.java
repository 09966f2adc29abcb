package org.conus.evaluate.gold;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Where JSON is broken; the parser's own message cites words of the document. */
public final class BrokenJson {
  private BrokenJson() {}

  /** {@code broken JSON in column 12}. */
  public static String reason(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return "broken JSON" + (at == null ? "" : " in column " + at.getColumnNr());
  }

  /** The line, from 1; 0 if it is not known. */
  public static int line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? 0 : at.getLineNr();
  }
}
