package org.conus.match;

import java.util.Arrays;

/**
 * A {@link PhraseTrie} in one flat array. A text leads to a new place of it with almost every word,
 * and most of the time of a walk goes into waiting for memory: so nodes are numbered anew, level by
 * level, the children of a node following each other, and all that is asked of a node stands
 * together. Immutable.
 */
final class CompiledTrie {
  /** By word id: the node that the word leads to from the root. */
  private final int[] words;

  /** How many numbers a node has: first child, how many children, and these. */
  private static final int PER_NODE = 8;

  private static final int CHILDREN = 1;

  /** The id of the word that leads to the node. */
  private static final int LABEL = 2;

  /**
   * A bit for the hash of each word that leads on, in two halves: they tell most words that do not
   * without a look at the children.
   */
  private static final int WORDS_BEHIND = 3;

  /** The tables with a phrase that ends with the node, a bit each, in two halves. */
  private static final int TABLES = 5;

  /** Where those tables' numbers for the phrase begin. */
  private static final int FIRST_ENDING = 7;

  private static final int HASH = 0x9E3779B9;

  /** The numbers of all nodes. Children stand in the order of their words' hashes. */
  private final int[] nodes;

  /** The tables' own numbers for the phrases, those of a node in the order of the tables. */
  private final int[] endings;

  /**
   * @param keys by hash, 0 for none: a node in the upper half, the id of a word plus one in the
   *     lower
   * @param children by hash: the node behind that one by that word
   * @param ends three numbers a phrase: node, table, the table's own number of it; the nodes are
   *     numbered anew in place
   */
  CompiledTrie(int size, long[] keys, int[] children, int[] ends) {
    int[] slots = byHash(size - 1, keys);
    int[] firstSlot = new int[size + 1];
    for (int slot : slots) {
      firstSlot[(int) (keys[slot] >>> Integer.SIZE) + 1]++;
    }
    addUp(firstSlot);
    int[] slotsByNode = byNode(slots, keys, firstSlot);
    nodes = new int[PER_NODE * size];
    int[] numbers = number(slotsByNode, firstSlot, keys, children);
    words = words();
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

  /** The places of the keys, in the order of their words' hashes. */
  private static int[] byHash(int size, long[] keys) {
    long[] sorted = new long[size];
    int found = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        long hash = ((int) keys[slot] - 1) * HASH ^ Integer.MIN_VALUE;
        sorted[found++] = hash << Integer.SIZE | slot;
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
    int size = firstSlot.length - 1;
    int[] numbers = new int[size];
    int[] olds = new int[size];
    int known = 1;
    for (int node = 0; node < size; node++) {
      int old = olds[node];
      nodes[PER_NODE * node] = known;
      nodes[PER_NODE * node + CHILDREN] = firstSlot[old + 1] - firstSlot[old];
      for (int i = firstSlot[old]; i < firstSlot[old + 1]; i++) {
        int word = (int) keys[slots[i]] - 1;
        nodes[half(node, word * HASH)] |= 1 << bit(word * HASH);
        olds[known] = children[slots[i]];
        numbers[olds[known]] = known;
        nodes[PER_NODE * known++ + LABEL] = word;
      }
    }
    return numbers;
  }

  /** The nodes of the first words; what stands of the root is no word behind another. */
  private int[] words() {
    int limit = 1 + nodes[CHILDREN];
    int highest = -1;
    for (int node = 1; node < limit; node++) {
      highest = Math.max(highest, nodes[PER_NODE * node + LABEL]);
    }
    int[] byId = new int[highest + 1];
    for (int node = 1; node < limit; node++) {
      byId[nodes[PER_NODE * node + LABEL]] = node;
    }
    nodes[WORDS_BEHIND] = 0;
    nodes[WORDS_BEHIND + 1] = 0;
    return byId;
  }

  /** Which of 64 bits a hash has; of an int, the lower five bits count. */
  private static int bit(int hash) {
    return hash >>> 26;
  }

  /** Where the half of the words behind a node stands that has the bit of a hash. */
  private static int half(int node, int hash) {
    return PER_NODE * node + WORDS_BEHIND + (hash >>> 31);
  }

  private void fillEndings(int[] ends) {
    int size = nodes.length / PER_NODE;
    int[] firstEnding = new int[size + 1];
    for (int i = 0; i < ends.length; i += 3) {
      long table = 1L << ends[i + 1];
      nodes[PER_NODE * ends[i] + TABLES] |= (int) table;
      nodes[PER_NODE * ends[i] + TABLES + 1] |= (int) (table >>> Integer.SIZE);
      firstEnding[ends[i] + 1]++;
    }
    addUp(firstEnding);
    for (int node = 0; node < size; node++) {
      nodes[PER_NODE * node + FIRST_ENDING] = firstEnding[node];
    }
    for (int i = 0; i < ends.length; i += 3) {
      int node = ends[i];
      endings[place(firstEnding(node), tables(node), ends[i + 1])] = ends[i + 2];
    }
  }

  /** The tables with a phrase that ends with a node, a bit each. */
  long tables(int node) {
    int at = PER_NODE * node + TABLES;
    return (long) nodes[at + 1] << Integer.SIZE | nodes[at] & 0xFFFF_FFFFL;
  }

  /** Where the tables' own numbers of the phrases that end with a node begin. */
  int firstEnding(int node) {
    return nodes[PER_NODE * node + FIRST_ENDING];
  }

  /**
   * A table's own number of its phrases that end with a node; it must have some there.
   *
   * @param first {@link #firstEnding} of the node
   * @param tables {@link #tables} of the node
   */
  int ending(int first, long tables, int table) {
    return endings[place(first, tables, table)];
  }

  private static int place(int first, long tables, int table) {
    return first + Long.bitCount(tables & (1L << table) - 1);
  }

  /** The node of a word at the begin of a phrase; the root if no phrase begins with it. */
  int first(int id) {
    return id < 0 || id >= words.length ? PhraseTrie.ROOT : words[id];
  }

  /** Whether a word may lead on from a node; false only if it does not. */
  boolean mayLead(int node, int id) {
    int hash = id * HASH;
    return (nodes[half(node, hash)] >>> bit(hash) & 1) != 0;
  }

  /** The node behind another by a word; the root if there is none. */
  int child(int node, int id) {
    return mayLead(node, id) ? search(node, id) : PhraseTrie.ROOT;
  }

  /** Looks for a child where its hash lets expect it, then further up or down. */
  private int search(int node, int id) {
    int low = nodes[PER_NODE * node];
    int size = nodes[PER_NODE * node + CHILDREN];
    int hash = id * HASH;
    int at = low + (int) ((hash & 0xFFFF_FFFFL) * size >>> Integer.SIZE);
    int label = nodes[PER_NODE * at + LABEL];
    if (label == id) {
      return at;
    }
    int step = Integer.compareUnsigned(label * HASH, hash) < 0 ? 1 : -1;
    for (at += step; at >= low && at < low + size; at += step) {
      label = nodes[PER_NODE * at + LABEL];
      if (label == id) {
        return at;
      }
      if (Integer.compareUnsigned(label * HASH, hash) < 0 != step > 0) {
        return PhraseTrie.ROOT;
      }
    }
    return PhraseTrie.ROOT;
  }

  /** Whether a longer phrase goes on behind a node. */
  boolean goesOn(int node) {
    return nodes[PER_NODE * node + CHILDREN] > 0;
  }
}
