package org.conus.write.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.conus.write.NewFile;
import org.conus.write.table.TableColumn;
import org.conus.write.table.TableShape;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/**
 * One table as a file of CSV (RFC 4180): UTF-8 without a mark, a header, lines that end in LF,
 * commas, double quotes where they are needed. Nothing between two commas is a missing value, two
 * quotes an empty text.
 */
public final class CsvFile implements Closeable {
  private final NewFile file;
  private final CsvWriter out;
  private final CsvText text;

  private CsvFile(NewFile file, CsvWriter out, CsvText text) {
    this.file = file;
    this.out = out;
    this.text = text;
  }

  /** Begins a file with a header of the columns' names. */
  public static CsvFile create(NewFile file, List<String> header, CsvText text) throws IOException {
    CsvWriter out =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(file.out(), StandardCharsets.UTF_8);
    CsvFile csv = new CsvFile(file, out, text);
    out.writeRecord(header);
    return csv;
  }

  /** Writes a row of a table. */
  public <R> void write(TableShape<R> shape, @Nullable Object[] cells) {
    List<@Nullable String> fields = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      fields.add(field(shape.columns().get(i), cells[i]));
    }
    write(fields);
  }

  private @Nullable String field(TableColumn<?> column, @Nullable Object cell) {
    if (cell == null) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> text.of((String) cell, column.maxLength());
      case TIME -> TableText.time((LocalDateTime) cell);
      case INTEGER, DECIMAL, DATE -> cell.toString();
    };
  }

  /** Writes a row as it is. */
  void write(List<@Nullable String> fields) {
    out.writeRecord(fields);
  }

  /** Lets the file have what was written so far. */
  void flush() throws IOException {
    out.flush();
    file.out().flush();
  }

  /** Completes the file and gives it its name. */
  public void finish() throws IOException {
    out.close();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
