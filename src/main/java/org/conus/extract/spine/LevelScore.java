package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of a phrase.
 *
 * @param rule of the grammar
 * @param parts what gave or took points, in order
 */
record LevelScore(String rule, List<Part> parts) {

  /** The rule by which a phrase is none because of what is written onto it. */
  static final String TOUCHED = "level.touched";

  /** The rule of a phrase's form and of how likely its code is by itself. */
  static final String SHAPE = "level.shape";

  /** Points by a rule of {@link LevelJudge}. */
  record Part(int points, String rule) {}

  static LevelScore of(String rule) {
    return new LevelScore(rule, List.of());
  }

  int points() {
    int points = 0;
    for (Part part : parts) {
      points += part.points;
    }
    return points;
  }

  LevelScore plus(int more, String by) {
    if (more == 0) {
      return this;
    }
    List<Part> all = new ArrayList<>(parts);
    all.add(new Part(more, by));
    return new LevelScore(rule, all);
  }

  /** Whether something is written onto it that no level has. */
  boolean isTouched() {
    for (Part part : parts) {
      if (part.rule.equals(TOUCHED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words near it speak for it, and none and nothing written onto it against it. */
  boolean isUnopposed() {
    boolean said = false;
    for (Part part : parts) {
      if (!part.rule.equals(SHAPE)) {
        if (part.points < 0) {
          return false;
        }
        said = true;
      }
    }
    return said;
  }

  /** The same for a phrase that another grammar rule read. */
  LevelScore under(String otherRule) {
    return new LevelScore(otherRule, parts);
  }

  /** The rules that made it a level. */
  List<String> because() {
    List<String> rules = new ArrayList<>(parts.size() + 1);
    rules.add(rule);
    for (Part part : parts) {
      if (part.points > 0) {
        rules.add(part.rule);
      }
    }
    return rules;
  }
}
