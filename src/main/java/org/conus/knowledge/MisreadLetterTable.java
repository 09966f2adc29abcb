package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.conus.text.MisreadLetters;

/** The table of letters that scanners take for others. */
public final class MisreadLetterTable {
  private static final String FILE = "misread-letters.tsv";
  private static final String WIDE = "wide";

  private MisreadLetterTable() {}

  /**
   * The letters that ship with the program or with {@code knowledge}.
   *
   * @throws KnowledgeException if a flag is unknown or a pair stands twice
   */
  public static MisreadLetters of(Knowledge knowledge) {
    List<MisreadLetters.Pair> pairs = new ArrayList<>();
    for (Table.Row row : knowledge.table(FILE, "read", "meant", "flags").rows()) {
      String flags = row.get("flags");
      if (!flags.isEmpty() && !flags.equals(WIDE)) {
        throw row.error("unknown flag " + flags);
      }
      MisreadLetters.Pair pair =
          new MisreadLetters.Pair(row.need("read"), row.need("meant"), flags.equals(WIDE));
      if (pairs.stream().anyMatch(p -> isSame(p, pair))) {
        throw row.error("duplicate pair " + pair.read() + " " + pair.meant());
      }
      pairs.add(pair);
    }
    return new MisreadLetters(pairs);
  }

  private static boolean isSame(MisreadLetters.Pair one, MisreadLetters.Pair other) {
    return one.read().equals(other.read()) && one.meant().equals(other.meant());
  }
}
