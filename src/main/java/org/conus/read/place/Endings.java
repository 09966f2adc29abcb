package org.conus.read.place;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which files are taken out of folders and archives; what they are shows their content. */
final class Endings {
  /** Plain texts are so many that they are not looked into before they are read. */
  static final String TEXT = ".txt";

  /** Of files that are a document each. */
  static final Set<String> ONE_DOCUMENT =
      Set.of("txt", "text", "pdf", "docx", "html", "htm", "xhtml", "xml", "nxml", "cda", "rtf");

  private static final Set<String> SEVERAL =
      Set.of("hl7", "json", "jsonl", "ndjson", "csv", "tsv", "parquet", "zip", "tar", "gz", "tgz");

  static final Set<String> ALL =
      Stream.concat(ONE_DOCUMENT.stream(), SEVERAL.stream()).collect(Collectors.toSet());

  private Endings() {}
}
