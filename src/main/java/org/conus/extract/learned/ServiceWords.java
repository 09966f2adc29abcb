package org.conus.extract.learned;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Tokens;

/**
 * The words before which a site or a tumor only says whose a service is: {@code head and neck MDT},
 * {@code sarcoma clinic}. They are asked for behind the names alone that a model found, so they
 * need no table of phrases, of which a vocabulary has only so many.
 */
public final class ServiceWords {
  private final Set<String> phrases = new HashSet<>();

  /** The most words of a phrase. */
  private int longest;

  public ServiceWords(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("anatomy-words.tsv", "text", "role", "value").rows()) {
      if (row.get("role").equals("service")) {
        String phrase = row.need("text").toLowerCase(Locale.ROOT);
        phrases.add(phrase);
        longest = Math.max(longest, 1 + (int) phrase.chars().filter(c -> c == ' ').count());
      }
    }
  }

  /** Whether one stands directly behind a token. */
  boolean follow(Tokens tokens, int last) {
    StringBuilder phrase = new StringBuilder();
    int limit = Math.min(tokens.size(), last + 1 + longest);
    for (int i = last + 1; i < limit; i++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(tokens.text(i).toLowerCase(Locale.ROOT));
      if (phrases.contains(phrase.toString())) {
        return true;
      }
    }
    return false;
  }
}
