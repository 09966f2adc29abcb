package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;

/**
 * Codes joined so far.
 *
 * @param last its last token, included
 * @param low the highest place in the column of those named, see {@link Column#place}
 * @param high the lowest
 * @param end the place of the one named last
 * @param codes as written; with {@code ~} before what has no letter of its own
 * @param gaps how many are not written together
 * @param small whether a letter is no capital
 * @param occiput whether it begins with the occiput
 */
record Chain(
    int last,
    int low,
    int high,
    int end,
    List<String> codes,
    int gaps,
    boolean small,
    boolean occiput) {

  static Chain of(int last, int place, String code, int gaps, boolean small) {
    return new Chain(last, place, place, place, List.of(code), gaps, small, false);
  }

  static Chain occiput(int last) {
    return new Chain(last, 0, 0, 0, List.of("~occiput"), 0, false, true);
  }

  Chain joined(Chain next) {
    List<String> both = new ArrayList<>(codes);
    both.addAll(next.codes);
    return new Chain(
        next.last,
        Math.min(low, next.low),
        Math.max(high, next.high),
        next.end,
        both,
        gaps + next.gaps,
        small || next.small,
        occiput);
  }

  LevelPhrase phrase(int first) {
    boolean region = true;
    for (int i = 0; i < codes.size() && region; i++) {
      region = codes.get(i).startsWith("~");
    }
    String rule = region ? "level.region-number" : low == high ? "level.code" : "level.range";
    return new LevelPhrase(first, last, low, high, codes, gaps, small, region && gaps > 0, rule);
  }
}
