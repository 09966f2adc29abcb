package org.conus.batch;

import java.util.Arrays;

/**
 * The documents that a journal holds for done, in flat arrays: 20 bytes each and as much free room.
 * Open addressing; the last entry of an id counts. Not safe for threads while it grows.
 */
final class DoneSet {
  /** No shard: the document is not done. */
  static final int NONE = 0;

  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] ids = new long[FIRST_CAPACITY];
  private long[] contents = new long[FIRST_CAPACITY];
  private int[] shards = new int[FIRST_CAPACITY];
  private int size;

  /** The document is in a shard, which is 1 or more. */
  void put(long id, long content, int shard) {
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    int slot = slot(id);
    size += shards[slot] == NONE ? 1 : 0;
    ids[slot] = id;
    contents[slot] = content;
    shards[slot] = shard;
  }

  /** The shard that has a document of this id, whatever its content; {@link #NONE} if none has. */
  int shard(long id) {
    return shards[slot(id)];
  }

  boolean hasContent(long id, long content) {
    int slot = slot(id);
    return shards[slot] != NONE && contents[slot] == content;
  }

  int size() {
    return size;
  }

  /** Forgets all documents of a shard. */
  void remove(int shard) {
    long[] oldIds = ids;
    long[] oldContents = contents;
    int[] oldShards = shards;
    clear(ids.length);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldShards[i] != NONE && oldShards[i] != shard) {
        put(oldIds[i], oldContents[i], oldShards[i]);
      }
    }
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldContents = contents;
    int[] oldShards = shards;
    clear(ids.length * 2);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldShards[i] != NONE) {
        put(oldIds[i], oldContents[i], oldShards[i]);
      }
    }
  }

  private void clear(int capacity) {
    ids = new long[capacity];
    contents = new long[capacity];
    shards = new int[capacity];
    Arrays.fill(shards, NONE);
    size = 0;
  }

  private int slot(long id) {
    int mask = ids.length - 1;
    int slot = (int) (id ^ id >>> 32) & mask;
    while (shards[slot] != NONE && ids[slot] != id) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
