package org.conus.extract.learned;

import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * The words before which a site or a tumor only says whose a service is: {@code head and neck MDT},
 * {@code sarcoma clinic}.
 */
public final class ServiceWords {
  private final PhraseMatcher<String> words;

  public ServiceWords(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<String> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table("anatomy-words.tsv", "text", "role", "value").rows()) {
      if (row.get("role").equals("service")) {
        builder.add(row.need("text"), row.need("text"));
      }
    }
    this.words = builder.build();
  }

  /** Whether one stands directly behind a token. */
  boolean follow(Tokens tokens, int last) {
    return last + 1 < tokens.size() && words.longestAt(tokens, last + 1, tokens.size()) != null;
  }
}
