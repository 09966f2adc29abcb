package org.conus.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of a table in tokens: a trie over word ids, longest match. Hyphens that stand
 * inside a phrase or a text count for nothing, nor does white space, so {@code CK7}, {@code CK-7}
 * and {@code CK 7} are one key. A match never goes over an empty line. Safe for threads once built.
 *
 * <p>The work is linear in the tokens times the longest phrase.
 */
public final class PhraseMatcher<T> {
  private final int[] keyNodes;
  private final int[] keyIds;
  private final int[] children;
  private final List<List<Entry<T>>> entries;
  private final boolean[] starts;

  private record Entry<T>(T value, @Nullable String exact) {}

  private PhraseMatcher(Builder<T> builder) {
    this.keyNodes = builder.keyNodes;
    this.keyIds = builder.keyIds;
    this.children = builder.children;
    this.entries = List.copyOf(builder.frozenEntries());
    this.starts = new boolean[builder.vocabulary.size()];
    for (int i = 0; i < children.length; i++) {
      if (children[i] != 0 && keyNodes[i] == 0) {
        starts[keyIds[i]] = true;
      }
    }
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
    int id = tokens.id(from);
    if (id < 0 || id >= starts.length || !starts[id]) {
      return null;
    }
    int node = 0;
    int bestLast = -1;
    List<T> best = List.of();
    for (int i = from; i < limit; i++) {
      if (i > from && tokens.isHyphen(i) && child(node, tokens.id(i)) == 0) {
        if (endsHere(tokens, i)) {
          break;
        }
        continue;
      }
      node = child(node, tokens.id(i));
      if (node == 0 || i > from && tokens.linesBefore(i) > 1) {
        break;
      }
      List<Entry<T>> here = entries.get(node);
      if (!here.isEmpty()) {
        List<T> values = accepted(here, tokens, from, i);
        if (!values.isEmpty()) {
          best = values;
          bestLast = i;
        }
      }
    }
    return bestLast < 0 ? null : new Match<>(from, bestLast, best);
  }

  /** A hyphen with white space on both sides is a dash: no phrase goes over it. */
  private static boolean endsHere(Tokens tokens, int hyphen) {
    return tokens.spaceBefore(hyphen)
        && (hyphen + 1 >= tokens.size() || tokens.spaceBefore(hyphen + 1));
  }

  /** The longest phrases from left to right that do not overlap, between two tokens (half-open). */
  public List<Match<T>> matches(Tokens tokens, int from, int limit) {
    List<Match<T>> found = new ArrayList<>();
    for (int i = from; i < limit; ) {
      Match<T> match = longestAt(tokens, i, limit);
      if (match == null) {
        i++;
      } else {
        found.add(match);
        i = match.last() + 1;
      }
    }
    return found;
  }

  private List<T> accepted(List<Entry<T>> here, Tokens tokens, int first, int last) {
    if (here.size() == 1) {
      Entry<T> only = here.get(0);
      return only.exact == null || isWritten(only.exact, tokens, first, last)
          ? List.of(only.value)
          : List.of();
    }
    List<T> values = new ArrayList<>(here.size());
    for (Entry<T> entry : here) {
      if (entry.exact == null || isWritten(entry.exact, tokens, first, last)) {
        values.add(entry.value);
      }
    }
    return values;
  }

  /** Whether the tokens, hyphens and spaces aside, are written just so. */
  private static boolean isWritten(String condensed, Tokens tokens, int first, int last) {
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

  private int child(int node, int id) {
    if (id < 0) {
      return 0;
    }
    int mask = children.length - 1;
    for (int slot = slot(node, id) & mask; children[slot] != 0; slot = (slot + 1) & mask) {
      if (keyNodes[slot] == node && keyIds[slot] == id) {
        return children[slot];
      }
    }
    return 0;
  }

  private static int slot(int node, int id) {
    int h = node * 0x9E3779B9 + id * 0x85EBCA6B;
    return h ^ (h >>> 15);
  }

  /** Collects phrases. Not safe for threads. */
  public static final class Builder<T> {
    private final Vocabulary vocabulary;
    private final Tokenizer tokenizer;
    private final List<List<Entry<T>>> entries = new ArrayList<>();
    private int[] keyNodes = new int[1 << 10];
    private int[] keyIds = new int[1 << 10];
    private int[] children = new int[1 << 10];

    private Builder(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.tokenizer = new Tokenizer(vocabulary);
      entries.add(new ArrayList<>());
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
      int node = 0;
      boolean onlyHyphens = true;
      for (int i = 0; i < tokens.size(); i++) {
        onlyHyphens &= tokens.isHyphen(i);
      }
      for (int i = 0; i < tokens.size(); i++) {
        if (onlyHyphens || !tokens.isHyphen(i)) {
          int id = vocabulary.intern(phrase, tokens.begin(i), tokens.end(i));
          node = childOrNew(node, id);
        }
      }
      if (node == 0) {
        throw new IllegalArgumentException("nothing to match in '" + phrase + "'");
      }
      List<Entry<T>> here = entries.get(node);
      if (!here.contains(entry)) {
        here.add(entry);
      }
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

    private int childOrNew(int node, int id) {
      int mask = children.length - 1;
      int slot = slot(node, id) & mask;
      while (children[slot] != 0) {
        if (keyNodes[slot] == node && keyIds[slot] == id) {
          return children[slot];
        }
        slot = (slot + 1) & mask;
      }
      int child = entries.size();
      entries.add(new ArrayList<>(1));
      keyNodes[slot] = node;
      keyIds[slot] = id;
      children[slot] = child;
      if (child * 3 > children.length) {
        grow();
      }
      return child;
    }

    private void grow() {
      int[] oldNodes = keyNodes;
      int[] oldIds = keyIds;
      int[] oldChildren = children;
      int capacity = children.length * 2;
      keyNodes = new int[capacity];
      keyIds = new int[capacity];
      children = new int[capacity];
      for (int i = 0; i < oldChildren.length; i++) {
        if (oldChildren[i] != 0) {
          int slot = slot(oldNodes[i], oldIds[i]) & (capacity - 1);
          while (children[slot] != 0) {
            slot = (slot + 1) & (capacity - 1);
          }
          keyNodes[slot] = oldNodes[i];
          keyIds[slot] = oldIds[i];
          children[slot] = oldChildren[i];
        }
      }
    }

    private List<List<Entry<T>>> frozenEntries() {
      List<List<Entry<T>>> frozen = new ArrayList<>(entries.size());
      entries.forEach(e -> frozen.add(List.copyOf(e)));
      return frozen;
    }
  }
}
