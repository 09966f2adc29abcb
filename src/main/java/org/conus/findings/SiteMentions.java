package org.conus.findings;

import java.util.List;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.jspecify.annotations.Nullable;

/** Writes the mentions of one site as a finding. */
final class SiteMentions {
  private SiteMentions() {}

  /**
   * A site's finding out of all its mentions; the most special one gives the words and the code.
   */
  static SiteFinding finding(List<Fact> mentions, Facts facts, String rule) {
    Fact best = mentions.get(0);
    for (Fact fact : mentions) {
      best = specificity(fact) > specificity(best) ? fact : best;
    }
    Value.Anatomy value = (Value.Anatomy) best.mention().value();
    return new SiteFinding(
        facts.words(best),
        value.name(),
        best.icdO3(),
        best.code(Code.UBERON),
        side(mentions),
        List.of(),
        null,
        Evidence.ids(mentions),
        Evidence.certainty(mentions),
        List.of(rule));
  }

  private static int specificity(Fact fact) {
    String code = fact.icdO3();
    return code == null ? 0 : code.endsWith(".9") ? 1 : 2;
  }

  private static @Nullable String side(List<Fact> mentions) {
    for (Fact fact : mentions) {
      String side = ((Value.Anatomy) fact.mention().value()).laterality();
      if (side != null) {
        return side;
      }
    }
    return null;
  }
}
