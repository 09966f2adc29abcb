package org.conus.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Which levels of a document are a tumor's, and which an operation's. */
final class SpinalLevels {
  private static final List<MentionKind> TUMORS = List.of(MentionKind.TUMOR, MentionKind.LESION);
  private static final String EFFECT = "effect";
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
   * The patient's levels in sentences that speak of a tumor and of no operation, samples of it
   * aside. A dermatome or a root is a symptom's place, not the tumor's; nor is a level at which the
   * text sees degeneration, or where it tells of the tumor elsewhere, edema or a cavity.
   */
  List<Fact> ofTumors(Facts facts) {
    List<Fact> levels = new ArrayList<>();
    List<Fact> effects = new ArrayList<>();
    int sentence = -1;
    int known = 0;
    boolean ofTumor = false;
    for (Fact level : facts.patients(MentionKind.SPINAL_LEVEL)) {
      String structure = ((Value.Level) level.mention().value()).structure();
      if (structure.equals("dermatome") || structure.equals("root")) {
        continue;
      }
      if (facts.first(level) != sentence) {
        addAlone(effects, levels, known);
        sentence = facts.first(level);
        known = levels.size();
        ofTumor = !isOperated(level, facts) && speaksOfTumor(level, facts);
      }
      String there = ofTumor ? lesions.at(level, facts) : Lesions.OTHER;
      if (EFFECT.equals(there)) {
        effects.add(level);
      } else if (!Lesions.OTHER.equals(there) && !(there == null && isDenied(level, facts))) {
        levels.add(level);
      }
    }
    addAlone(effects, levels, known);
    return levels;
  }

  /** Whether the tumor that stands nearest to a level is denied: {@code L5: not a metastasis}. */
  private static boolean isDenied(Fact level, Facts facts) {
    Fact nearest = facts.nearestBeside(level, MentionKind.TUMOR);
    return nearest != null && nearest.assertion().polarity() == Assertion.Polarity.NEGATED;
  }

  /** Whether a fact is a level that begins in the sacrum, or below. */
  static boolean isSacral(Fact level) {
    return level.mention().value() instanceof Value.Level value
        && (value.levels().get(0).startsWith("S") || value.levels().get(0).startsWith("Co"));
  }

  /** Adds the levels of a tumor's effects where its sentence names no other. */
  private static void addAlone(List<Fact> effects, List<Fact> levels, int known) {
    if (levels.size() == known) {
      levels.addAll(effects);
    }
    effects.clear();
  }

  /** Whether a sentence tells of an operation that is no sample. */
  private boolean isOperated(Fact level, Facts facts) {
    if (facts.hasBeside(level, MentionKind.PROCEDURE)) {
      for (Fact operation : facts.beside(level, MentionKind.PROCEDURE)) {
        if (!lesions.isSample(operation, facts)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean speaksOfTumor(Fact level, Facts facts) {
    if (facts.hasBeside(level, MentionKind.SIZE) || hasCompartment(level, facts)) {
      return true;
    }
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

  /** Whether a sentence says in which part of the canal something is. */
  private static boolean hasCompartment(Fact level, Facts facts) {
    for (Fact compartment : facts.beside(level, MentionKind.COMPARTMENT)) {
      if (compartment.isPatients()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a level is that of a bone rather than of what lies in the canal. */
  boolean isBone(Fact level, Facts facts) {
    String structure = ((Value.Level) level.mention().value()).structure();
    return structure.equals("vertebra") || lesions.ofBoneIn(facts.tokens(), level.sentence());
  }
}
