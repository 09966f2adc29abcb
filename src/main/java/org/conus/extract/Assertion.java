package org.conus.extract;

import java.util.List;
import java.util.Locale;

/**
 * What a text holds of a mention.
 *
 * @param cues the words that decided, in the order of the text; none where nothing spoke against
 *     the plain reading
 */
public record Assertion(
    Polarity polarity,
    Certainty certainty,
    Temporality temporality,
    Subject subject,
    List<String> cues) {

  /** Affirmed, certain, current, of the patient. */
  public static final Assertion PLAIN =
      new Assertion(
          Polarity.AFFIRMED, Certainty.CERTAIN, Temporality.CURRENT, Subject.PATIENT, List.of());

  public Assertion {
    cues = List.copyOf(cues);
  }

  /** Whether the thing is said to be there. */
  public enum Polarity {
    AFFIRMED,
    NEGATED;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
      return label;
    }
  }

  /** Whether the writer is sure. */
  public enum Certainty {
    CERTAIN,
    UNCERTAIN;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
      return label;
    }
  }

  /** Whether it is so now or was before this episode. */
  public enum Temporality {
    CURRENT,
    HISTORICAL;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
      return label;
    }
  }

  /** Of whom it is said. */
  public enum Subject {
    /** The patient that the document is about. */
    PATIENT,
    /** A relative of the patient. */
    FAMILY,
    /** Other patients, cited literature, medicine in general. */
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
      return label;
    }
  }
}
