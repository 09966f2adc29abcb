package org.conus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;

/** The documents in {@code test-docs}: texts of our own writing with what must come out. */
public final class TestDocs {
  /** The folder, relative to the project. */
  public static final Path FOLDER = Path.of("test-docs");

  private static final ObjectMapper JSON = new ObjectMapper();

  private TestDocs() {}

  /** The names of all documents, without ending, in order. */
  public static List<String> ids() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt") && !name.equals("held-out.txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of those at which nobody looks while rules are tuned. */
  public static Set<String> heldOut() {
    Set<String> ids = new TreeSet<>(read("held-out.txt").lines().toList());
    ids.removeIf(line -> line.startsWith("#") || line.isBlank());
    return ids;
  }

  public static SourceText source(String id) {
    return SourceText.of(id + ".txt", read(id + ".txt"));
  }

  /** What the record must say, as written by hand. */
  public static JsonNode expected(String id) {
    try {
      return JSON.readTree(read(id + ".expected.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of a document by the built-in pipeline, opened for all tests of a thread. */
  public static CaseReport record(SourceText source) {
    return Open.PIPELINE.get().read(source);
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Open {
    static final ThreadLocal<Pipeline> PIPELINE = ThreadLocal.withInitial(Pipeline::builtIn);
  }
}
