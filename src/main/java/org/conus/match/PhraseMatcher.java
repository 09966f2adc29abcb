package org.conus.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of a table in tokens: a trie over word ids, longest match. Hyphens that stand
 * inside a phrase or a text count for nothing, nor does white space, so {@code CK7}, {@code CK-7}
 * and {@code CK 7} are one key. A match never goes over an empty line. Safe for threads once built.
 *
 * <p>All tables over one vocabulary share a trie, and a text is walked once for all of them.
 */
public final class PhraseMatcher<T> {
  private final PhraseTrie trie;
  private final int table;

  /** By the table's own number of phrases that are the same but for their case. */
  private final List<Ending<T>> endings;

  private record Entry<T>(T value, @Nullable String exact) {}

  /**
   * The phrases that end at a node.
   *
   * @param values of all of them, in their order
   * @param anyCase whether every one may stand in any case
   */
  private record Ending<T>(List<Entry<T>> entries, List<T> values, boolean anyCase) {
    static <T> Ending<T> of(List<Entry<T>> entries) {
      boolean anyCase = true;
      List<T> values = new ArrayList<>(entries.size());
      for (Entry<T> entry : entries) {
        anyCase &= entry.exact == null;
        values.add(entry.value);
      }
      return new Ending<>(List.copyOf(entries), List.copyOf(values), anyCase);
    }
  }

  private PhraseMatcher(Builder<T> builder) {
    this.trie = builder.trie;
    this.table = builder.table;
    this.endings = builder.entries.stream().map(Ending::of).toList();
  }

  /** Starts a matcher whose words go into {@code vocabulary}. */
  public static <T> Builder<T> builder(Vocabulary vocabulary) {
    return new Builder<>(vocabulary);
  }

  /**
   * The longest phrase that begins with a token and ends before another.
   *
   * @param from the token
   * @param limit the token after the last that may be used
   * @return null if none does
   */
  public @Nullable Match<T> longestAt(Tokens tokens, int from, int limit) {
    if (from >= limit) {
      return null;
    }
    tokens.count(1);
    Phrases phrases = tokens.phrases(trie);
    return phrases.anyAt(from, table) ? longest(phrases, tokens, from, limit) : null;
  }

  private @Nullable Match<T> longest(Phrases phrases, Tokens tokens, int from, int limit) {
    for (int hit = phrases.hitLimit(from) - 1; hit >= phrases.firstHit(from); hit--) {
      tokens.count(1);
      int last = phrases.last(hit);
      int ending = last < limit ? phrases.ending(hit, table) : -1;
      if (ending >= 0) {
        List<T> values = accepted(endings.get(ending), tokens, from, last);
        if (!values.isEmpty()) {
          return new Match<>(from, last, values);
        }
      }
    }
    return null;
  }

  /** Whether a phrase begins with a token, if case and limits allow: cheap, before any other. */
  public boolean mayBegin(Tokens tokens, int token) {
    tokens.count(1);
    return tokens.phrases(trie).anyAt(token, table);
  }

  /** Whether {@link #mayBegin} holds of a token between two (half-open). */
  public boolean mayBeginBetween(Tokens tokens, int from, int limit) {
    return nextBegin(tokens, from, limit) < limit;
  }

  /** The first token from one on of which {@link #mayBegin} holds; the limit if there is none. */
  public int nextBegin(Tokens tokens, int from, int limit) {
    int next = tokens.phrases(trie).next(from, limit, table);
    tokens.count(1 + next - from);
    return next;
  }

  /** The longest phrases from left to right that do not overlap, between two tokens (half-open). */
  public List<Match<T>> matches(Tokens tokens, int from, int limit) {
    Phrases phrases = tokens.phrases(trie);
    tokens.count(limit - from);
    int next = phrases.next(from, limit, table);
    if (next >= limit) {
      return List.of();
    }
    List<Match<T>> found = new ArrayList<>();
    while (next < limit) {
      Match<T> match = longest(phrases, tokens, next, limit);
      if (match != null) {
        found.add(match);
      }
      next = phrases.next(match == null ? next + 1 : match.last() + 1, limit, table);
    }
    return found;
  }

