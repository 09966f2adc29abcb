package org.conus.findings;

import java.util.List;
import org.conus.extract.Value;

/**
 * The measure of a tumor.
 *
 * @param dimensions in the order of the text
 * @param unit cm or mm
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record SizeFinding(
    List<Double> dimensions,
    String unit,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public SizeFinding {
    dimensions = List.copyOf(dimensions);
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }

  /** The dimensions in cm. */
  public List<Double> centimeters() {
    return new Value.Size(dimensions, unit).centimeters();
  }

  /** The dimensions in mm. */
  public List<Double> millimeters() {
    return new Value.Size(dimensions, unit).millimeters();
  }
}
