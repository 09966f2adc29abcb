package org.conus.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says, line by line: which documents are done and which files their shards have.
 */
final class JournalState implements Journal.Reader {

  /** Where a document's record stands in its shard's records. */
  record Place(long begin, int length) {}

  /** A shard as the journal has it. */
  static final class ShardState {
    final Map<String, Long> lengths = new TreeMap<>();
    final Map<String, String> names = new TreeMap<>();
    boolean complete;
    int documents;
    long lastPatient;
  }

  private final DoneSet done = new DoneSet();
  private final TreeMap<Integer, ShardState> shards = new TreeMap<>();
  private final Map<DocumentKey, Place> places = new HashMap<>();
  private final Set<String> forgotten = new TreeSet<>();
  private int placesOf;

  @Override
  public void line(List<String> fields) throws IOException {
    int shard = Integer.parseInt(fields.get(1));
    switch (fields.get(0)) {
      case "D" -> document(shard, fields);
      case "F" -> shard(shard).lengths.put(fields.get(2), Long.parseLong(fields.get(3)));
      case "N" -> finished(shard, fields.get(2), fields.get(3));
      case "P" -> shard(shard).lastPatient = Long.parseLong(fields.get(2));
      case "S" -> shard(shard).complete = true;
      case "X" -> forget(shard);
      default -> throw new IOException("the journal has a line of an unknown kind");
    }
  }

  private void document(int shard, List<String> fields) {
    DocumentKey key =
        new DocumentKey(
            Long.parseUnsignedLong(fields.get(4), 16), Long.parseUnsignedLong(fields.get(5), 16));
    done.put(key.id(), key.content(), shard);
    ShardState state = shard(shard);
    state.documents++;
    state.complete = false;
    if (placesOf != shard) {
      places.clear();
      placesOf = shard;
    }
    places.put(key, new Place(Long.parseLong(fields.get(2)), Integer.parseInt(fields.get(3))));
  }

  private void finished(int shard, String file, String name) {
    shard(shard).names.put(file, name);
    forgotten.remove(name);
  }

  /** A shard that this run has completed. */
  void finished(
      int shard,
      Map<String, Long> lengths,
      Map<String, String> names,
      int documents,
      long lastPatient) {
    ShardState state = shard(shard);
    state.lastPatient = lastPatient;
    state.lengths.putAll(lengths);
    names.forEach((file, name) -> finished(shard, file, name));
    state.documents = documents;
    state.complete = true;
  }

  private ShardState shard(int number) {
    return shards.computeIfAbsent(number, key -> new ShardState());
  }

  /** The highest number that a patient has in the shards before one; 0 if none has any. */
  long lastPatientBefore(int shard) {
    long last = 0;
    for (ShardState earlier : shards.headMap(shard).values()) {
      last = Math.max(last, earlier.lastPatient);
    }
    return last;
  }

  DoneSet done() {
    return done;
  }

  /** The shards by their numbers, from 1. */
  TreeMap<Integer, ShardState> shards() {
    return shards;
  }

  /** Where the record of a document of the last shard stands; null for one of another shard. */
  @Nullable Place place(DocumentKey key) {
    return places.get(key);
  }

  /** Finished files of forgotten shards whose names no later shard took; they are to go. */
  Set<String> forgotten() {
    return forgotten;
  }

  /** Forgets a shard and its documents. */
  void forget(int shard) {
    done.remove(shard);
    ShardState files = shards.remove(shard);
    if (files != null) {
      forgotten.addAll(files.names.values());
    }
    if (placesOf == shard) {
      places.clear();
    }
  }
}
