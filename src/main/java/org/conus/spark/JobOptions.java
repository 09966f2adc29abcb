package org.conus.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conus.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the job was told.
 *
 * @param places with the documents
 * @param out address of a folder that is not there yet
 * @param formats of {@code jsonl} and {@code parquet}
 * @param pipeline that is run
 * @param textColumn of JSONL, Parquet or a table
 * @param keyColumn likewise; unique in a file or table
 * @param maxBytes a larger document is a failure
 * @param taskBytes of input that a task reads at most
 */
record JobOptions(
    List<Place> places,
    String out,
    Set<String> formats,
    PipelineChoice pipeline,
    String textColumn,
    String keyColumn,
    long maxBytes,
    long taskBytes) {
  static final String USAGE =
      """
      --in PATH          folder, file or pattern; may be said more than once
      --table NAME       a table that Spark knows
      --out PATH         folder for the output, which is not there yet
      --read KIND        text, jsonl or parquet (default: what the name of the path tells)
      --format LIST      jsonl, parquet or both by a comma (default: jsonl)
      --text-column NAME column or field with the text (default: text)
      --id-column NAME   column or field that tells the document (default: id)
      --no-models        the lexicon alone, without trained models
      --lexicon FILE     as of the command line; brought to the executors by --files
      --max-bytes N      a larger document is a failure (default: 20000000)
      --task-bytes N     input of a task at most (default: 16000000)
      """;

  private static final Set<String> FORMATS = Set.of("jsonl", "parquet");
  private static final long TASK_BYTES = 16_000_000;

  JobOptions {
    places = List.copyOf(places);
    formats = Set.copyOf(formats);
  }

  /** Whether the tables are asked for. */
  boolean tables() {
    return formats.contains("parquet");
  }

  /** Whether lines of JSON are asked for. */
  boolean lines() {
    return formats.contains("jsonl");
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is wrong; the message says how
   */
  static JobOptions parse(List<String> arguments) {
    Parser parser = new Parser();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String name = rest.next();
      if (name.equals("--no-models")) {
        parser.models = false;
        continue;
      }
      if (!name.startsWith("--") || !rest.hasNext()) {
        throw new IllegalArgumentException("no value, or no option: " + name);
      }
      parser.take(name, rest.next());
    }
    return parser.options();
  }

  private static final class Parser {
    private final List<String> paths = new ArrayList<>();
    private final List<Place> tables = new ArrayList<>();
    private final Set<String> formats = new TreeSet<>();
    private final List<String> lexicons = new ArrayList<>();
    private boolean models = true;
    private Place.@Nullable Kind kind;
    private String out = "";
    private String textColumn = "text";
    private String keyColumn = "id";
    private long maxBytes = ReadOptions.DEFAULT_LIMIT_BYTES;
    private long taskBytes = TASK_BYTES;

    void take(String name, String value) {
      switch (name) {
        case "--in" -> paths.add(value);
        case "--table" -> tables.add(Place.table(value));
        case "--read" -> kind = Place.Kind.of(value);
        case "--out" -> out = Place.absolute(value);
        case "--format" -> formats.addAll(List.of(value.split(",", -1)));
        case "--lexicon" -> lexicons.add(value);
        case "--text-column" -> textColumn = value;
        case "--id-column" -> keyColumn = value;
        case "--max-bytes" -> maxBytes = number(name, value);
        case "--task-bytes" -> taskBytes = number(name, value);
        default -> throw new IllegalArgumentException("no option " + name);
      }
    }

    private static long number(String name, String value) {
      try {
        long number = Long.parseLong(value);
        if (number > 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " takes a number, not " + value, e);
      }
      throw new IllegalArgumentException(name + " must be at least 1");
    }

    JobOptions options() {
      Place.Kind told = kind;
      List<Place> places = new ArrayList<>();
      paths.forEach(path -> places.add(told == null ? Place.at(path) : Place.at(path, told)));
      places.addAll(tables);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("no --in and no --table");
      }
      if (out.isEmpty()) {
        throw new IllegalArgumentException("no --out");
      }
      if (formats.isEmpty()) {
        formats.add("jsonl");
      }
      for (String format : formats) {
        if (!FORMATS.contains(format)) {
          throw new IllegalArgumentException("no format " + format + "; there are jsonl, parquet");
        }
      }
      PipelineChoice pipeline = new PipelineChoice(models, lexicons);
      return new JobOptions(
          places, out, formats, pipeline, textColumn, keyColumn, maxBytes, taskBytes);
    }
  }
}
