package org.conus.extract.measure;

import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words of a table with the columns text, role and value. */
final class WordRoles {
  /** What a row says of its word. */
  record Word(String role, String value) {
    boolean is(String wanted) {
      return role.equals(wanted);
    }
  }

  private final PhraseMatcher<Word> matcher;

  WordRoles(Knowledge knowledge, Vocabulary vocabulary, String file) {
    PhraseMatcher.Builder<Word> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table(file, "text", "role", "value").rows()) {
      builder.add(
          row.need("text").toLowerCase(Locale.ROOT), new Word(row.need("role"), row.get("value")));
    }
    this.matcher = builder.build();
  }

  /** Finds the words of some roles of a table alone. */
  static PhraseMatcher<Word> ofRoles(
      Knowledge knowledge, Vocabulary vocabulary, String file, Set<String> roles) {
    PhraseMatcher.Builder<Word> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table(file, "text", "role", "value").rows()) {
      if (roles.contains(row.get("role"))) {
        builder.add(
            row.need("text").toLowerCase(Locale.ROOT),
            new Word(row.need("role"), row.get("value")));
      }
    }
    return builder.build();
  }

  /** Whether a word of the table begins with that of a token: a cheap test before any other. */
  boolean mayBegin(Tokens tokens, int token) {
    return matcher.mayBegin(tokens, token);
  }

  /** The first token from one on of which {@link #mayBegin} holds; the limit if there is none. */
  int nextBegin(Tokens tokens, int from, int limit) {
    return matcher.nextBegin(tokens, from, limit);
  }

  /** The first token from one on of which {@link #mayBegin} holds or that is a number. */
  int nextBeginOrNumber(Tokens tokens, int from, int limit) {
    return matcher.nextBeginOrNumber(tokens, from, limit);
  }

  /** The longest word of the table at a token, or null. */
  @Nullable Match<Word> at(Tokens tokens, int token, int limit) {
    return token < limit ? matcher.longestAt(tokens, token, limit) : null;
  }

  /** The longest word of the table at a token if it has a role, or null. */
  @Nullable Match<Word> at(Tokens tokens, int token, int limit, String role) {
    Match<Word> match = at(tokens, token, limit);
    return match != null && find(match, role) != null ? match : null;
  }

  /** The entry with a role among those of a match, or null. */
  static @Nullable Word find(Match<Word> match, String role) {
    for (int i = 0; i < match.size(); i++) {
      if (match.value(i).is(role)) {
        return match.value(i);
      }
    }
    return null;
  }
}
