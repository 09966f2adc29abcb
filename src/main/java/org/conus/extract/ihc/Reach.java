package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/** The markers that an open cue has reached, and where another list may begin among them. */
final class Reach {
  private List<Stain> stains = new ArrayList<>();
  private int fresh;
  private boolean touched;
  private int closed;
  private boolean joined;
  private int boundary;

  /** Where a conjunction behind a comma joined the last marker, or -1. */
  private int clause = -1;

  void clear() {
    stains = new ArrayList<>();
    fresh = 0;
    touched = false;
    closed = 0;
    joined = false;
    boundary = 0;
    clause = -1;
  }

  boolean isEmpty() {
    return stains.isEmpty();
  }

  int size() {
    return stains.size();
  }

  List<Stain> all() {
    return stains;
  }

  /** The markers since the last words that were said of those before them. */
  List<Stain> fresh() {
    touched = true;
    int list = closed < stains.size() ? Math.max(fresh, closed) : fresh;
    int from = boundary < stains.size() ? Math.max(list, boundary) : list;
    return stains.subList(from, stains.size());
  }

  /**
   * Adds a marker.
   *
   * @param afterComma whether a comma stands before it
   * @param afterAnd whether a conjunction does
   */
  void add(Stain stain, boolean afterComma, boolean afterAnd) {
    if (joined && afterComma && !afterAnd) {
      closed = stains.size();
      joined = false;
    }
    if (joined && afterComma && afterAnd) {
      closed = stains.size();
    }
    if (afterAnd) {
      if (clause >= 0 && !afterComma) {
        closed = clause;
      }
      clause = afterComma ? stains.size() : -1;
    }
    joined |= afterAnd;
    if (touched) {
      fresh = stains.size();
      touched = false;
    }
    stains.add(stain);
  }

  /** A stronger stop: what follows may be another list. */
  void boundary() {
    joined = false;
    boundary = stains.size();
  }

  /** Whether markers stand behind a stronger stop, which may be the subject of a verb. */
  boolean hasClause() {
    return boundary > 0 && boundary < stains.size();
  }

  /** All markers, if they are one list; else those of the last one. */
  List<Stain> list() {
    return closed == 0 && boundary == 0 ? new ArrayList<>(stains) : tail();
  }

  /** The markers at the end that are a list of their own, of which something else is said. */
  List<Stain> tail() {
    int from = Math.max(closed, boundary);
    if (from == 0 || from == stains.size()) {
      from = Math.max(0, stains.size() - 1);
    }
    return new ArrayList<>(stains.subList(from, stains.size()));
  }
}
