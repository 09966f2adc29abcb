package org.conus.findings;

import java.util.List;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * A row's grade: of a grading system rather than a degree of differentiation, of the first place.
 */
final class Grades {
  private static final String DIFFERENTIATION = "differentiation";
  private static final String GLEASON = "gleason";

  private Grades() {}

  /** The grade that the facts state, else the one in a tumor's name; null if there is none. */
  static @Nullable GradeFinding of(List<Fact> stated, List<Statement> statements) {
    Fact best = null;
    for (Fact fact : stated) {
      if (best == null || rank(fact) > rank(best)) {
        best = fact;
      }
    }
    return best == null ? inName(statements) : finding(best);
  }

  private static int rank(Fact fact) {
    Value.Grade grade = (Value.Grade) fact.mention().value();
    boolean patterns = grade.system().equals(GLEASON) && grade.value().indexOf('+') > 0;
    int bySystem = grade.system().equals(DIFFERENTIATION) ? 0 : 1;
    return patterns ? 2 : bySystem;
  }

  private static GradeFinding finding(Fact fact) {
    Value.Grade grade = (Value.Grade) fact.mention().value();
    String value = grade.value();
    int plus = grade.system().equals(GLEASON) ? value.indexOf('+') : -1;
    Integer primary = plus == 1 ? Integer.valueOf(value.charAt(0) - '0') : null;
    Integer secondary =
        plus == 1 && value.length() > 2 ? Integer.valueOf(value.charAt(2) - '0') : null;
    return new GradeFinding(
        value,
        grade.system(),
        primary,
        secondary,
        List.of(fact.id()),
        fact.certainty(),
        List.of("grade.stated"));
  }

  private static @Nullable GradeFinding inName(List<Statement> statements) {
    for (Statement statement : statements) {
      String grade = statement.value().grade();
      if (grade != null) {
        Fact fact = statement.fact();
        return new GradeFinding(
            grade,
            "name",
            null,
            null,
            List.of(fact.id()),
            fact.certainty(),
            List.of("grade.in-name"));
      }
    }
    return null;
  }
}
