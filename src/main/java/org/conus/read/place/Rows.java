package org.conus.read.place;

import java.util.List;
import java.util.Locale;
import org.conus.read.Input;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/** Makes documents of the rows of a table, one after the other. */
final class Rows {
  private static final List<String> TEXT =
      List.of("text", "report_text", "note_text", "report", "note", "body", "content");

  private static final List<String> ID =
      List.of(
          "id", "report_id", "note_id", "document_id", "doc_id", "accession_number", "accession");

  private final String id;
  private final ReadOptions options;
  private final UniqueKeys keys = new UniqueKeys();
  private long number;

  Rows(String id, ReadOptions options) {
    this.id = id;
    this.options = options;
  }

  /** Names that the column of the texts may have, the likeliest first. */
  static List<String> textNames(ReadOptions options) {
    return options.textColumn() == null ? TEXT : List.of(options.textColumn());
  }

  /** Names that the column of the ids may have. */
  static List<String> idNames(ReadOptions options) {
    return options.idColumn() == null ? ID : List.of(options.idColumn());
  }

  /**
   * The place of the first name that a table has, whatever its case; -1 if it has none of them.
   *
   * @param columns of the table
   */
  static int find(List<String> names, List<String> columns) {
    List<String> lower = columns.stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      int at = lower.indexOf(name.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /**
   * The column of the texts.
   *
   * @throws UnreadableDocumentException if there is none; its names are not told, as they may be
   *     words of a table without a head
   */
  int textColumn(List<String> columns) throws UnreadableDocumentException {
    int column = find(textNames(options), columns);
    if (column < 0) {
      throw new UnreadableDocumentException(noText());
    }
    return column;
  }

  /**
   * The column of the ids; -1 if there is none and rows go by their numbers.
   *
   * @throws UnreadableDocumentException if one was named and is not there
   */
  int idColumn(List<String> columns) throws UnreadableDocumentException {
    int column = find(idNames(options), columns);
    if (column < 0 && options.idColumn() != null) {
      throw new UnreadableDocumentException("no column " + options.idColumn());
    }
    return column;
  }

  /** What is said where no column holds texts. */
  String noText() {
    return options.textColumn() == null
        ? "no column of texts that goes by a usual name: name it with --text-column"
        : "no column " + options.textColumn();
  }

  /** The id of the next row, out of its key where it has one. */
  String nextId(@Nullable String key) {
    number++;
    String shown = key == null || key.isBlank() ? Long.toString(number) : key.strip();
    return id + "#" + keys.unique(MemberName.shown(shown));
  }

  /** The next row as a document. */
  Input row(@Nullable String key, @Nullable String text, Origin origin) {
    String rowId = nextId(key);
    if (text == null) {
      return Input.refused(rowId, "empty");
    }
    if (text.length() > options.limitBytes()) {
      return Input.refused(
          rowId,
          UnreadableDocumentException.reason(
              UnreadableDocumentException.tooLarge(options.limitBytes())));
    }
    return Input.ofText(rowId, text, origin);
  }

  /** The next row, which cannot be read. */
  Input refused(@Nullable String key, String reason) {
    return Input.refused(nextId(key), reason);
  }
}
