package org.conus.extract.tumor;

import java.util.List;

/** The items of a sentence by the token with which they end. */
final class ItemEnds {
  private final int lowest;

  /** By token from the lowest: the last item that ends with it, plus one; 0 where none does. */
  private final int[] lastByToken;

  /** By item: the one before it that ends with the same token, plus one. */
  private final int[] before;

  ItemEnds(List<Item> items) {
    int low = Integer.MAX_VALUE;
    int high = -1;
    for (Item item : items) {
      low = Math.min(low, item.last());
      high = Math.max(high, item.last());
    }
    this.lowest = low;
    this.lastByToken = new int[items.isEmpty() ? 0 : high - low + 1];
    this.before = new int[items.size()];
    for (int i = 0; i < before.length; i++) {
      int at = items.get(i).last() - lowest;
      before[i] = lastByToken[at];
      lastByToken[at] = i + 1;
    }
  }

  /** The index of the last item that ends with a token; -1 if none does. */
  int lastEndingWith(int token) {
    int at = token - lowest;
    return token < lowest || at >= lastByToken.length ? -1 : lastByToken[at] - 1;
  }

  /** The index of the item before another that ends with the same token; -1 if none does. */
  int sameEndBefore(int item) {
    return before[item] - 1;
  }
}
