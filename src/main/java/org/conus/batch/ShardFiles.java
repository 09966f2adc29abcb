package org.conus.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conus.batch.JournalState.ShardState;
import org.jspecify.annotations.Nullable;

/** The files of the shards that a journal tells of, as they are found in the folder. */
final class ShardFiles {
  private final Path folder;
  private final JournalState state;

  ShardFiles(Path folder, JournalState state) {
    this.folder = folder;
    this.state = state;
  }

  /** The files of an earlier run would stand among those of a new one. */
  static void removeAllOf(Path folder, Path stateFolder) throws IOException {
    JournalState old = new JournalState();
    Journal journal = Journal.reopenAny(stateFolder, old);
    if (journal != null) {
      journal.close();
      ShardFiles files = new ShardFiles(folder, old);
      for (int number : old.shards().keySet()) {
        files.remove(number, true);
      }
    }
  }

  /** Takes a shard's files away. */
  void remove(int number, boolean unfinishedToo) throws IOException {
    ShardState shard = state.shards().get(number);
    if (shard == null) {
      return;
    }
    for (String name : shard.names.values()) {
      Files.deleteIfExists(folder.resolve(name));
    }
    for (String file : shard.lengths.keySet()) {
      Files.deleteIfExists(folder.resolve(Shard.numbered(file, number)));
      if (unfinishedToo) {
        Files.deleteIfExists(Shard.partPath(folder, file));
      }
    }
  }

  /** A run may have been killed between forgetting a shard and taking its files away. */
  void removeForgotten() throws IOException {
    for (String name : state.forgotten()) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /**
   * Shards of an earlier run that a cut journal no longer knows; all their documents were redone.
   *
   * @param last the number of the last shard that it knows; 0 if their names have no numbers
   */
  void removeBehind(int last) throws IOException {
    for (ShardState shard : List.copyOf(state.shards().values())) {
      for (String file : shard.names.keySet()) {
        int number = last + 1;
        while (Files.deleteIfExists(folder.resolve(Shard.numbered(file, number)))) {
          number++;
        }
      }
    }
  }

  /** Whether a shard is complete and nobody took its files away or cut them. */
  boolean areWhole(int number, ShardState shard) throws IOException {
    for (Map.Entry<String, Long> file : shard.lengths.entrySet()) {
      Path finished = finished(number, file.getKey(), shard);
      if (finished == null || Files.size(finished) != file.getValue()) {
        return false;
      }
    }
    for (String file : shard.names.keySet()) {
      if (finished(number, file, shard) == null) {
        return false;
      }
    }
    return shard.complete;
  }

  /**
   * Gives all files of a shard their unfinished names again.
   *
   * @return whether all are there, as long as the journal says or longer
   */
  boolean bringBack(int number, ShardState shard) throws IOException {
    for (Map.Entry<String, Long> file : shard.lengths.entrySet()) {
      Path part = Shard.partPath(folder, file.getKey());
      if (!Files.exists(part)) {
        Path finished = finished(number, file.getKey(), shard);
        if (finished == null) {
          return false;
        }
        Files.move(finished, part, StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.size(part) < file.getValue()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Path finished(int number, String file, ShardState shard) {
    List<String> names = new ArrayList<>();
    String named = shard.names.get(file);
    if (named != null) {
      names.add(named);
    }
    names.add(Shard.numbered(file, number));
    if (state.shards().size() == 1) {
      names.add(file);
    }
    return names.stream().map(folder::resolve).filter(Files::exists).findFirst().orElse(null);
  }

  /** A shard that was alone had names without a number. */
  void numberThoseBeside(int last, Journal journal) throws IOException {
    for (Map.Entry<Integer, ShardState> other : state.shards().entrySet()) {
      int number = other.getKey();
      for (Map.Entry<String, String> name : other.getValue().names.entrySet()) {
        String numbered = Shard.numbered(name.getKey(), number);
        Path file = folder.resolve(name.getValue());
        if (number != last && !numbered.equals(name.getValue()) && Files.exists(file)) {
          Files.move(file, folder.resolve(numbered), StandardCopyOption.ATOMIC_MOVE);
          name.setValue(numbered);
          journal.finished(number, name.getKey(), numbered);
        }
      }
    }
    journal.commit();
  }
}
