package org.conus.knowledge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The words of all tables but the list of words. They are gathered when the first one is asked for:
 * of most texts none is.
 */
final class TableWords implements WordList {
  private static final int SHORTEST = 3;

  private final Knowledge knowledge;

  /** Whoever else gathers them meanwhile gathers the same. */
  private @Nullable Set<String> words;

  TableWords(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public boolean contains(char[] text, int begin, int end) {
    Set<String> gathered = words;
    if (gathered == null) {
      gathered = gathered();
      words = gathered;
    }
    return gathered.contains(String.valueOf(text, begin, end - begin).toLowerCase(Locale.ROOT));
  }

  private Set<String> gathered() {
    Set<String> gathered = new HashSet<>();
    for (String file : knowledge.files()) {
      if (file.endsWith(".tsv")) {
        add(gathered, knowledge.content(file));
      }
    }
    return Set.copyOf(gathered);
  }

  private static void add(Set<String> gathered, String content) {
    int begin = 0;
    for (int at = 0; at <= content.length(); at++) {
      if (at == content.length() || !Character.isLetter(content.charAt(at))) {
        if (at - begin >= SHORTEST) {
          gathered.add(content.substring(begin, at).toLowerCase(Locale.ROOT));
        }
        begin = at + 1;
      }
    }
  }
}
