package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;

/**
 * The cues of a sentence.
 *
 * @param cues in order
 * @param weights of them all, see {@link Weight#bit}
 */
record Spoken(List<Match<Cue>> cues, int weights) {
  /** Of a sentence without cues. */
  static final Spoken NONE = new Spoken(List.of(), 0);

  /** Those that say nothing of whom a mention is. */
  private static final Set<Weight> SILENT =
      EnumSet.of(Weight.NONE, Weight.SINGLE, Weight.PAST, Weight.PRESENT, Weight.LETTER);

  static Spoken of(List<Match<Cue>> cues) {
    if (cues.isEmpty()) {
      return NONE;
    }
    int weights = 0;
    for (int i = 0; i < cues.size(); i++) {
      Match<Cue> match = cues.get(i);
      for (int j = 0; j < match.size(); j++) {
        weights |= match.value(j).weight().bit();
      }
    }
    return new Spoken(cues, weights);
  }

  /** The same and more cues, in order, but for those that a longer one of their weight holds. */
  Spoken with(List<Match<Cue>> more) {
    List<Match<Cue>> sorted = new ArrayList<>(cues.size() + more.size());
    sorted.addAll(cues);
    sorted.addAll(more);
    sorted.sort(Comparator.comparingInt(Match::first));
    List<Match<Cue>> all = new ArrayList<>(sorted.size());
    int[] ends = new int[Weight.values().length];
    int bits = weights;
    for (Match<Cue> match : sorted) {
      Weight weight = weight(match);
      boolean held = weight != Weight.NONE && ends[weight.ordinal()] > match.last();
      if (!held) {
        all.add(match);
        ends[weight.ordinal()] = match.last() + 1;
        bits |= weight.bit();
      }
    }
    return new Spoken(all, bits);
  }

  boolean has(Weight weight) {
    return (weights & weight.bit()) != 0;
  }

  /** Whether one of some weights is among them, given as bits. */
  boolean hasAny(int some) {
    return (weights & some) != 0;
  }

  /** What a cue says of whom a mention is; {@link Weight#NONE} if nothing. */
  static Weight weight(Match<Cue> match) {
    Weight weight = Weight.NONE;
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      weight = SILENT.contains(cue.weight()) ? weight : cue.weight();
    }
    return weight;
  }
}
