package org.conus.write.csv;

import java.util.ArrayList;
import java.util.List;
import org.conus.write.table.TableText;

/**
 * Texts as a file of CSV holds them. A spreadsheet takes a text for a formula that begins with
 * {@code = + - @}, a tab or a carriage return; on demand an apostrophe is put before such a text.
 */
public final class CsvText {
  private static final String FORMULA_BEGINS = "=+-@\t\r";
  private static final String GUARD = "'";

  private final TableText text = new TableText();
  private final boolean guarding;
  private long guarded;

  /**
   * @param guarding whether no text may be taken for a formula
   */
  public CsvText(boolean guarding) {
    this.guarding = guarding;
  }

  String of(String value, int maxLength) {
    String storable = text.fitting(text.storable(value), maxLength);
    if (!guarding || storable.isEmpty() || FORMULA_BEGINS.indexOf(storable.charAt(0)) < 0) {
      return storable;
    }
    guarded++;
    return GUARD + storable;
  }

  /** What was changed, for people. */
  public List<String> remarks(String format) {
    List<String> remarks = new ArrayList<>();
    if (text.replaced() > 0) {
      remarks.add(format + ": " + text.replaced() + " characters that UTF-8 lacks are U+FFFD");
    }
    if (text.cut() > 0) {
      remarks.add(format + ": " + text.cut() + " texts were cut to fit their column");
    }
    if (guarded > 0) {
      remarks.add(
          format
              + ": "
              + guarded
              + " texts that look like formulas have an apostrophe before them");
    }
    return remarks;
  }
}
