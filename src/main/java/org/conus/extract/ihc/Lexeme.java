package org.conus.extract.ihc;

import java.util.List;
import org.conus.match.Match;
import org.jspecify.annotations.Nullable;

/** What a phrase of the tables stands for. */
record Lexeme(Kind kind, String value, String flag, @Nullable MarkerName marker) {

  /** A marker that needs no context before a word of the grammar, that before a doubtful marker. */
  static Lexeme best(Match<Lexeme> match) {
    Lexeme best = match.value();
    List<Lexeme> values = match.values();
    for (int i = 1; i < values.size(); i++) {
      Lexeme other = values.get(i);
      if (rank(other) < rank(best)) {
        best = other;
      }
    }
    return best;
  }

  private static int rank(Lexeme lexeme) {
    return lexeme.marker() == null ? 1 : lexeme.marker().ambiguous() ? 2 : 0;
  }
}
