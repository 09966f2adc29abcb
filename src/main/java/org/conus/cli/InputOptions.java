package org.conus.cli;

import java.io.IOException;
import java.util.List;
import org.conus.read.Inputs;
import org.conus.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads and how. */
final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = {
        "Files of any format, folders, archives, globs; - for standard input.",
        "Formats are told by content: text, PDF, DOCX, HTML, JATS, CDA, RTF, HL7 v2, FHIR, JSON",
        "Lines, CSV, Parquet, zip, tar, gz."
      })
  private List<String> inputs = List.of();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "A larger document is a failure (default: ${DEFAULT-VALUE}).")
  private long maxBytes = ReadOptions.DEFAULT_LIMIT_BYTES;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description =
          "Column or field of tables that holds the text (default: text, report_text, note_text,"
              + " report, note, body or content).")
  private @Nullable String textColumn;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description =
          "Column or field of tables that tells documents apart (default: id, report_id, note_id,"
              + " document_id, doc_id, accession_number or accession, else the row's number).")
  private @Nullable String idColumn;

  ReadOptions options() {
    return new ReadOptions(maxBytes, textColumn, idColumn);
  }

  /**
   * What was named.
   *
   * @throws IllegalArgumentException if nothing was
   * @throws IOException if two inputs have the same name
   */
  Inputs open() throws IOException {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("name files or folders");
    }
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("--max-bytes must be from 1 to " + Integer.MAX_VALUE / 2);
    }
    return Inputs.of(inputs, options()).counted();
  }
}
