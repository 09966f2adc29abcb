package org.conus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conus.extract.Headings.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Headings by their letters: in any case, with one blank for whatever stands between words and
 * {@code #} for a number. Most places of a text are told from headings by a letter or two.
 * Immutable.
 *
 * <p>The nodes that follow a node have numbers one behind the other, and those nearest to the root
 * the lowest, so that a walk that soon ends stays in one place of memory.
 */
final class HeadingTrie {
  private static final int ROOT = 0;
  private static final char BLANK = ' ';
  private static final char NUMBER = '#';

  /** The {@link #unitOf} of each character below 0x80. */
  private static final char[] UNITS = units();

  /** By node: the first that follows it; they end where those of the next node begin. */
  private final int[] firstNext;

  /** By node: the unit that leads to it. */
  private final char[] units;

  private final @Nullable Heading[] headings;

  /** By unit below 0x80: the node that it leads to from the root. */
  private final int[] first = new int[UNITS.length];

  private HeadingTrie(List<Builder.Node> nodes) {
    this.firstNext = new int[nodes.size() + 1];
    this.units = new char[nodes.size()];
    this.headings = new @Nullable Heading[nodes.size()];
    int next = ROOT + 1;
    for (int node = ROOT; node < nodes.size(); node++) {
      headings[node] = nodes.get(node).heading;
      firstNext[node] = next;
      for (char unit : nodes.get(node).next.keySet()) {
        units[next++] = unit;
      }
    }
    firstNext[nodes.size()] = next;
    for (int node = firstNext[ROOT]; node < firstNext[ROOT + 1]; node++) {
      if (units[node] < first.length) {
        first[units[node]] = node;
      }
    }
  }

  private static char[] units() {
    char[] units = new char[0x80];
    for (char c = 0; c < units.length; c++) {
      units[c] = unitOf(c);
    }
    return units;
  }

  private static char unitOf(char c) {
    if (c == NUMBER || Character.isDigit(c)) {
      return NUMBER;
    }
    return Character.isLetter(c) ? Character.toLowerCase(c) : BLANK;
  }

  private static char unit(char c) {
    return c < UNITS.length ? UNITS[c] : unitOf(c);
  }

  /** The node that a unit leads to; the root if it leads nowhere. */
  private int next(int node, char unit) {
    if (node == ROOT && unit < first.length) {
      return first[unit];
    }
    int limit = firstNext[node + 1];
    for (int i = firstNext[node]; i < limit; i++) {
      if (units[i] == unit) {
        return i;
      }
    }
    return ROOT;
  }

  /** A walk over a text that begins nowhere yet. */
  Walk walk(String text) {
    return new Walk(text);
  }

  /** Goes from letter to letter. */
  final class Walk {
    private final String text;
    private int node = ROOT;
    private char last;
    private boolean blank;

    private Walk(String text) {
      this.text = text;
    }

    /** Goes on over a stretch; false if no heading begins with all that was gone over. */
    boolean over(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (!over(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /** Goes on over a character; false if no heading begins with all that was gone over. */
    boolean over(char c) {
      char unit = unit(c);
      if (unit == BLANK) {
        blank = last != 0;
        return true;
      }
      if (unit == NUMBER && last == NUMBER && !blank) {
        return true;
      }
      boolean gone = !blank || to(BLANK);
      blank = false;
      last = unit;
      return gone && to(unit);
    }

    private boolean to(char unit) {
      node = next(node, unit);
      return node != ROOT;
    }

    /** The heading that ends here, blanks aside, or null. */
    @Nullable Heading heading() {
      return headings[node];
    }
  }

  /** Collects headings. */
  static final class Builder {
    private final Node root = new Node();

    private static final class Node {
      private final SortedMap<Character, Node> next = new TreeMap<>();
      private @Nullable Heading heading;
    }

    /** Adds a heading; returns whether it has letters and none of the same ones was there. */
    boolean add(String text, Heading heading) {
      Node node = root;
      char last = 0;
      boolean blank = false;
      for (char c : text.toCharArray()) {
        char unit = unit(c);
        if (unit == BLANK) {
          blank = last != 0;
        } else if (unit != NUMBER || last != NUMBER || blank) {
          node = blank ? next(node, BLANK) : node;
          node = next(node, unit);
          blank = false;
          last = unit;
        }
      }
      if (node == root || node.heading != null) {
        return false;
      }
      node.heading = heading;
      return true;
    }

    private static Node next(Node node, char unit) {
      return node.next.computeIfAbsent(unit, key -> new Node());
    }

    HeadingTrie build() {
      List<Node> nodes = new ArrayList<>();
      nodes.add(root);
      for (int i = 0; i < nodes.size(); i++) {
        nodes.addAll(nodes.get(i).next.values());
      }
      return new HeadingTrie(nodes);
    }
  }
}
