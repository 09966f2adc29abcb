package org.conus.match;

import java.util.Arrays;

/**
 * Every phrase of every table in a text, found in one walk over its tokens. Immutable once made.
 *
 * <p>The work is linear in the tokens times the longest phrase.
 */
final class Phrases {
  /** What stands for a table of all numbers where tokens are sought. */
  static final int NUMBERS = Long.SIZE - 1;

  private final CompiledTrie trie;

  /** By token: the tables of which a phrase begins with it, a bit each. */
  private final long[] tables;

  /** By token: where the phrases that begin with it start; those of the next token follow. */
  private final int[] firstHit;

  private static final int BLOCK = 5;

  /** By block of 32 tokens: the tables of which a phrase begins in it. Most tables have few. */
  private final long[] blocks;

  /** By phrase, the shorter first: its last token, and where the tables' numbers for it begin. */
  private int[] lasts;

  private int[] endings;

  /** By phrase: the tables that have it, a bit each; kept here as the trie is far off in memory. */
  private long[] tablesOf;

  Phrases(CompiledTrie trie, Tokens tokens) {
    int size = tokens.size();
    this.trie = trie;
    this.tables = new long[size];
    this.blocks = new long[(size >> BLOCK) + 1];
    this.firstHit = new int[size + 1];
    this.lasts = new int[size + 16];
    this.endings = new int[size + 16];
    this.tablesOf = new long[size + 16];
    tokens.count(size);
    lookUpWords(tokens);
    int hits = 0;
    for (int i = 0; i < size; i++) {
      int node = firstHit[i + 1];
      if (node != PhraseTrie.ROOT) {
        hits = addFrom(tokens, i, node, hits);
      }
      firstHit[i + 1] = hits;
      if (tokens.kind(i) == TokenKind.NUMBER) {
        tables[i] |= 1L << NUMBERS;
        blocks[i >> BLOCK] |= 1L << NUMBERS;
      }
    }
  }

  /**
   * Looks up the words by themselves, and whether the next one may lead on, before any phrase is
   * walked: look-ups that follow each other go to far places of memory at the same time, and not
   * each behind the branches of a walk. The nodes are kept in {@link #firstHit} meanwhile, negative
   * where nothing leads on.
   */
  private void lookUpWords(Tokens tokens) {
    int[] ids = tokens.ids();
    int last = tables.length - 1;
    for (int i = 0; i <= last; i++) {
      int node = trie.first(ids[i]);
      tables[i] = trie.tables(node);
      boolean leads = i < last && trie.mayLead(node, ids[i + 1]);
      firstHit[i + 1] = leads ? node : -node;
    }
  }

  /** Adds what begins with a token; returns how many phrases there are now. */
  private int addFrom(Tokens tokens, int first, int signed, int before) {
    int node = Math.abs(signed);
    long found = tables[first];
    int hits = found == 0 ? before : add(before, first, node, found);
    if (signed > 0 || trie.goesOn(node) && tokens.isHyphen(first + 1)) {
      hits = walk(tokens, first, node, hits);
      found = tables[first];
    }
    blocks[first >> BLOCK] |= found;
    return hits;
  }

  /** Adds what begins with a token and has further ones; returns how many phrases there are now. */
  private int walk(Tokens tokens, int first, int firstNode, int before) {
    int hits = before;
    int[] ids = tokens.ids();
    int size = tokens.size();
    int node = firstNode;
    int last = first;
    long found = 0;
    while (trie.goesOn(node)) {
      int next;
      do {
        last++;
        tokens.count(1);
        next = last < size ? trie.child(node, ids[last]) : PhraseTrie.ROOT;
      } while (next == PhraseTrie.ROOT && tokens.isHyphen(last) && !isDash(tokens, last));
      if (next == PhraseTrie.ROOT || isEmptyLineBefore(tokens, last)) {
        break;
      }
      node = next;
      long ending = trie.tables(node);
      if (ending != 0) {
        found |= ending;
        hits = add(hits, last, node, ending);
      }
    }
    tables[first] |= found;
    return hits;
  }

  private static boolean isEmptyLineBefore(Tokens tokens, int token) {
    return tokens.begin(token) - tokens.end(token - 1) > 1 && tokens.linesBefore(token) > 1;
  }

  private int add(int hits, int last, int node, long ending) {
    if (hits == lasts.length) {
      lasts = Arrays.copyOf(lasts, hits * 2);
      endings = Arrays.copyOf(endings, hits * 2);
      tablesOf = Arrays.copyOf(tablesOf, hits * 2);
    }
    lasts[hits] = last;
    tablesOf[hits] = ending;
    endings[hits] = trie.firstEnding(node);
    return hits + 1;
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

  /**
   * The first token from one on with which a phrase of a table begins; the limit if none does.
   *
   * @param wanted a bit for each table, {@link #NUMBERS} among them
   */
  int next(int from, int limit, long wanted) {
    for (int token = from; token < limit; ) {
      int end = Math.min(limit, (token >> BLOCK) + 1 << BLOCK);
      if ((blocks[token >> BLOCK] & wanted) != 0) {
        for (; token < end; token++) {
          if ((tables[token] & wanted) != 0) {
            return token;
          }
        }
      }
      token = end;
    }
    return Math.max(from, limit);
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
    long all = tablesOf[hit];
    return (all >>> table & 1) == 0 ? -1 : trie.ending(endings[hit], all, table);
  }
}
