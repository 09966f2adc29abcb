package org.conus.extract.ihc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Names that a scanner broke by a blank inside a word: {@code Estro gen receptor}, {@code negat
 * ive}. One of the pieces is no word of any table, or the name has another word in front of the
 * broken one ({@code smooth muscle act in}). Looks at {@link #MOST_TOKENS} tokens from any place.
 * Immutable once built.
 *
 * @param <T> what the names stand for
 */
final class BrokenNames<T> {
  private static final int MOST_TOKENS = 8;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;

  /** Letters of a piece by which most places are told to begin no name. */
  private static final int BEGINNING = 2;

  /** So many that few words have the beginning of a name by chance. */
  private static final int BEGINNINGS = 1 << 16;

  /** What one name stands for, and its words. */
  private record Entry<T>(int words, T value) {}

  private final Map<String, Entry<T>> names = new HashMap<>();
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  /** The first words of names of several, by their hashes: a later word may be the broken one. */
  private final Hashes firstWords = new Hashes();

  /** Those of the names. */
  private final Hashes hashes = new Hashes();

  /** What stands at a place, and its last token. */
  record Found<T>(int last, T value) {}

  /** Adds a name; one whose first word is short or no word of letters is passed over. */
  void add(String name, T value) {
    int word = 0;
    while (word < name.length() && Character.isLetter(name.charAt(word))) {
      word++;
    }
    boolean ends = word == name.length() || name.charAt(word) == ' ' || name.charAt(word) == '-';
    if (word < SHORTEST || !ends) {
      return;
    }
    String key = key(name);
    int words = 1 + (int) name.chars().filter(c -> c == ' ' || c == '-').count();
    put(key, new Entry<>(words, value));
    if (Character.isLetter(key.charAt(key.length() - 1)) && !key.endsWith("s")) {
      put(key + "s", new Entry<>(words, value));
    }
    beginnings.set(beginning(key, 0));
    if (words > 1) {
      int hash = 0;
      for (int i = 0; i < word; i++) {
        hash = hash(hash, key.charAt(i));
      }
      firstWords.add(hash);
    }
  }

  private void put(String key, Entry<T> entry) {
    names.putIfAbsent(key, entry);
    int hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = hash(hash, key.charAt(i));
    }
    hashes.add(hash);
  }

  /** The longest broken name that begins with a token; null if none does. */
  @Nullable Found<T> at(Tokens tokens, int at, int limit) {
    if (at + 1 >= limit
        || tokens.length(at) < BEGINNING
        || tokens.kind(at) != TokenKind.WORD
        || !beginnings.get(beginning(tokens.text(), tokens.begin(at)))
        || tokens.kind(at + 1) != TokenKind.WORD) {
      return null;
    }
    int hash = hash(0, tokens, at);
    if (!isBroken(tokens, at) && !firstWords.contains(hash)) {
      return null;
    }
    Found<T> found = null;
    int words = 1;
    int end = Math.min(limit, at + MOST_TOKENS);
    for (int last = at + 1; last < end && isNear(tokens, last); last++) {
      words += tokens.spaceBefore(last) ? 1 : 0;
      hash = hash(hash, tokens, last);
      boolean tooLong = tokens.end(last) - tokens.begin(at) > LONGEST;
      if (tokens.kind(last) != TokenKind.MARK && (tooLong || hashes.contains(hash))) {
        Entry<T> entry =
            names.get(key(tokens.text().substring(tokens.begin(at), tokens.end(last))));
        if (entry != null && words > entry.words()) {
          found = new Found<>(last, entry.value());
        }
      }
    }
    return found;
  }

  /** Whether a blank parts two pieces of which one is no word. */
  private static boolean isBroken(Tokens tokens, int at) {
    return Character.isLowerCase(tokens.firstChar(at + 1))
            == Character.isLowerCase(tokens.text().charAt(tokens.end(at) - 1))
        && (tokens.id(at) == Vocabulary.UNKNOWN || tokens.id(at + 1) == Vocabulary.UNKNOWN);
  }

  private static boolean isNear(Tokens tokens, int at) {
    return tokens.begin(at) - tokens.end(at - 1) <= 1 && tokens.linesBefore(at) == 0;
  }

  private static int beginning(String text, int at) {
    return Character.toLowerCase(text.charAt(at)) * 31 + Character.toLowerCase(text.charAt(at + 1))
        & BEGINNINGS - 1;
  }

  /** The hash of some letters with those of a token behind them. */
  private static int hash(int before, Tokens tokens, int token) {
    String text = tokens.text();
    int hash = before;
    for (int i = tokens.begin(token); i < tokens.end(token); i++) {
      char c = text.charAt(i);
      hash = c == '-' ? hash : hash(hash, Character.toLowerCase(c));
    }
    return hash;
  }

  private static int hash(int before, char next) {
    return before * 31 + next;
  }

  /** A name in lower case without its blanks and hyphens. */
  private static String key(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
      char c = name.charAt(i);
      if (c != ' ' && c != '-') {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
