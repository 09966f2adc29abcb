package org.conus.write.parquet;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.Closeable;
import java.io.IOException;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.conus.findings.CaseReport;
import org.conus.write.NewFile;
import org.conus.write.table.ColumnType;
import org.conus.write.table.RecordTable;
import org.conus.write.table.TableColumn;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/**
 * One table as a file of Parquet: texts are strings, numbers INT64 or DOUBLE; a column that has a
 * value in every row is required, the others optional.
 */
final class ParquetFile<R> implements Closeable {
  private final NewFile file;
  private final RecordTable<R> table;
  private final TableText text;
  private final ParquetWriter<@Nullable Object[]> out;
  private boolean open = true;

  private ParquetFile(NewFile file, RecordTable<R> table, TableText text) throws IOException {
    this.file = file;
    this.table = table;
    this.text = text;
    this.out = ParquetWriter.writeFile(schema(table), file.path().toFile(), this::writeRow);
  }

  static <R> ParquetFile<R> create(NewFile file, RecordTable<R> table, TableText text)
      throws IOException {
    try {
      return new ParquetFile<>(file, table, text);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  void write(CaseReport report) throws IOException {
    for (@Nullable Object[] cells : table.cells(report)) {
      out.write(cells);
    }
  }

  private void writeRow(@Nullable Object[] cells, ValueWriter writer) {
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      if (cell != null) {
        TableColumn<R> column = table.shape().columns().get(i);
        writer.write(column.name(), value(column.type(), cell));
      }
    }
  }

  private Object value(ColumnType type, Object cell) {
    return switch (type) {
      case TEXT -> text.storable((String) cell);
      case INTEGER -> ((Number) cell).longValue();
      case DECIMAL -> cell;
      case DATE, TIME -> throw new IllegalArgumentException("no table of a record has dates");
    };
  }

  private static MessageType schema(RecordTable<?> table) {
    return new MessageType(
        table.name(), table.shape().columns().stream().map(ParquetFile::type).toList());
  }

  private static Type type(TableColumn<?> column) {
    Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return switch (column.type()) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case DECIMAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case DATE, TIME -> throw new IllegalArgumentException("no table of a record has dates");
    };
  }

  /** Completes the file and gives it its name. */
  void finish() throws IOException {
    closeWriter();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    try {
      closeWriter();
    } finally {
      file.close();
    }
  }

  private void closeWriter() throws IOException {
    if (open) {
      open = false;
      out.close();
    }
  }
}
