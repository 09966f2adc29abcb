package org.conus.extract.assertion;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The cues of {@code assertion-cues.tsv}, ready to be found. Immutable, safe for threads. */
final class CueLexicon {
  private static final String FILE = "assertion-cues.tsv";
  private static final String AFTER = "after:";
  private static final String LAST = "final";

  private final PhraseMatcher<Cue> matcher;
  private final Map<String, Effect> sections = new HashMap<>();

  /**
   * @throws org.conus.knowledge.KnowledgeException if the table is wrong
   */
  CueLexicon(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<Cue> builder = PhraseMatcher.builder(vocabulary);
    Table table = knowledge.table(FILE, "text", "effect", "direction", "scope", "reach", "flags");
    for (Table.Row row : table.rows()) {
      Cue cue = cue(row);
      for (String text : row.list("text", '|')) {
        if (cue.direction() == Direction.SECTION) {
          sections.put(text, cue.effect());
        } else {
          builder.add(text, cue);
        }
      }
    }
    matcher = builder.build();
  }

  private static Cue cue(Table.Row row) {
    try {
      Weight weight = Weight.NONE;
      String after = null;
      boolean last = false;
      for (String flag : row.list("flags", ',')) {
        if (flag.startsWith(AFTER)) {
          after = flag.substring(AFTER.length());
        } else if (flag.equals(LAST)) {
          last = true;
        } else {
          weight = Weight.valueOf(upper(flag));
        }
      }
      return new Cue(
          Effect.valueOf(upper(row.need("effect"))),
          Direction.valueOf(upper(row.need("direction"))),
          row.get("scope").isEmpty() ? Scope.SENTENCE : Scope.valueOf(upper(row.get("scope"))),
          row.get("reach").isEmpty() ? 0 : Integer.parseInt(row.get("reach")),
          after,
          last,
          weight);
    } catch (IllegalArgumentException e) {
      throw row.error("unknown word or number: " + e.getMessage());
    }
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /** The longest cues between two tokens (half-open), in order. */
  List<Match<Cue>> cues(Tokens tokens, int from, int limit) {
    return matcher.matches(tokens, from, limit);
  }

  /** What a section's kind says of the mentions in it; null if nothing. */
  @Nullable Effect section(String kind) {
    return sections.get(kind);
  }

  static Set<Effect> effects() {
    return EnumSet.of(Effect.NEGATED, Effect.UNCERTAIN, Effect.HISTORICAL, Effect.FAMILY);
  }
}
