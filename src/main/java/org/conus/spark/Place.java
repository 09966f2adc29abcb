package org.conus.spark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where documents are.
 *
 * @param name the address of a folder or file, or the name of a table
 */
record Place(Kind kind, String name) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  /** What is found in a place. */
  enum Kind {
    /** A document a file, as {@code .txt}. */
    TEXT("*.[tT][xX][tT]"),
    /** A document a line, as {@code .jsonl}. */
    JSONL("*.{jsonl,json,ndjson,jsonl.gz,json.gz,ndjson.gz}"),
    /** A document a row, as {@code .parquet}. */
    PARQUET("*"),
    /** A document a row of a table that Spark knows. */
    TABLE("*");

    private final String files;

    Kind(String files) {
      this.files = files;
    }

    /** The names of the files that count in a folder. */
    String files() {
      return files;
    }

    /**
     * The kind that a user names.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Kind of(String name) {
      return switch (name) {
        case "text" -> TEXT;
        case "jsonl" -> JSONL;
        case "parquet" -> PARQUET;
        default ->
            throw new IllegalArgumentException("--read takes text, jsonl or parquet, not " + name);
      };
    }

    /** The kind that the end of a name tells; text if it tells none. */
    private static Kind toldBy(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".jsonl")) {
        return JSONL;
      }
      return lower.endsWith(".parquet") ? PARQUET : TEXT;
    }
  }

  /** A folder or file, of the kind that its name tells. */
  static Place at(String address) {
    String absolute = absolute(address);
    return new Place(Kind.toldBy(absolute), absolute);
  }

  /** A folder or file of a kind. */
  static Place at(String address, Kind kind) {
    return new Place(kind, absolute(address));
  }

  /** A table. */
  static Place table(String name) {
    return new Place(Kind.TABLE, name);
  }

  /** The address without a slash at its end; what is relative is so to the driver's folder. */
  static String absolute(String address) {
    String bare = address.replaceFirst("(?<=[^/:])/+$", "");
    if (bare.startsWith("/") || SCHEME.matcher(bare).matches()) {
      return bare;
    }
    return "file:" + Path.of(bare).toAbsolutePath().normalize();
  }
}
