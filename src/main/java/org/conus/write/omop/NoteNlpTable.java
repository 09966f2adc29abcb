package org.conus.write.omop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.sql.DocumentTable;
import org.conus.write.table.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * NOTE_NLP in a database: {@code note_id} is the document's key, and a mention's {@code
 * note_nlp_id} the same in every run.
 */
final class NoteNlpTable implements DocumentTable {
  /** More mentions than any document has that the reader takes. */
  private static final long ROWS_A_DOCUMENT = 10_000_000;

  private final LocalDateTime time;

  NoteNlpTable(Instant time) {
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String name() {
    return NoteNlp.SHAPE.name();
  }

  @Override
  public String documentColumn() {
    return "note_id";
  }

  @Override
  public String rowColumn() {
    return "note_nlp_id";
  }

  @Override
  public List<? extends TableColumn<?>> columns() {
    return NoteNlp.SHAPE.columns();
  }

  @Override
  public List<@Nullable Object[]> rows(Extracted document, long key) {
    return NoteNlpRow.of(document, key, rowNumber(key, 1), time).stream()
        .map(NoteNlp.SHAPE::cells)
        .toList();
  }

  @Override
  public long rowNumber(long key, int row) {
    return key * ROWS_A_DOCUMENT + row;
  }
}
