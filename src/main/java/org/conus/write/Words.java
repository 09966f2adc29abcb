package org.conus.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.GradeFinding;
import org.conus.findings.IhcFinding;
import org.conus.findings.StageFinding;
import org.conus.knowledge.Code;
import org.jspecify.annotations.Nullable;

/** What values and findings look like to a reader: the same words on the terminal and on a page. */
final class Words {
  private static final String BETWEEN = " \u00B7 ";

  private Words() {}

  /** A kind of mention as readers call it. */
  static String of(MentionKind kind) {
    return kind == MentionKind.IHC_RESULT ? "IHC result" : kind.label().replace('-', ' ');
  }

  /** A mention's value in a line. */
  static String of(Value value) {
    if (value instanceof Value.Anatomy v) {
      return joined(v.name(), v.laterality());
    } else if (value instanceof Value.Tumor v) {
      return joined(
          v.name(), after("behavior ", v.behavior()), after("grade ", v.grade()), v.course());
    } else if (value instanceof Value.Level v) {
      return joined(String.join(" ", v.levels()), v.structure());
    } else if (value instanceof Value.Ihc v) {
      String details =
          joined(v.extent(), v.intensity(), percent(v.percent()), v.score(), v.pattern());
      return joined(
          (Sign.of(v.result()) + " " + v.marker()).strip(),
          v.symbol(),
          v.result(),
          details,
          after("in ", v.component()),
          after("alias ", v.alias()));
    } else if (value instanceof Value.Size v) {
      return size(v.dimensions(), v.unit());
    }
    return ofOneWord(value);
  }

  private static String ofOneWord(Value value) {
    if (value instanceof Value.Grade v) {
      return joined(v.value(), v.system());
    } else if (value instanceof Value.Stage v) {
      return joined(v.value(), v.system());
    } else if (value instanceof Value.Margin v) {
      return v.value();
    } else if (value instanceof Value.Invasion v) {
      return v.type();
    } else if (value instanceof Value.Nodes v) {
      return nodes(v.positive(), v.examined());
    } else if (value instanceof Value.Age v) {
      return age(v.value(), v.unit());
    } else if (value instanceof Value.Sex v) {
      return v.value();
    } else if (value instanceof Value.Lesion v) {
      return v.name();
    } else if (value instanceof Value.Compartment v) {
      return v.value();
    } else if (value instanceof Value.Procedure v) {
      return v.name();
    }
    throw new IllegalArgumentException("a value of a kind without words: " + value);
  }

  /** {@code 1.4 × 1.3 × 1.7 cm}. */
  static String size(List<Double> dimensions, String unit) {
    return dimensions.stream().map(Words::number).collect(Collectors.joining(" \u00D7 "))
        + " "
        + unit;
  }

  /** {@code 2, who}; {@code poor}. */
  static String grade(GradeFinding grade) {
    boolean named = grade.system().equals("grade") || grade.system().equals("name");
    return joined(grade.value(), named ? null : grade.system());
  }

  /** The stage as written, with its groups where the categories came first. */
  static String stage(StageFinding stage) {
    return joined(
        stage.value(),
        stage.value().equals(stage.group()) ? null : after("stage ", stage.group()),
        stage.value().equals(stage.figo()) ? null : after("FIGO ", stage.figo()));
  }

  /** {@code 2 of 14}; a count of which the text is silent is a question mark. */
  static String nodes(@Nullable Integer positive, @Nullable Integer examined) {
    return (positive == null ? "?" : positive) + " of " + (examined == null ? "?" : examined);
  }

  /** {@code 60 years}, {@code 1 month}. */
  static String age(int value, String unit) {
    return value + " " + unit + (value == 1 ? "" : "s");
  }

  /** What the text says of a stain beside its result: {@code focal · 30% · nuclear}. */
  static String details(IhcFinding ihc) {
    return joined(
        ihc.extent(),
        ihc.intensity(),
        percent(ihc.percent()),
        ihc.score(),
        ihc.pattern(),
        after("in ", ihc.component()));
  }

  /** {@code ICD-O-3 8041/3 · NCIt C4917}. */
  static String codes(List<Code> codes) {
    return codes.stream()
        .map(c -> c.system() + " " + c.code())
        .collect(Collectors.joining(BETWEEN));
  }

  /** What an assertion says beyond affirmed, certain, current, of the patient. */
  static List<String> besidePlain(Assertion assertion) {
    List<String> words = new ArrayList<>(4);
    if (assertion.polarity() != Assertion.PLAIN.polarity()) {
      words.add(assertion.polarity().label());
    }
    if (assertion.certainty() != Assertion.PLAIN.certainty()) {
      words.add(assertion.certainty().label());
    }
    if (assertion.temporality() != Assertion.PLAIN.temporality()) {
      words.add(assertion.temporality().label());
    }
    if (assertion.subject() != Assertion.PLAIN.subject()) {
      words.add(assertion.subject().label());
    }
    return words;
  }

  /** Those parts that are there. */
  static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }

  /** A text behind a word, null if there is no text. */
  static @Nullable String after(String word, @Nullable String text) {
    return text == null ? null : word + text;
  }

  static @Nullable String percent(@Nullable String percent) {
    return percent == null ? null : percent + "%";
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
