package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column of levels from head to tail, each with a place: C0 to C8, T1 to T13, L1 to L6, S1 to
 * S5, Co1 to Co5. C8, T13 and L6 are there where a text names them; a range goes over T13 and L6,
 * and over C8 unless it is of roots, dermatomes or the cord.
 */
final class Column {
  private static final List<String> REGIONS = List.of("C", "T", "L", "S", "Co");
  private static final int[] LOWEST = {0, 1, 1, 1, 1};
  private static final int[] HIGHEST = {8, 13, 6, 5, 5};

  /** Of most people. */
  private static final int[] LAST = {7, 12, 5, 5, 4};

  private static final int STRIDE = 16;
  private static final int C8 = 8;
  private static final int T13 = STRIDE + 13;
  private static final int L6 = 2 * STRIDE + 6;

  /** By place: the name of the level; null where there is none. */
  private static final @Nullable String[] NAMES = names();

  private Column() {}

  private static @Nullable String[] names() {
    @Nullable String[] names = new @Nullable String[REGIONS.size() * STRIDE];
    for (int place = 0; place < names.length; place++) {
      names[place] = exists(place) ? region(place) + number(place) : null;
    }
    return names;
  }

  /** The place of a level, or -1 if the region has no such number. */
  static int place(String region, int number) {
    int at = REGIONS.indexOf(region);
    return at < 0 || number < LOWEST[at] || number > HIGHEST[at] ? -1 : at * STRIDE + number;
  }

  /** Whether two places are next to each other, the first one above. */
  static boolean areNeighbors(int above, int below) {
    boolean within = above / STRIDE == below / STRIDE && below == above + 1;
    boolean across =
        below / STRIDE == above / STRIDE + 1
            && number(below) == 1
            && number(above) >= LAST[above / STRIDE];
    return within || across;
  }

  /** The place of the first level below the last that its region usually has; else -1. */
  static int firstBelow(int place) {
    int at = place / STRIDE;
    boolean last = at + 2 < REGIONS.size() && number(place) == LAST[at];
    return last ? (at + 1) * STRIDE + 1 : -1;
  }

  /** The place of the last level that a region usually has. */
  static int last(String region) {
    return place(region, LAST[REGIONS.indexOf(region)]);
  }

  static String region(int place) {
    return REGIONS.get(place / STRIDE);
  }

  static int number(int place) {
    return place % STRIDE;
  }

  static String name(int place) {
    String name = NAMES[place];
    return name == null ? region(place) + number(place) : name;
  }

  /**
   * The levels from one place to another, both included, from head to tail.
   *
   * @param nerves whether the range is of roots, dermatomes or the cord, so that C8 counts
   */
  static List<String> expand(int head, int tail, boolean nerves) {
    List<String> levels = new ArrayList<>();
    for (int place = head; place <= tail; place++) {
      boolean end = place == head || place == tail;
      boolean optional = place == T13 || place == L6 || place == C8 && !nerves;
      if (exists(place) && (end || !optional)) {
        levels.add(name(place));
      }
    }
    return levels;
  }

  private static boolean exists(int place) {
    int at = place / STRIDE;
    int number = place % STRIDE;
    return number >= LOWEST[at] && number <= HIGHEST[at];
  }
}
