package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
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
  private static final String ROOT = "root";

  /** The most UTF-16 units between a tumor and the root that it is named as of. */
  private static final int NAMED = 20;

  /** The most facts between them: the root as a site, its side. */
  private static final int NEAR = 3;

  private static final int LONGEST_LIST = 6;

  /** The most UTF-16 units between two levels of a list. */
  private static final int LISTED = 6;

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
   * aside. A dermatome is a symptom's place, not the tumor's, nor is a root, unless the tumor is
   * named as that of it; nor is a level at which the text sees degeneration or nothing, or where it
   * tells of the tumor elsewhere, edema or a cavity.
   */
  List<Fact> ofTumors(Facts facts) {
    List<Fact> levels = new ArrayList<>();
    List<Fact> effects = new ArrayList<>();
    int sentence = -1;
    int known = 0;
    boolean ofTumor = false;
    List<Fact> all = facts.patients(MentionKind.SPINAL_LEVEL);
    BitSet others = listedWithOthers(all, facts);
    for (int i = 0; i < all.size(); i++) {
      Fact level = all.get(i);
      String structure = ((Value.Level) level.mention().value()).structure();
      if (structure.equals("dermatome") || structure.equals(ROOT) && !isTumorOf(all, i, facts)) {
        continue;
      }
      if (facts.first(level) != sentence) {
        addAlone(effects, levels, known);
        sentence = facts.first(level);
        known = levels.size();
        ofTumor = !isOperated(level, facts) && speaksOfTumor(level, facts);
      }
      String there = ofTumor && !others.get(i) ? lesions.at(level, facts) : Lesions.OTHER;
      if (EFFECT.equals(there)) {
        effects.add(level);
      } else if (!Lesions.OTHER.equals(there) && !(there == null && isDenied(level, facts))) {
        levels.add(level);
      }
    }
    addAlone(effects, levels, known);
    return levels;
  }

  /**
   * The levels of lists that end with a word for what else is there: {@code T10 and T11 normal}.
   */
  private BitSet listedWithOthers(List<Fact> levels, Facts facts) {
    BitSet others = new BitSet();
    for (int i = levels.size() - 2; i >= 0; i--) {
      boolean isOther = others.get(i + 1) || lesions.isOtherBehind(levels.get(i + 1), facts);
      others.set(i, isOther && areListed(levels.get(i), levels.get(i + 1), facts));
    }
    return others;
  }

  /**
   * Whether nothing stands between two levels but a comma or {@code and}; vertebrae are in no list
   * with discs.
   */
  private boolean areListed(Fact level, Fact next, Facts facts) {
    int gap = next.begin() - level.end();
    return gap >= 0
        && gap <= LISTED
        && count(level) == count(next)
        && lesions.areJoined(level, next, facts);
  }

  private static int count(Fact level) {
    return ((Value.Level) level.mention().value()).levels().size();
  }

  /**
   * Whether the text names a tumor as that of a root, or of the one before it in a list: {@code
   * neurofibromas of the L4 and L5 roots}.
   */
  private boolean isTumorOf(List<Fact> levels, int index, Facts facts) {
    int first = index;
    while (first > Math.max(0, index - LONGEST_LIST)
        && areListed(levels.get(first - 1), levels.get(first), facts)) {
      first--;
    }
    Fact root = levels.get(first);
    for (int i = root.index() - 1; i >= Math.max(0, root.index() - NEAR); i--) {
      Fact tumor = facts.all().get(i);
      int gap = root.begin() - tumor.end();
      if (tumor.is(MentionKind.TUMOR) && tumor.isPatients() && gap > 0 && gap <= NAMED) {
        return lesions.isOwned(tumor, facts);
      }
    }
    return false;
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

  /**
   * Whether a vertebra only says at which level something lies in the canal: {@code a schwannoma
   * within the canal behind the T9 vertebral body}; but {@code the T11 bone metastasis} lies in it.
   */
  boolean isLandmark(Fact level, Facts facts) {
    return facts.hasBeside(level, MentionKind.COMPARTMENT)
        && !lesions.ofBoneIn(facts.tokens(), level.sentence());
  }
}
