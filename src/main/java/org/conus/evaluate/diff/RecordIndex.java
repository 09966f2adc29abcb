package org.conus.evaluate.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.conus.evaluate.gold.BrokenJson;
import org.conus.evaluate.gold.RecordFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where each document's record stands in a run's {@code .jsonl} files: ids, places and checksums
 * are held in memory, the records are not.
 */
public final class RecordIndex {
  private static final JsonFactory JSON = new JsonFactory();

  private final List<Path> files;
  private final TreeMap<String, Place> places = new TreeMap<>();

  /**
   * A line of a file.
   *
   * @param checksum of its bytes
   */
  private record Place(int file, int line, long begin, int length, long checksum) {}

  private RecordIndex(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Indexes a run.
   *
   * @param run a {@code .jsonl} file or a folder with some
   * @throws IOException if there is none, a line is no record or a document has two; the message
   *     names file and line
   */
  public static RecordIndex of(Path run) throws IOException {
    RecordIndex index = new RecordIndex(find(run));
    for (int file = 0; file < index.files.size(); file++) {
      index.read(file);
    }
    return index;
  }

  private static List<Path> find(Path run) throws IOException {
    if (!Files.exists(run)) {
      throw new IOException("no such run: " + run);
    }
    List<Path> files = RecordFiles.find(run);
    if (files.isEmpty()) {
      throw new IOException("no records (.jsonl) in " + run);
    }
    return files;
  }

  /** All documents, in the order of their ids. */
  public Set<String> ids() {
    return places.keySet();
  }

  public boolean contains(String id) {
    return places.containsKey(id);
  }

  /** Whether the records of a document are the same bytes here and there. */
  boolean same(String id, RecordIndex other) {
    Place here = place(id);
    Place there = other.place(id);
    return here.checksum == there.checksum && here.length == there.length;
  }

  /** The record's line, read anew. */
  public String line(String id) throws IOException {
    Place place = place(id);
    byte[] bytes = new byte[place.length];
    try (RandomAccessFile file = new RandomAccessFile(files.get(place.file).toFile(), "r")) {
      file.seek(place.begin);
      file.readFully(bytes);
    }
    return new String(bytes, UTF_8);
  }

  /** {@code file:line} of a record. */
  String where(String id) {
    Place place = place(id);
    return files.get(place.file) + ":" + place.line;
  }

  private Place place(String id) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no record of " + id);
    }
    return place;
  }

  private void read(int file) throws IOException {
    long begin = 0;
    int number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(files.get(file)), 1 << 16)) {
      LineBytes line = new LineBytes();
      while (line.read(in)) {
        number++;
        if (line.length() > 0) {
          add(file, number, begin, line);
        }
        begin += line.taken();
      }
    }
  }

  private void add(int file, int number, long begin, LineBytes line) throws IOException {
    String where = files.get(file) + ":" + number + ": ";
    String id;
    try {
      id = id(line);
    } catch (JsonProcessingException e) {
      throw new IOException(where + BrokenJson.reason(e), e);
    }
    if (id == null) {
      throw new IOException(where + "no record: it names no document");
    }
    Place place = new Place(file, number, begin, line.length(), line.checksum());
    if (places.put(id, place) != null) {
      throw new IOException(where + "a second record of " + id);
    }
  }

  /** The value at document.id, read no further than needed. */
  private static @Nullable String id(LineBytes line) throws IOException {
    List<String> path = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(line.bytes(), 0, line.length())) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.FIELD_NAME && path.isEmpty()) {
          if (!parser.currentName().equals("document")) {
            parser.nextToken();
            parser.skipChildren();
          } else {
            path.add("document");
          }
        } else if (t == JsonToken.FIELD_NAME && parser.currentName().equals("id")) {
          return parser.nextTextValue();
        }
      }
    }
    return null;
  }
}
