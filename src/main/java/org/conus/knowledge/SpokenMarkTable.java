package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.text.SpokenMarks;

/** The table of words that dictating people say for marks. */
public final class SpokenMarkTable {
  private static final String FILE = "dictation-words.tsv";

  private SpokenMarkTable() {}

  /**
   * The words that ship with the program or with {@code knowledge}.
   *
   * @throws KnowledgeException if a place is unknown
   */
  public static SpokenMarks of(Knowledge knowledge) {
    List<SpokenMarks.Mark> marks = new ArrayList<>();
    Table table =
        knowledge.table(FILE, "words", "mark", "place", "flags", "not-behind", "not-before");
    for (Table.Row row : table.rows()) {
      for (String words : row.list("words", '|')) {
        marks.add(
            new SpokenMarks.Mark(
                List.of(words.split(" ", -1)),
                row.need("mark").replace("\\n", "\n"),
                place(row),
                row.get("flags").equals("sure"),
                Set.copyOf(row.list("not-behind", '|')),
                Set.copyOf(row.list("not-before", '|'))));
      }
    }
    return new SpokenMarks(marks);
  }

  private static SpokenMarks.Place place(Table.Row row) {
    for (SpokenMarks.Place place : SpokenMarks.Place.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(row.need("place"))) {
        return place;
      }
    }
    throw row.error("unknown place " + row.get("place"));
  }
}
