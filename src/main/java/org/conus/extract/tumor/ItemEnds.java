package org.conus.extract.tumor;

import java.util.Arrays;
import java.util.List;

/**
 * The items of a sentence by the token with which they end. One serves all sentences of a text,
 * each of which is put in and taken out again.
 */
final class ItemEnds {
  private static final int NONE = -1;

  /** The first token with which an item of the sentence ends. */
  private int first;

  /** By token from that one on: the last item that ends with it, plus one; 0 where none does. */
  private int[] lastByToken = new int[128];

  /** By item: the one before it that ends with the same token, plus one. */
  private int[] before = new int[32];

  void put(List<Item> items) {
    if (before.length < items.size()) {
      before = Arrays.copyOf(before, items.size() * 2);
    }
    first = Integer.MAX_VALUE;
    for (int i = 0; i < items.size(); i++) {
      first = Math.min(first, items.get(i).last());
    }
    for (int i = 0; i < items.size(); i++) {
      int at = items.get(i).last() - first;
      if (at >= lastByToken.length) {
        lastByToken = Arrays.copyOf(lastByToken, at * 2);
      }
      before[i] = lastByToken[at];
      lastByToken[at] = i + 1;
    }
  }

  void remove(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      lastByToken[items.get(i).last() - first] = 0;
    }
  }

  /** The index of the last item that ends with a token; -1 if none does. */
  int lastEndingWith(int token) {
    int at = token - first;
    return at < 0 || at >= lastByToken.length ? NONE : lastByToken[at] - 1;
  }

  /** The index of the item before another that ends with the same token; -1 if none does. */
  int sameEndBefore(int item) {
    return before[item] - 1;
  }
}
