package org.conus.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of every table over one vocabulary, while they are collected: a trie over word ids.
 * So a text is walked once for all tables. {@link #compiled()} is what is read; filling is not safe
 * for threads, reading is.
 */
final class PhraseTrie {
  /** One bit of 64 is {@link Phrases#NUMBERS}. */
  private static final int MOST_TABLES = Phrases.NUMBERS;

  /** The node from which every phrase begins. */
  static final int ROOT = 0;

  /** By hash: a node in the upper half, the id of the word behind it plus one in the lower. */
  private long[] keys = new long[1 << 12];

  private int[] children = new int[1 << 12];
  private int nodes = 1;
  private int tables;

  /** Three numbers a phrase: the node with which it ends, the table, the table's own number. */
  private int[] ends = new int[3 << 12];

  private int endsSize;

  /** Needs no memory barrier, which every look-up would pay: all that it holds is final. */
  private @Nullable CompiledTrie compiled;

  /** The number of a new table. */
  int addTable() {
    if (tables == MOST_TABLES) {
      throw new IllegalStateException("more than " + MOST_TABLES + " tables of phrases");
    }
    return tables++;
  }

  /** The node behind another by a word, which is made if there is none. */
  int extend(int node, int id) {
    long key = (long) node << Integer.SIZE | id + 1;
    int slot = place(key);
    if (keys[slot] == 0) {
      compiled = null;
      keys[slot] = key;
      children[slot] = nodes++;
      if (nodes * 3 > keys.length) {
        grow();
        return nodes - 1;
      }
    }
    return children[slot];
  }

  /** Says that phrases of a table end with a node; {@code ending} is the table's number of them. */
  void end(int node, int table, int ending) {
    compiled = null;
    if (endsSize == ends.length) {
      ends = Arrays.copyOf(ends, endsSize * 2);
    }
    ends[endsSize++] = node;
    ends[endsSize++] = table;
    ends[endsSize++] = ending;
  }

  /** What has been collected so far, made to be read. */
  CompiledTrie compiled() {
    CompiledTrie current = compiled;
    return current == null ? compile() : current;
  }

  private synchronized CompiledTrie compile() {
    CompiledTrie current = compiled;
    if (current == null) {
      current = new CompiledTrie(nodes, keys, children, Arrays.copyOf(ends, endsSize));
      compiled = current;
    }
    return current;
  }

  /** Where a key stands, or else the place for it. */
  private int place(long key) {
    int mask = keys.length - 1;
    int h = (int) (key >>> Integer.SIZE) * 0x9E3779B9 + (int) key * 0x85EBCA6B;
    int slot = (h ^ (h >>> 15)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = place(oldKeys[i]);
        keys[slot] = oldKeys[i];
        children[slot] = oldChildren[i];
      }
    }
  }
}
