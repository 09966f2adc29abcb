package org.conus.extract.tumor;

import java.util.Arrays;
import java.util.List;

/**
 * The items of a sentence by the token with which they end. One serves all sentences of a text,
 * each of which is put in and taken out again.
 */
final class ItemEnds {
  private static final int NONE = -1;

  /** By token: the last item that ends with it, plus one; 0 where none does. */
  private final int[] lastByToken;

  /** By item: the one before it that ends with the same token, plus one. */
  private int[] before = new int[32];

  ItemEnds(int tokens) {
    this.lastByToken = new int[tokens + 1];
  }

  void put(List<Item> items) {
    if (before.length < items.size()) {
      before = Arrays.copyOf(before, items.size() * 2);
    }
    for (int i = 0; i < items.size(); i++) {
      int at = items.get(i).last();
      before[i] = lastByToken[at];
      lastByToken[at] = i + 1;
    }
  }

  void remove(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      lastByToken[items.get(i).last()] = 0;
    }
  }

  /** The index of the last item that ends with a token; -1 if none does. */
  int lastEndingWith(int token) {
    return token < 0 || token >= lastByToken.length ? NONE : lastByToken[token] - 1;
  }

  /** The index of the item before another that ends with the same token; -1 if none does. */
  int sameEndBefore(int item) {
    return before[item] - 1;
  }
}
