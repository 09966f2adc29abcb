package org.conus.read.place;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.conus.read.Found;
import org.conus.read.Place;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.TextDecoder;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) by its ending, with a head; commas, semicolons, tabs or bars as the head has them.
 * Every text is decoded by itself, so that one in another encoding spoils no other.
 */
final class Csv implements PlaceFormat {
  private static final String SEPARATORS = ",;\t|";

  @Override
  public boolean recognises(Opened opened) {
    return opened.name().endsWith(".csv") || opened.name().endsWith(".tsv");
  }

  @Override
  public Place open(Opened opened) throws IOException {
    // Bytes go through the parser as characters of their own number, unless two make one.
    Charset wide = opened.head().wide();
    Charset charset = wide == null ? StandardCharsets.ISO_8859_1 : wide;
    long longest = Math.min(Integer.MAX_VALUE / 2, 2 * opened.options().limitBytes());
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(opened.head().lowerCase()))
            .acceptCharsAfterQuotes(true)
            .maxBufferSize((int) Math.max(1 << 16, longest))
            .ofCsvRecord(new BufferedReader(new InputStreamReader(opened.stream(), charset)));
    return new Table(opened, reader, wide);
  }

  private static char separator(String head) {
    char best = SEPARATORS.charAt(0);
    int most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      int count = count(head, separator);
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  /** How often it stands in the first line outside of quotes. */
  private static int count(String head, char separator) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < head.length() && (quoted || head.charAt(i) != '\n'); i++) {
      quoted ^= head.charAt(i) == '"';
      count += !quoted && head.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }

  private static final class Table implements Place {
    private final Opened opened;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final @Nullable Charset decoded;
    private final Rows rows;
    private int text = -1;
    private int key = -1;

    Table(Opened opened, CsvReader<CsvRecord> reader, @Nullable Charset decoded) {
      this.opened = opened;
      this.reader = reader;
      this.records = reader.iterator();
      this.decoded = decoded;
      this.rows = new Rows(opened.id(), opened.options());
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      try {
        if (text < 0) {
          readHead();
        }
        return records.hasNext() ? found(records.next()) : null;
      } catch (CsvParseException e) { // its message may cite a row
        throw new UnreadableDocumentException("broken CSV, or a row that is too large");
      }
    }

    private void readHead() throws IOException {
      if (!records.hasNext()) {
        throw new UnreadableDocumentException("empty");
      }
      CsvRecord head = records.next();
      List<String> names = head.getFields().stream().map(Table::withoutMark).toList();
      text = rows.textColumn(names);
      key = rows.idColumn(names);
    }

    private static String withoutMark(String name) {
      return name.replace("\u00EF\u00BB\u00BF", "").replace("\uFEFF", "");
    }

    private Found found(CsvRecord row) {
      try {
        String id = key < 0 || key >= row.getFieldCount() ? null : decode(row.getField(key)).text();
        if (text >= row.getFieldCount()) {
          return rows.refused(id, "a row with too few columns");
        }
        TextDecoder.Decoded cell = decode(row.getField(text));
        return rows.row(id, cell.text(), new Origin("csv", cell.encoding(), null));
      } catch (UnreadableDocumentException e) {
        return rows.refused(null, UnreadableDocumentException.reason(e));
      }
    }

    private TextDecoder.Decoded decode(String field) throws UnreadableDocumentException {
      return decoded == null
          ? TextDecoder.decode(field.getBytes(StandardCharsets.ISO_8859_1))
          : new TextDecoder.Decoded(field, decoded.name());
    }

    @Override
    public void close() throws IOException {
      reader.close();
      opened.close();
    }
  }
}
