package org.conus.read.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  /** With a separator behind it a line before the head, for Excel. */
  private static final String SAID = "sep=";

  /** A row with all its columns may be so long whatever the limit of a document. */
  private static final int LEAST_UNITS = 1 << 16;

  /** An array holds no more. */
  private static final int MOST_UNITS = Integer.MAX_VALUE / 4;

  @Override
  public boolean recognises(Opened opened) {
    return opened.name().endsWith(".csv") || opened.name().endsWith(".tsv");
  }

  @Override
  public Place open(Opened opened) throws IOException {
    // Bytes go through the parser as characters of their own number, unless two make one.
    Charset wide = opened.head().wide();
    Charset charset = wide == null ? StandardCharsets.ISO_8859_1 : wide;
    long longest = Math.min(MOST_UNITS, 2 * opened.options().limitBytes());
    CsvRows rows =
        new CsvRows(
            new InputStreamReader(opened.stream(), charset),
            separator(opened),
            (int) Math.max(LEAST_UNITS, longest));
    return new Table(opened, rows, wide);
  }

  /** What the first line says for Excel, or has most of. */
  private static char separator(Opened opened) {
    String head = opened.head().lowerCase();
    if (head.startsWith(SAID) && head.length() > SAID.length() + 1 && head.charAt(5) < ' ') {
      return head.charAt(SAID.length());
    }
    return opened.name().endsWith(".tsv") && count(head, '\t') > 0 ? '\t' : separator(head);
  }

  private static char separator(String head) {
    char best = CsvRows.NONE;
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
    for (int i = 0; i < head.length() && (quoted || "\n\r".indexOf(head.charAt(i)) < 0); i++) {
      quoted ^= head.charAt(i) == '"';
      count += !quoted && head.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }

  private static final class Table implements Place {
    private final Opened opened;
    private final CsvRows table;
    private final @Nullable Charset decoded;
    private final Rows rows;
    private int text = -1;
    private int key = -1;
    private int columns;

    Table(Opened opened, CsvRows table, @Nullable Charset decoded) {
      this.opened = opened;
      this.table = table;
      this.decoded = decoded;
      this.rows = new Rows(opened.id(), opened.options());
    }

    @Override
    public String id() {
      return opened.id();
    }

    @Override
    public @Nullable Found next() throws IOException {
      if (text < 0) {
        readHead();
      }
      CsvRows.Row row = table.next();
      while (row != null && columns > 1 && isBlank(row)) {
        row = table.next();
      }
      return row == null ? null : found(row);
    }

    private static boolean isBlank(CsvRows.Row row) {
      return row.fault() == null && row.fields().size() == 1 && row.fields().get(0).isBlank();
    }

    private void readHead() throws IOException {
      CsvRows.Row head = table.next();
      if (head != null && head.fields().equals(List.of(SAID, ""))) {
        head = table.next();
      }
      if (head == null) {
        throw new UnreadableDocumentException("empty");
      }
      if (head.fault() != null) {
        throw new UnreadableDocumentException(head.fault());
      }
      columns = head.fields().size();
      text = rows.textColumn(head.fields());
      key = rows.idColumn(head.fields());
      table.expect(columns, key);
    }

    private Found found(CsvRows.Row row) {
      List<String> fields = row.fields();
      try {
        String id = key < 0 || key >= fields.size() ? null : decode(fields.get(key)).text();
        String fault = fault(row);
        if (fault != null) {
          return rows.refused(id, fault);
        }
        TextDecoder.Decoded cell = decode(fields.get(text));
        return rows.row(id, cell.text(), new Origin("csv", cell.encoding(), null));
      } catch (UnreadableDocumentException e) {
        return rows.refused(null, UnreadableDocumentException.reason(e));
      }
    }

    /** A separator in a text without quotes would cut it. */
    private @Nullable String fault(CsvRows.Row row) {
      if (row.fault() != null) {
        return row.fault();
      }
      List<String> fields = row.fields();
      if (text >= fields.size()) {
        return "a row with too few columns";
      }
      boolean fits = fields.stream().skip(columns).allMatch(String::isBlank);
      return fits ? null : "a row with more columns than the head";
    }

    private TextDecoder.Decoded decode(String field) throws UnreadableDocumentException {
      return decoded == null
          ? TextDecoder.decode(field.getBytes(StandardCharsets.ISO_8859_1))
          : new TextDecoder.Decoded(field, decoded.name());
    }

    @Override
    public void close() throws IOException {
      table.close();
      opened.close();
    }
  }
}
