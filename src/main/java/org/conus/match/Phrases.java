package org.conus.match;

import java.util.Arrays;

/**
 * Every phrase of every table in a text, found in one walk over its tokens. Immutable once made.
 *
 * <p>The work is linear in the tokens times the longest phrase.
 */
final class Phrases {
  private final CompiledTrie trie;

  /** By token: the tables of which a phrase begins with it, a bit each. */
  private final long[] tables;

  /** By token: where the phrases that begin with it start; those of the next token follow. */
  private final int[] firstHit;

  /** By phrase, the shorter first: its last token, and the node with which it ends. */
  private int[] lasts;

  private int[] nodes;

  /** By phrase: the tables that have it, a bit each; kept here as the trie is far off in memory. */
  private long[] tablesOf;

  Phrases(CompiledTrie trie, Tokens tokens) {
    int size = tokens.size();
    this.trie = trie;
    this.tables = new long[size];
    this.firstHit = new int[size + 1];
    this.lasts = new int[size + 16];
    this.nodes = new int[size + 16];
    this.tablesOf = new long[size + 16];
    int hits = 0;
    int[] ids = tokens.ids();
    tokens.count(size);
    for (int i = 0; i < size; i++) {
      int node = trie.first(ids[i]);
      if (node != PhraseTrie.ROOT) {
        hits = walk(tokens, i, node, hits);
      }
      firstHit[i + 1] = hits;
    }
  }

  /** Adds what begins with a token; returns how many phrases there are now. */
  private int walk(Tokens tokens, int first, int firstNode, int before) {
    int hits = before;
    int node = firstNode;
    int last = first;
    long found = 0;
    while (true) {
      long ending = trie.tables(node);
      if (ending != 0) {
        found |= ending;
        hits = add(hits, last, node, ending);
      }
      last = trie.goesOn(node) ? next(tokens, last, node) : tokens.size();
      if (last == tokens.size()) {
        break;
      }
      node = trie.child(node, tokens.id(last));
    }
    tables[first] = found;
    return hits;
  }

  private int add(int hits, int last, int node, long ending) {
    if (hits == lasts.length) {
      lasts = Arrays.copyOf(lasts, hits * 2);
      nodes = Arrays.copyOf(nodes, hits * 2);
      tablesOf = Arrays.copyOf(tablesOf, hits * 2);
    }
    lasts[hits] = last;
    tablesOf[hits] = ending;
    nodes[hits] = node;
    return hits + 1;
  }

  /**
   * The token by which a phrase goes on, over hyphens but not over an empty line; the number of
   * tokens if it does not.
   */
  private int next(Tokens tokens, int last, int node) {
    int[] ids = tokens.ids();
    for (int i = last + 1; i < tokens.size(); i++) {
      tokens.count(1);
      if (trie.child(node, ids[i]) != PhraseTrie.ROOT) {
        return tokens.linesBefore(i) > 1 ? tokens.size() : i;
      }
      if (!tokens.isHyphen(i) || isDash(tokens, i)) {
        break;
      }
    }
    return tokens.size();
  }

  /** A hyphen with white space on both sides is a dash: no phrase goes over it. */
  private static boolean isDash(Tokens tokens, int hyphen) {
    return tokens.spaceBefore(hyphen)
        && (hyphen + 1 >= tokens.size() || tokens.spaceBefore(hyphen + 1));
  }

  boolean isOf(CompiledTrie other) {
    return trie == other;
  }

  /** Whether a phrase of a table begins with a token. */
  boolean anyAt(int token, int table) {
    return (tables[token] >>> table & 1) != 0;
  }

  /** The first token from one on with which a phrase of a table begins; the limit if none does. */
  int next(int from, int limit, int table) {
    int token = from;
    while (token < limit && (tables[token] >>> table & 1) == 0) {
      token++;
    }
    return token;
  }

  /** The number of the first phrase that begins with a token; the shorter come first. */
  int firstHit(int token) {
    return firstHit[token];
  }

  /** The number after that of the last phrase that begins with a token. */
  int hitLimit(int token) {
    return firstHit[token + 1];
  }

  /** The last token of a phrase. */
  int last(int hit) {
    return lasts[hit];
  }

  /** A table's own number of a phrase; -1 if it does not have it. */
  int ending(int hit, int table) {
    return (tablesOf[hit] >>> table & 1) == 0 ? -1 : trie.endingOf(nodes[hit], table);
  }
}
