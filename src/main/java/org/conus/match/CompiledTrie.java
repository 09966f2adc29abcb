package org.conus.match;

import java.util.Arrays;

/**
 * A {@link PhraseTrie} in flat arrays. Nodes are numbered anew, level by level, so that the
 * children of a node follow each other in the order of their words' ids, those of the root come
 * first, and most of a walk stays in the cache. Immutable.
 */
final class CompiledTrie {
  /**
   * By word id: twice the node that the word leads to from the root, plus 1 if it stands inside.
   */
  private final int[] words;

  private static final int PER_NODE = 3;

  /**
   * Three numbers a node, next to each other as they are read together: its first child (those of
   * the next node follow), and the tables with a phrase that ends there, a bit each, in two halves.
   */
  private final int[] nodes;

  /** By node: the id of the word that leads to it. */
  private final int[] labels;

  /** By node: where the tables' numbers for the phrases that end there begin. */
  private final int[] firstEnding;

  private final int[] endings;

  /**
   * @param keys by hash, 0 for none: a node in the upper half, the id of a word plus one in the
   *     lower
   * @param children by hash: the node behind that one by that word
   * @param ends three numbers a phrase: node, table, the table's own number of it; the nodes are
   *     numbered anew in place
   */
  CompiledTrie(int size, long[] keys, int[] children, int[] ends) {
    int[] slots = byWord(size - 1, keys);
    int[] firstSlot = new int[size + 1];
    for (int slot : slots) {
      firstSlot[(int) (keys[slot] >>> Integer.SIZE) + 1]++;
    }
    addUp(firstSlot);
    int[] slotsByNode = byNode(slots, keys, firstSlot);
    nodes = new int[PER_NODE * (size + 1)];
    labels = new int[size];
    int[] numbers = number(slotsByNode, firstSlot, keys, children);
    words = words();
    firstEnding = new int[size + 1];
    endings = new int[ends.length / 3];
    for (int i = 0; i < ends.length; i += 3) {
      ends[i] = numbers[ends[i]];
    }
    fillEndings(ends);
  }

  private static void addUp(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }

  /** The places of the keys, in the order of their words' ids. */
  private static int[] byWord(int size, long[] keys) {
    long[] sorted = new long[size];
    int found = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        sorted[found++] = (keys[slot] & 0xFFFF_FFFFL) << Integer.SIZE | slot;
      }
    }
    Arrays.sort(sorted);
    int[] slots = new int[size];
    for (int i = 0; i < size; i++) {
      slots[i] = (int) sorted[i];
    }
    return slots;
  }

  /** The same, those of a node together. */
  private static int[] byNode(int[] slots, long[] keys, int[] firstSlot) {
    int[] next = firstSlot.clone();
    int[] ordered = new int[slots.length];
    for (int slot : slots) {
      ordered[next[(int) (keys[slot] >>> Integer.SIZE)]++] = slot;
    }
    return ordered;
  }

  /** Numbers the nodes level by level; returns the new number of each. */
  private int[] number(int[] slots, int[] firstSlot, long[] keys, int[] children) {
    int size = labels.length;
    int[] numbers = new int[size];
    int[] olds = new int[size];
    int known = 1;
    for (int node = 0; node < size; node++) {
      int old = olds[node];
      nodes[PER_NODE * node] = known;
      for (int i = firstSlot[old]; i < firstSlot[old + 1]; i++) {
        olds[known] = children[slots[i]];
        numbers[olds[known]] = known;
        labels[known++] = (int) keys[slots[i]] - 1;
      }
    }
    nodes[PER_NODE * size] = known;
    return numbers;
  }

  private int[] words() {
    int highest = -1;
    for (int node = 1; node < labels.length; node++) {
      highest = Math.max(highest, labels[node]);
    }
    int[] byId = new int[highest + 1];
    int begins = nodes[PER_NODE];
    for (int node = 1; node < labels.length; node++) {
      byId[labels[node]] |= node < begins ? node << 1 : 1;
    }
    return byId;
  }

  private void fillEndings(int[] ends) {
    for (int i = 0; i < ends.length; i += 3) {
      long table = 1L << ends[i + 1];
      nodes[PER_NODE * ends[i] + 1] |= (int) table;
      nodes[PER_NODE * ends[i] + 2] |= (int) (table >>> Integer.SIZE);
      firstEnding[ends[i] + 1]++;
    }
    addUp(firstEnding);
    for (int i = 0; i < ends.length; i += 3) {
      endings[ending(ends[i], ends[i + 1])] = ends[i + 2];
    }
  }

  /** The tables with a phrase that ends with a node, a bit each. */
  long tables(int node) {
    int at = PER_NODE * node;
    return (long) nodes[at + 2] << Integer.SIZE | nodes[at + 1] & 0xFFFF_FFFFL;
  }

  /** A table's own number of its phrases that end with a node; it must have some there. */
  int endingOf(int node, int table) {
    return endings[ending(node, table)];
  }

  private int ending(int node, int table) {
    return firstEnding[node] + Long.bitCount(tables(node) & (1L << table) - 1);
  }

  /** The node of a word at the begin of a phrase; the root if no phrase begins with it. */
  int first(int id) {
    return id < 0 || id >= words.length ? PhraseTrie.ROOT : words[id] >>> 1;
  }

  /** The node behind another by a word; the root if there is none. */
  int child(int node, int id) {
    if (id < 0 || id >= words.length || (words[id] & 1) == 0) {
      return PhraseTrie.ROOT;
    }
    int low = nodes[PER_NODE * node];
    int high = nodes[PER_NODE * (node + 1)];
    while (high - low > 4) {
      int middle = (low + high) >>> 1;
      if (labels[middle] <= id) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (; low < high; low++) {
      if (labels[low] == id) {
        return low;
      }
    }
    return PhraseTrie.ROOT;
  }

  /** Whether a longer phrase goes on behind a node. */
  boolean goesOn(int node) {
    return nodes[PER_NODE * node] < nodes[PER_NODE * (node + 1)];
  }
}
