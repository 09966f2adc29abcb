package org.conus.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a folder, shard by shard, with a {@link Journal}. Every so often what was written is
 * forced to the disk and the journal says so; a run that was killed goes on from there. A shard's
 * files have names of their own until it is complete, so that nobody reads half a file.
 *
 * <p>Formats that gather documents by themselves cannot be taken up in the middle: they see the
 * documents of the last shard again, with their records read back from {@code findings.jsonl}.
 * Where that is not among the formats, an unfinished shard is done anew.
 */
public final class FolderOutput implements Output {
  /** Documents of a shard. */
  public static final int SHARD_DOCUMENTS = 100_000;

  private static final String RECORDS = "findings.jsonl";

  private final Path folder;
  private final List<Formats.Choice> choices;
  private final Instant time;
  private final int shardDocuments;
  private final RunState run;
  private final Journal journal;
  private final JournalState state;
  private final ShardFiles files;
  private final DoneBefore before;
  private final Checkpoints checkpoints;
  private final TreeSet<Integer> changed = new TreeSet<>();
  private final List<String> remarks = new ArrayList<>();

  private @Nullable Shard shard;
  private int inShard;

  /** Whether a step broke off, so that files and journal may not agree and nothing more counts. */
  private boolean broken;

  private FolderOutput(
      Path folder, List<Formats.Choice> choices, Instant time, int shardDocuments, RunState run) {
    this.folder = folder;
    this.choices = choices;
    this.time = time;
    this.shardDocuments = shardDocuments;
    this.run = run;
    this.journal = run.journal();
    this.state = run.said();
    this.files = new ShardFiles(folder, state);
    this.before = new DoneBefore(state, run.resumed());
    this.checkpoints = new Checkpoints(journal);
  }

  /**
   * Opens a folder for a run.
   *
   * @param key of what makes the records: what was made by another key is done anew
   * @param resume whether to go on from what an earlier run left
   * @param time of the run, for the formats that must tell it
   * @param shardDocuments how many documents a shard has
   * @throws IllegalArgumentException if a format cannot be opened so
   * @throws IOException if the folder cannot be written, or another run is writing into it
   */
  public static FolderOutput open(
      Path folder,
      List<Formats.Choice> choices,
      String key,
      boolean resume,
      Instant time,
      int shardDocuments)
      throws IOException {
    RunState run = RunState.open(folder, key, resume);
    FolderOutput output = new FolderOutput(folder, choices, time, shardDocuments, run);
    try {
      output.files.removeForgotten();
      output.redoWhatIsGone();
      output.openShard();
      return output;
    } catch (IOException | RuntimeException e) {
      output.close();
      throw e;
    }
  }

  /** Shards whose files somebody took away or cut; the last one is looked at when it is opened. */
  private void redoWhatIsGone() throws IOException {
    if (state.shards().isEmpty()) {
      return;
    }
    int last = state.shards().lastKey();
    for (var earlier : new TreeMap<>(state.shards().headMap(last)).entrySet()) {
      if (!files.areWhole(earlier.getKey(), earlier.getValue())) {
        redo(earlier.getKey(), false);
      }
    }
  }

  /** Takes up the last shard where it has room, else begins the next one. */
  private void openShard() throws IOException {
    Map.Entry<Integer, JournalState.ShardState> last = state.shards().lastEntry();
    boolean full = last != null && last.getValue().complete && isFull(last.getValue());
    if (last == null || full) {
      begin(last == null ? 1 : last.getKey() + 1);
    } else {
      reopen(last.getKey(), last.getValue());
    }
  }

  private boolean isFull(JournalState.ShardState files) {
    return files.documents >= shardDocuments;
  }

  private void begin(int number) throws IOException {
    shard = new Shard(folder, number, choices, time, state.lastPatientBefore(number));
    inShard = 0;
  }

  private void reopen(int number, JournalState.ShardState last) throws IOException {
    begin(number);
    boolean gathers = open().writers().gather();
    boolean known = !gathers || last.lengths.containsKey(RECORDS);
    if (!known || !files.bringBack(number, last)) {
      open().close();
      shard = null;
      redo(number, true);
      begin(number);
      return;
    }
    for (Map.Entry<String, Long> file : last.lengths.entrySet()) {
      open().resume(file.getKey(), file.getValue());
    }
    inShard = last.documents;
    if (gathers) {
      before.beginSeeingAgain(Shard.partPath(folder, RECORDS), last.documents);
    }
  }

