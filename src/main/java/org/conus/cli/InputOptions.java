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
      description =
          "Files of any format, folders, archives, globs; - for standard input. Formats are told by"
              + " content: text, PDF, DOCX, HTML, JATS, CDA, RTF, HL7 v2, FHIR, JSON Lines, CSV,"
              + " Parquet, zip, tar, gz.")
  private List<String> inputs = List.of();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "A document of more bytes is a failure (default: ${DEFAULT-VALUE}).")
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

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description =
          "Reads documents out of a database too, by --query; as"
              + " jdbc:postgresql://host/archive?user=reader.")
  private @Nullable String jdbc;

  @Option(
      names = "--query",
      paramLabel = "SQL",
      description = "What to ask the database of --jdbc; each row is a document.")
  private @Nullable String query;

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
    if ((jdbc == null) != (query == null)) {
      throw new IllegalArgumentException("--jdbc and --query go together");
    }
    if (inputs.isEmpty() && jdbc == null) {
      throw new IllegalArgumentException("name files or folders");
    }
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("--max-bytes must be from 1 to " + Integer.MAX_VALUE / 2);
    }
    Inputs named = Inputs.of(inputs, options());
    return (jdbc == null || query == null ? named : named.andQuery(jdbc, query)).counted();
  }
}
