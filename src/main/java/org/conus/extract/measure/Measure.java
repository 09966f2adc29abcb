package org.conus.extract.measure;

import java.util.List;

/**
 * A number or numbers with a unit of length.
 *
 * @param first its first token, that of a bound ({@code up to 5 cm}) included
 * @param last its last token, included
 * @param dimensions in the order of the text
 * @param unit {@code cm} or {@code mm}
 * @param product whether its numbers are multiplied, as those of no distance are
 */
record Measure(int first, int last, List<Double> dimensions, String unit, boolean product) {
  static final String CENTIMETER = "cm";

  Measure {
    dimensions = List.copyOf(dimensions);
  }
}