  private Shard open() {
    if (shard == null) {
      throw new IllegalStateException("the output is closed");
    }
    return shard;
  }

  /** Never waits for what is being written: the time of a document is counted meanwhile. */
  @Override
  public Progress progress(DocumentKey key) {
    return before.progress(key);
  }

  @Override
  public byte[] record(DocumentKey key) throws IOException {
    return before.record(key);
  }

  @Override
  public synchronized void accept(DocumentKey key, Extracted document, List<Chunk> chunks)
      throws IOException {
    whole(() -> take(key, document, chunks));
  }

  /** A step that leaves files and journal as they belong together, or the output broken. */
  private void whole(Step step) throws IOException {
    if (broken) {
      throw new IOException("the output is broken");
    }
    broken = true;
    try {
      step.go();
    } catch (FileSystemException e) { // it names a file
      throw e;
    } catch (IOException e) {
      throw new IOException(folder + " cannot be written: " + e.getMessage(), e);
    }
    broken = false;
  }

  /** Something that is done wholly or breaks the output. */
  @FunctionalInterface
  private interface Step {
    void go() throws IOException;
  }

  private void take(DocumentKey key, Extracted document, List<Chunk> chunks) throws IOException {
    if (chunks.isEmpty() && progress(key) == Progress.AGAIN) {
      open().writers().accept(document);
      before.sawAgain();
      return;
    }
    if (inShard >= shardDocuments && before.toSeeAgain() <= 0) {
      int next = open().number() + 1;
      finishShard(false);
      begin(next);
    }
    long begin = 0;
    int length = 0;
    for (Chunk chunk : chunks) {
      long at = open().write(chunk);
      if (chunk.file().equals(RECORDS)) {
        begin = at;
        length = chunk.bytes().length;
      }
    }
    open().writers().accept(document);
    journal.document(open().number(), begin, length, key, document.report().document().id());
    before.put(key, open().number());
    inShard++;
    checkpoints.written(open());
  }

  private void finishShard(boolean last) throws IOException {
    checkpoints.commit(open());
    int number = open().number();
    boolean others = !state.shards().headMap(number).isEmpty();
    boolean only = last && !others;
    endSeeingAgain();
    if (inShard == 0 && others) {
      open().close();
      shard = null;
      return;
    }
    for (String remark : open().finish(only, journal)) {
      if (!remarks.contains(remark)) {
        remarks.add(remark);
      }
    }
    before.finished(open(), inShard);
    open().close();
    shard = null;
    if (!only) {
      files.numberThoseBeside(number, journal);
    }
    if (last) {
      files.removeBehind(only ? 0 : number);
    }
  }

  /** From here on no document is given to the writers once more. */
  private void endSeeingAgain() throws IOException {
    int missing = before.endSeeingAgain();
    if (missing > 0) {
      remarks.add(
          missing + " documents of an earlier run are not in the input; " + RECORDS + " has them");
    }
  }

  @Override
  public synchronized void changed(DocumentKey key) {
    int of = before.shard(key);
    if (of != DoneSet.NONE) {
      changed.add(of);
    }
  }

  @Override
  public synchronized boolean again() throws IOException {
    if (changed.isEmpty()) {
      return false;
    }
    whole(this::redoWhatChanged);
    return true;
  }

  private void redoWhatChanged() throws IOException {
    int open = open().number();
    boolean ofOpen = changed.contains(open);
    checkpoints.commit(open());
    endSeeingAgain();
    if (ofOpen) {
      open().close();
      shard = null;
    }
    for (int number : changed) {
      redo(number, number == open);
    }
    changed.clear();
    if (ofOpen) {
      begin(open);
    }
  }

  /** Takes away a shard and holds its documents for undone. */
  private void redo(int number, boolean unfinishedToo) throws IOException {
    journal.redo(number);
    journal.commit();
    files.remove(number, unfinishedToo);
    before.forget(number);
  }

  @Override
  public synchronized List<String> finish() throws IOException {
    whole(() -> finishShard(true));
    return List.copyOf(remarks);
  }

  @Override
  public synchronized void close() throws IOException {
    try (run) {
      before.close();
      if (shard != null) {
        try {
          if (!broken) {
            checkpoints.commit(open());
          }
        } finally {
          shard.close();
        }
      }
    }
  }
}
