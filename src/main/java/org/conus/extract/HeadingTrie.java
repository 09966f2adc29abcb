package org.conus.extract;

import java.util.Arrays;
import org.conus.extract.Headings.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Headings by their letters: in any case, with one blank for whatever stands between words and
 * {@code #} for a number. Most places of a text are told from headings by a letter or two.
 */
final class HeadingTrie {
  private final Node root = new Node();

  private static final class Node {
    /** More children than these are also found by their unit, if that is below 0x80. */
    private static final int FEW = 4;

    private char[] units = {};
    private Node[] next = {};
    private @Nullable Heading heading;

    private @Nullable Node @Nullable [] byUnit;

    @Nullable Node get(char unit) {
      if (byUnit != null && unit < byUnit.length) {
        return byUnit[unit];
      }
      for (int i = 0; i < units.length; i++) {
        if (units[i] == unit) {
          return next[i];
        }
      }
      return null;
    }

    Node make(char unit) {
      Node known = get(unit);
      if (known != null) {
        return known;
      }
      Node made = new Node();
      units = Arrays.copyOf(units, units.length + 1);
      units[units.length - 1] = unit;
      next = Arrays.copyOf(next, units.length);
      next[units.length - 1] = made;
      if (units.length > FEW) {
        byUnit = byUnit();
      }
      return made;
    }

    private @Nullable Node[] byUnit() {
      @Nullable Node[] table = new @Nullable Node[0x80];
      for (int i = 0; i < units.length; i++) {
        if (units[i] < table.length) {
          table[units[i]] = next[i];
        }
      }
      return table;
    }
  }

  /** Adds a heading; returns whether none of the same letters was there. */
  boolean add(String text, Heading heading) {
    Walk walk = new Walk(text, true);
    walk.over(0, text.length());
    if (walk.heading() != null || walk.node == root) {
      return false;
    }
    walk.node.heading = heading;
    return true;
  }

  /** A walk over a text that begins nowhere yet. */
  Walk walk(String text) {
    return new Walk(text, false);
  }

  /** Goes from letter to letter. */
  final class Walk {
    private final String text;
    private final boolean makes;
    private Node node = root;
    private char last;
    private boolean blank;

    private Walk(String text, boolean makes) {
      this.text = text;
      this.makes = makes;
    }

    /** Goes on over a stretch; false if no heading begins with all that was gone over. */
    boolean over(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (!step(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean step(char c) {
      if (c == '#' || Character.isDigit(c)) {
        return last == '#' && !blank || go('#');
      }
      if (Character.isLetter(c)) {
        return go(Character.toLowerCase(c));
      }
      blank = last != 0;
      return true;
    }

    private boolean go(char unit) {
      boolean gone = !blank || to(' ');
      blank = false;
      last = unit;
      return gone && to(unit);
    }

    private boolean to(char unit) {
      Node there = makes ? node.make(unit) : node.get(unit);
      if (there == null) {
        return false;
      }
      node = there;
      return true;
    }

    /** The heading that ends here, blanks aside, or null. */
    @Nullable Heading heading() {
      return node.heading;
    }
  }
}
