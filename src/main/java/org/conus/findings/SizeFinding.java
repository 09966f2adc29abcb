package org.conus.findings;

import java.util.List;

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
  private static final String MM = "mm";
  private static final double MM_IN_CM = 10;

  public SizeFinding {
    dimensions = List.copyOf(dimensions);
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }

  /** The dimensions in cm. */
  public List<Double> centimeters() {
    return unit.equals(MM) ? dimensions.stream().map(mm -> mm / MM_IN_CM).toList() : dimensions;
  }

  /** The dimensions in mm. */
  public List<Double> millimeters() {
    return unit.equals(MM) ? dimensions : dimensions.stream().map(cm -> cm * MM_IN_CM).toList();
  }
}