  private static <T> List<T> accepted(Ending<T> ending, Tokens tokens, int first, int last) {
    if (ending.anyCase) {
      return ending.values;
    }
    List<Entry<T>> entries = ending.entries;
    if (entries.size() == 1) {
      return isWritten(entries.get(0), tokens, first, last) ? ending.values : List.of();
    }
    List<T> values = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      if (isWritten(entries.get(i), tokens, first, last)) {
        values.add(entries.get(i).value);
      }
    }
    return values;
  }

  private static boolean isWritten(Entry<?> entry, Tokens tokens, int first, int last) {
    return entry.exact == null || isWritten(entry.exact, tokens, first, last);
  }

  /** Whether the tokens, hyphens and spaces aside, are written just so. */
  static boolean isWritten(String condensed, Tokens tokens, int first, int last) {
    int at = 0;
    for (int i = first; i <= last; i++) {
      if (tokens.isHyphen(i)) {
        continue;
      }
      int length = tokens.length(i);
      if (!tokens.text().regionMatches(tokens.begin(i), condensed, at, length)) {
        return false;
      }
      at += length;
    }
    return at == condensed.length();
  }

  /** Collects phrases. Not safe for threads. */
  public static final class Builder<T> {
    private final Vocabulary vocabulary;
    private final Tokenizer tokenizer;
    private final PhraseTrie trie;
    private final int table;
    private final List<List<Entry<T>>> entries = new ArrayList<>();

    /** By node: the table's own number of the phrases that end there. */
    private final Map<Integer, Integer> endings = new HashMap<>();

    private Builder(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.tokenizer = new Tokenizer(vocabulary);
      this.trie = vocabulary.phrases();
      this.table = trie.addTable();
    }

    /** A phrase in any case. */
    public Builder<T> add(String phrase, T value) {
      insert(phrase, new Entry<>(value, null));
      return this;
    }

    /** A phrase in just this case. */
    public Builder<T> addExact(String phrase, T value) {
      insert(phrase, new Entry<>(value, condensed(phrase)));
      return this;
    }

    public PhraseMatcher<T> build() {
      return new PhraseMatcher<>(this);
    }

    private void insert(String phrase, Entry<T> entry) {
      Tokens tokens = tokenizer.tokenize(phrase);
      int node = PhraseTrie.ROOT;
      boolean onlyHyphens = true;
      for (int i = 0; i < tokens.size(); i++) {
        onlyHyphens &= tokens.isHyphen(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        if (onlyHyphens || !tokens.isHyphen(i)) {
          int known = tokens.id(i);
          int id =
              known == Vocabulary.UNKNOWN
                  ? vocabulary.intern(phrase, tokens.begin(i), tokens.end(i))
                  : known;
          node = trie.extend(node, id);
        }
      }
      if (node == PhraseTrie.ROOT) {
        throw new IllegalArgumentException("nothing to match in '" + phrase + "'");
      }
      List<Entry<T>> here = entriesAt(node);
      if (!here.contains(entry)) {
        here.add(entry);
      }
    }

    private List<Entry<T>> entriesAt(int node) {
      Integer ending = endings.get(node);
      if (ending == null) {
        ending = entries.size();
        endings.put(node, ending);
        entries.add(new ArrayList<>(1));
        trie.end(node, table, ending);
      }
      return entries.get(ending);
    }

    private static String condensed(String phrase) {
      StringBuilder out = new StringBuilder(phrase.length());
      for (int i = 0; i < phrase.length(); i++) {
        char c = phrase.charAt(i);
        if (!Character.isWhitespace(c) && Vocabulary.fold(c) != '-') {
          out.append(c);
        }
      }
      return out.toString();
    }
  }
}
