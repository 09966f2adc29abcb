package org.conus.text;

import java.util.Arrays;

/**
 * The way back from a repaired text to the text as read.
 *
 * <p>The repaired text is a sequence of segments; each copies or replaces a stretch of the source.
 * The map is monotone: repair joins, replaces and deletes, it never moves text.
 */
public final class OffsetMap {
  private final int[] repairedBegins;
  private final int[] sourceBegins;
  private final int[] sourceEnds;

  /**
   * @param repairedBegins where each segment begins in the repaired text, ascending, the first at 0
   * @param sourceBegins where each segment begins in the source
   * @param sourceEnds where each segment ends in the source (half-open)
   * @throws IllegalArgumentException if the arrays differ in length or do not ascend
   */
  public OffsetMap(int[] repairedBegins, int[] sourceBegins, int[] sourceEnds) {
    if (repairedBegins.length != sourceBegins.length || sourceBegins.length != sourceEnds.length) {
      throw new IllegalArgumentException("segments differ in number");
    }
    for (int i = 1; i < repairedBegins.length; i++) {
      if (repairedBegins[i] <= repairedBegins[i - 1] || sourceBegins[i] < sourceEnds[i - 1]) {
        throw new IllegalArgumentException("segment " + i + " does not ascend");
      }
    }
    this.repairedBegins = repairedBegins.clone();
    this.sourceBegins = sourceBegins.clone();
    this.sourceEnds = sourceEnds.clone();
  }

  /** A map for a text of {@code length} units that needed no repair. */
  public static OffsetMap identity(int length) {
    return new OffsetMap(new int[] {0}, new int[] {0}, new int[] {length});
  }

  /** The span of the source whose repair is {@code repaired}. */
  public Span toSource(Span repaired) {
    if (repairedBegins.length == 0) {
      return new Span(0, 0);
    }
    return toSource(repaired, segmentOf(repaired.begin()));
  }

  /** Likewise, of a span whose begin is in a segment. */
  private Span toSource(Span repaired, int segment) {
    int begin = beginOf(segment, repaired.begin());
    if (repaired.length() == 0) {
      return new Span(begin, begin);
    }
    int last = repaired.end() - 1;
    boolean same = segment + 1 == repairedBegins.length || last < repairedBegins[segment + 1];
    return new Span(begin, Math.max(begin, endOf(same ? segment : segmentOf(last), last)));
  }

  /** A walk over the map for many spans. Not safe for threads. */
  public Walk walk() {
    return new Walk();
  }

  /** Goes along the segments as spans do that are given in their order. */
  public final class Walk {
    private int segment;

    private Walk() {}

    /**
     * The same as {@link OffsetMap#toSource}.
     *
     * @param repaired begins nowhere before the last one given
     */
    public Span toSource(Span repaired) {
      while (segment + 1 < repairedBegins.length
          && repairedBegins[segment + 1] <= repaired.begin()) {
        segment++;
      }
      return repairedBegins.length == 0
          ? new Span(0, 0)
          : OffsetMap.this.toSource(repaired, segment);
    }
  }

  /** Where the repaired unit {@code at}, which is in a segment, begins in the source. */
  private int beginOf(int segment, int at) {
    int begin = sourceBegins[segment];
    return isCopy(segment)
        ? Math.min(begin + at - repairedBegins[segment], sourceEnds[segment])
        : begin;
  }

  /** Where the repaired unit {@code at}, which is in a segment, ends in the source. */
  private int endOf(int segment, int at) {
    int end = sourceEnds[segment];
    return isCopy(segment)
        ? Math.min(sourceBegins[segment] + at - repairedBegins[segment] + 1, end)
        : end;
  }

  /** A segment whose repaired and source lengths agree is a unit-by-unit copy. */
  private boolean isCopy(int i) {
    return i + 1 == repairedBegins.length
        || repairedBegins[i + 1] - repairedBegins[i] == sourceEnds[i] - sourceBegins[i];
  }

  private int segmentOf(int at) {
    int found = Arrays.binarySearch(repairedBegins, at);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  public int[] repairedBegins() {
    return repairedBegins.clone();
  }

  public int[] sourceBegins() {
    return sourceBegins.clone();
  }

  public int[] sourceEnds() {
    return sourceEnds.clone();
  }
}
