package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.write.Chunk;
import org.conus.write.Formats;
import org.conus.write.NewFile;
import org.conus.write.RunNumbers;
import org.conus.write.RunOutput;
import org.conus.write.RunWriters;

/** The shard that is being written: its files, under names of their own until it is complete. */
final class Shard implements Closeable {
  private final Path folder;
  private final int number;
  private final Map<String, PartFile> parts = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final RunNumbers patients;
  private final RunWriters writers;
  private boolean plain;

  /**
   * Begins a shard.
   *
   * @param lastPatient the highest number of a patient in the shards before
   */
  Shard(Path folder, int number, List<Formats.Choice> choices, Instant time, long lastPatient)
      throws IOException {
    this.folder = folder;
    this.number = number;
    this.patients = new RunNumbers(lastPatient);
    this.writers =
        RunWriters.open(choices, new RunOutput(folder, time, this::finishedName, patients));
  }

  int number() {
    return number;
  }

  /** How long the files are that gather documents. */
  Map<String, Long> lengths() {
    Map<String, Long> lengths = new TreeMap<>();
    parts.forEach((file, part) -> lengths.put(file, part.length()));
    return lengths;
  }

  /** What the finished files are called, by their names of a shard that is alone. */
  Map<String, String> names() {
    return names;
  }

  /** The highest number of a patient in it and the shards before. */
  long lastPatient() {
    return patients.last();
  }

  RunWriters writers() {
    return writers;
  }

  /** Takes up a file that an earlier run left at a length. */
  void resume(String file, long length) throws IOException {
    parts.put(file, PartFile.open(partPath(folder, file), length));
  }

  static Path partPath(Path folder, String file) {
    return folder.resolve(file + PartFile.UNFINISHED);
  }

  /**
   * Writes a piece.
   *
   * @return where it begins in its file
   */
  long write(Chunk chunk) throws IOException {
    if (!chunk.append()) {
      try (NewFile file = NewFile.create(folder.resolve(chunk.file()))) {
        file.out().write(chunk.bytes());
        file.finish();
      }
      return 0;
    }
    PartFile part = parts.get(chunk.file());
    if (part == null) {
      part = PartFile.open(partPath(folder, chunk.file()), 0);
      parts.put(chunk.file(), part);
    }
    long begin = part.length();
    part.append(chunk.bytes());
    return begin;
  }

  /** Puts on the disk what was written, and tells the journal how much that is. */
  void force(Journal journal) throws IOException {
    for (Map.Entry<String, PartFile> part : parts.entrySet()) {
      part.getValue().force();
      journal.fileLength(number, part.getKey(), part.getValue().length());
    }
  }

  /**
   * Completes the files and gives them their names.
   *
   * @param only whether no other shard is there, so that the names need no number
   * @return what people should know of the output
   */
  List<String> finish(boolean only, Journal journal) throws IOException {
    plain = only;
    List<String> remarks = writers.finish();
    for (Map.Entry<String, PartFile> part : parts.entrySet()) {
      part.getValue().close();
      Path target = folder.resolve(finishedName(part.getKey()));
      Files.move(part.getValue().path(), target, StandardCopyOption.REPLACE_EXISTING);
    }
    forceFolder(folder);
    names.forEach((file, name) -> journal.finished(number, file, name));
    if (patients.last() > 0) {
      journal.lastPatient(number, patients.last());
    }
    journal.complete(number);
    journal.commit();
    return remarks;
  }

  private String finishedName(String file) {
    String name = plain ? file : numbered(file, number);
    names.put(file, name);
    return name;
  }

  /** What a file is called where there are several shards: {@code findings-00001.jsonl}. */
  static String numbered(String file, int shard) {
    int begin = file.lastIndexOf('/') + 1;
    int dot = file.indexOf('.', begin);
    int end = dot < 0 ? file.length() : dot;
    String digits = Integer.toString(shard);
    String zeros = "0".repeat(Math.max(0, 5 - digits.length()));
    return file.substring(0, end) + "-" + zeros + digits + file.substring(end);
  }

  /** Makes the names of a folder's files last; where a folder cannot be forced, its system does. */
  private static void forceFolder(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    for (PartFile part : parts.values()) {
      part.close();
    }
    writers.close();
  }
}
