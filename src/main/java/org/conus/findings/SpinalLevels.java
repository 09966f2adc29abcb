package org.conus.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Which levels of a document are a tumor's, and which an operation's. */
final class SpinalLevels {
  private static final List<MentionKind> TUMORS = List.of(MentionKind.TUMOR, MentionKind.LESION);
  private static final String ORDER = "CTLS";
  private static final Comparator<String> HEAD_TO_TAIL =
      Comparator.comparingInt(SpinalLevels::rank).thenComparing(Comparator.naturalOrder());

  private final Lesions lesions;

  SpinalLevels(Lesions lesions) {
    this.lesions = lesions;
  }

  private static int rank(String level) {
    int digits = level.length();
    while (digits > 0 && Character.isDigit(level.charAt(digits - 1))) {
      digits--;
    }
    int region = level.startsWith("Co") ? ORDER.length() : ORDER.indexOf(level.charAt(0));
    return region * 100 + (digits < level.length() ? Integer.parseInt(level.substring(digits)) : 0);
  }

  /** The levels of several mentions, each once, from head to tail. */
  static List<String> union(Collection<Fact> levels) {
    if (levels.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (Fact fact : levels) {
      for (String level : ((Value.Level) fact.mention().value()).levels()) {
        if (!all.contains(level)) {
          all.add(level);
        }
      }
    }
    all.sort(HEAD_TO_TAIL);
    return List.copyOf(all);
  }

  static @Nullable LevelsFinding finding(List<Fact> levels) {
    if (levels.isEmpty()) {
      return null;
    }
    return new LevelsFinding(
        union(levels),
        Evidence.ids(levels),
        Evidence.certainty(levels),
        List.of("levels.beside-tumor"));
  }

  /**
   * The patient's levels in sentences that speak of a tumor and of no operation; a dermatome or a
   * root is a symptom's place, not the tumor's.
   */
  List<Fact> ofTumors(Facts facts) {
    List<Fact> levels = new ArrayList<>();
    int sentence = -1;
    boolean ofTumor = false;
    for (Fact level : facts.patients(MentionKind.SPINAL_LEVEL)) {
      String structure = ((Value.Level) level.mention().value()).structure();
      boolean symptom = structure.equals("dermatome") || structure.equals("root");
      if (symptom || facts.hasBeside(level, MentionKind.PROCEDURE)) {
        continue;
      }
      if (facts.first(level) != sentence) {
        sentence = facts.first(level);
        ofTumor = speaksOfTumor(level, facts);
      }
      if (ofTumor) {
        levels.add(level);
      }
    }
    return levels;
  }

  private boolean speaksOfTumor(Fact level, Facts facts) {
    boolean denied = false;
    for (MentionKind kind : TUMORS) {
      if (facts.hasBeside(level, kind)) {
        for (Fact tumor : facts.beside(level, kind)) {
          if (tumor.isPatients()) {
            return true;
          }
          denied |= kind == MentionKind.LESION;
        }
      }
    }
    return !denied && lesions.namedIn(facts.tokens(), level.sentence());
  }

  /** Whether a level is that of a bone rather than of what lies in the canal. */
  boolean isBone(Fact level, Facts facts) {
    String structure = ((Value.Level) level.mention().value()).structure();
    return structure.equals("vertebra") || lesions.ofBoneIn(facts.tokens(), level.sentence());
  }
}
