package org.conus.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mention says, by kind. Null where the text is silent. */
public sealed interface Value {

  /**
   * A site.
   *
   * @param concept id in the table, null for a site without a row of its own
   * @param name preferred name
   * @param laterality left, right or bilateral
   */
  record Anatomy(@Nullable String concept, String name, @Nullable String laterality)
      implements Value {}

  /**
   * A tumor type.
   *
   * @param concept id in the table, null for a type without a row of its own
   * @param name preferred name
   * @param behavior ICD-O-3 behavior digit: 0 benign, 1 uncertain, 2 in situ, 3 malignant, 6
   *     metastatic
   * @param grade as the words before the head say it: {@code high}, {@code 2}, {@code poor}
   * @param course {@code recurrent} where the words say so
   * @param site concept id of the organ inside the mention ({@code brain metastasis}: {@code
   *     brain})
   */
  record Tumor(
      @Nullable String concept,
      String name,
      @Nullable String behavior,
      @Nullable String grade,
      @Nullable String course,
      @Nullable String site)
      implements Value {}

  /**
   * A spinal level or range.
   *
   * @param levels from head to tail: {@code T12}, {@code L1}, {@code L2}
   * @param structure vertebra, disc, root, dermatome, cord or unspecified
   */
  record Level(List<String> levels, String structure) implements Value {
    public Level {
      levels = List.copyOf(levels);
    }
  }

  /**
   * The result of an antibody stain; values as in the annotation guidelines.
   *
   * @param concept the marker's id in the table, null for a marker without a row
   * @param marker preferred name
   * @param symbol HGNC symbol
   * @param result positive, negative, equivocal, not-performed, quantified or other
   * @param extent focal, patchy, diffuse, ...
   * @param intensity weak, moderate, strong
   * @param percent {@code 30}, {@code 5-10}, {@code <1}
   * @param score {@code 2+}, {@code 8/8}, {@code H-score 80}
   * @param pattern nuclear, cytoplasmic, ...
   * @param component the part of the specimen or the cells meant
   * @param alias the abbreviation in brackets behind a long form
   */
  record Ihc(
      @Nullable String concept,
      String marker,
      @Nullable String symbol,
      String result,
      @Nullable String extent,
      @Nullable String intensity,
      @Nullable String percent,
      @Nullable String score,
      @Nullable String pattern,
      @Nullable String component,
      @Nullable String alias)
      implements Value {}

  /** A bare word for a tumor that says no type: {@code mass}, {@code lesion}. */
  record Lesion(String name) implements Value {}

  /** A compartment: extradural, intradural-extramedullary or intramedullary. */
  record Compartment(String value) implements Value {}

  /**
   * The measure of a lesion.
   *
   * @param dimensions in the order of the text
   * @param unit cm or mm
   */
  record Size(List<Double> dimensions, String unit) implements Value {
    private static final String MM = "mm";
    private static final double MM_IN_CM = 10;

    public Size {
      dimensions = List.copyOf(dimensions);
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

  /**
   * A grade that stands apart from a tumor's name.
   *
   * @param system who, gleason, nottingham, fnclcc, fuhrman or differentiation
   */
  record Grade(String system, String value) implements Value {}

  /**
   * A stage as written and parsed.
   *
   * @param system tnm, figo, ann-arbor, ...; group where the text names none
   * @param t category of the primary tumor with its prefix: {@code pT1c(m)}
   * @param n category of the lymph nodes
   * @param m category of the metastases
   */
  record Stage(
      String system, String value, @Nullable String t, @Nullable String n, @Nullable String m)
      implements Value {
    /** A stage group. */
    public Stage(String system, String value) {
      this(system, value, null, null, null);
    }
  }

  /** The edges of a specimen: negative, close or positive. */
  record Margin(String value) implements Value {}

  /**
   * Tumor in vessels or nerves; whether it is there, the assertion says.
   *
   * @param type lymphovascular, vascular, lymphatic or perineural
   */
  record Invasion(String type) implements Value {}

  /** Lymph nodes with tumor and lymph nodes examined; null where the text is silent. */
  record Nodes(@Nullable Integer positive, @Nullable Integer examined) implements Value {}

  /** A person's age; the unit is year, month, week or day. */
  record Age(int value, String unit) implements Value {}

  /** A person's sex: male or female. */
  record Sex(String value) implements Value {}

  /** An operation, by the name of the procedure's table row. */
  record Procedure(String name) implements Value {}
}
