package org.conus.match;

import java.util.Arrays;

/**
 * A {@link PhraseTrie} in flat arrays: the children of a node stand next to each other by the ids
 * of their words, so that a node is a few numbers and most of the walk stays in the cache.
 * Immutable.
 */
final class CompiledTrie {
  /**
   * By word id: twice the node that the word leads to from the root, plus 1 if it stands inside.
   */
  private final int[] words;

  private static final int PER_NODE = 3;

  /**
   * Three numbers a node, next to each other as they are read together: where its children begin
   * (those of the next node follow), and the tables with a phrase that ends there, a bit each, in
   * two halves.
   */
  private final int[] nodes;

  /** By child: the id of its word. */
  private final int[] labels;

  /** By child: its node. */
  private final int[] targets;

  /** By node: where the tables' numbers for the phrases that end there begin. */
  private final int[] firstEnding;

  private final int[] endings;

  /**
   * @param keys by hash, 0 for none: a node in the upper half, the id of a word plus one in the
   *     lower
   * @param children by hash: the node behind that one by that word
   * @param ends three numbers a phrase: node, table, the table's own number of it
   */
  CompiledTrie(int size, long[] keys, int[] children, int[] ends) {
    int[] firstChild = new int[size + 1];
    int highest = -1;
    for (long key : keys) {
      if (key != 0) {
        firstChild[(int) (key >>> Integer.SIZE) + 1]++;
        highest = Math.max(highest, (int) key - 1);
      }
    }
    addUp(firstChild);
    labels = new int[size - 1];
    targets = new int[size - 1];
    fillChildren(keys, children, firstChild);
    words = new int[highest + 1];
    fillWords(firstChild[1]);
    nodes = new int[PER_NODE * (size + 1)];
    fillNodes(firstChild, tables(size, ends));
    firstEnding = new int[size + 1];
    endings = new int[ends.length / 3];
    fillEndings(ends);
  }

  private static void addUp(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }

  /** In the order of the words' ids: a sort by the key brings those of a node together. */
  private void fillChildren(long[] keys, int[] children, int[] firstChild) {
    long[] sorted = new long[targets.length];
    int size = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        sorted[size++] = (keys[slot] & 0xFFFF_FFFFL) << Integer.SIZE | slot;
      }
    }
    Arrays.sort(sorted);
    int[] next = Arrays.copyOf(firstChild, firstChild.length);
    for (long entry : sorted) {
      int slot = (int) entry;
      int at = next[(int) (keys[slot] >>> Integer.SIZE)]++;
      labels[at] = (int) keys[slot] - 1;
      targets[at] = children[slot];
    }
  }

  private void fillWords(int begins) {
    for (int i = 0; i < begins; i++) {
      words[labels[i]] = targets[i] << 1;
    }
    for (int i = begins; i < labels.length; i++) {
      words[labels[i]] |= 1;
    }
  }

  private static long[] tables(int size, int[] ends) {
    long[] tables = new long[size];
    for (int i = 0; i < ends.length; i += 3) {
      tables[ends[i]] |= 1L << ends[i + 1];
    }
    return tables;
  }

  private void fillNodes(int[] firstChild, long[] tables) {
    for (int node = 0; node < tables.length; node++) {
      int at = PER_NODE * node;
      nodes[at] = firstChild[node];
      nodes[at + 1] = (int) tables[node];
      nodes[at + 2] = (int) (tables[node] >>> Integer.SIZE);
    }
    nodes[PER_NODE * tables.length] = firstChild[tables.length];
  }

  private void fillEndings(int[] ends) {
    for (int i = 0; i < ends.length; i += 3) {
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
        return targets[low];
      }
    }
    return PhraseTrie.ROOT;
  }

  /** Whether a longer phrase goes on behind a node. */
  boolean goesOn(int node) {
    return nodes[PER_NODE * node] < nodes[PER_NODE * (node + 1)];
  }
}
