package org.conus.read.place;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.io.api.Binary;
import org.conus.read.Found;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/** Parquet, from a file of its own: it is read from its end. */
final class Parquet implements PlaceFormat {

  @Override
  public boolean recognises(Opened opened) {
    return opened.head().isMagic('P', 'A', 'R', '1');
  }

  @Override
  public Place open(Opened opened) throws IOException {
    Path path = opened.path();
    if (path == null) {
      throw new UnreadableDocumentException("Parquet is read from a file alone: unpack it");
    }
    opened.close();
    return new Table(opened, path);
  }

  private static final class Table implements Place {
    private final Opened opened;
    private final Rows rows;
    private final ParquetReader<@Nullable String[], @Nullable String[], String[]> reader;
    private String textName = "";
    private String idName = "";

    Table(Opened opened, Path path) throws IOException {
      this.opened = opened;
      this.rows = new Rows(opened.id(), opened.options());
      this.reader = open(path);
      List<String> names = new ArrayList<>();
      for (ColumnDescriptor column : reader.metaData().getFileMetaData().getSchema().getColumns()) {
        names.add(column.getPath().length == 1 ? column.getPath()[0] : "");
      }
      try {
        textName = names.get(rows.textColumn(names));
        int id = rows.idColumn(names);
        idName = id < 0 ? "" : names.get(id);
      } catch (IOException e) {
        reader.close();
        throw e;
      }
    }

    private ParquetReader<@Nullable String[], @Nullable String[], String[]> open(Path path)
        throws IOException {
      try {
        return ParquetReader.spliterator(path.toFile(), new Cells());
      } catch (RuntimeException e) { // its message may cite the file
        throw new UnreadableDocumentException("broken Parquet");
      }
    }

    /** Keeps text and id of a row. */
    private final class Cells
        implements Hydrator<@Nullable String[], @Nullable String[], String[]> {
      @Override
      public @Nullable String[] start() {
        return new @Nullable String[2];
      }

      @Override
      public @Nullable String[] add(
          @Nullable String[] row, String[] heading, @Nullable Object value) {
        String name = heading[heading.length - 1];
        if (heading.length == 1 && name.equals(textName)) {
          row[0] = string(value);
        }
        if (heading.length == 1 && name.equals(idName)) {
          row[1] = string(value);
        }
        return row;
      }

      private static @Nullable String string(@Nullable Object value) {
        if (value == null) {
          return null;
        }
        return value instanceof Binary bytes ? bytes.toStringUsingUTF8() : value.toString();
      }

      @Override
      public @Nullable String[] finish(@Nullable String[] row) {
        return row;
      }
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      List<@Nullable String[]> row = new ArrayList<>(1);
      try {
        if (!reader.tryAdvance(row::add)) {
          return null;
        }
      } catch (RuntimeException e) { // its message may cite the file
        throw new UnreadableDocumentException("broken Parquet");
      }
      return rows.row(row.get(0)[1], row.get(0)[0], new Origin("parquet", null, null));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
