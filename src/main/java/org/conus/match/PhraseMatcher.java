package org.conus.match;

import java.util.ArrayList;
import java.util.BitSet;
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
  /** The ids of the words with which a phrase begins, and of those that stand further on in one. */
  private final BitSet firsts = new BitSet();

  private final BitSet others = new BitSet();

  /** By hash: a node and the id of the word behind it; 0 is a free place. */
  private final long[] keys;

  private final int[] children;

  /** By node, whether a longer phrase goes on behind it. */
  private final boolean[] branches;

  /** By node, the phrases that end there; none for most. */
  private final List<@Nullable Ending<T>> endings;

  private record Entry<T>(T value, @Nullable String exact) {}

  /**
   * The phrases that end at a node.
   *
   * @param values of all of them, where every one may stand in any case; else none
   */
  private record Ending<T>(List<Entry<T>> entries, List<T> values) {
    static <T> @Nullable Ending<T> of(List<Entry<T>> entries) {
      if (entries.isEmpty()) {
        return null;
      }
      boolean anyCase = entries.stream().allMatch(entry -> entry.exact == null);
      return new Ending<>(
          List.copyOf(entries), anyCase ? entries.stream().map(Entry::value).toList() : List.of());
    }
  }

  private PhraseMatcher(Builder<T> builder) {
    this.keys = builder.keys;
    this.children = builder.children;
    this.endings = new ArrayList<>(builder.entries.size());
    builder.entries.forEach(entries -> endings.add(Ending.of(entries)));
    this.branches = new boolean[endings.size()];
    for (long key : keys) {
      if (key != 0) {
        int node = (int) (key >>> Integer.SIZE);
        branches[node] = true;
        (node == 0 ? firsts : others).set((int) key - 1);
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
    if (!mayBegin(tokens, from)) {
      return null;
    }
    int node = child(0, tokens.id(from));
    int bestLast = -1;
    List<T> best = List.of();
    for (int i = from; i < limit; i++) {
      if (i > from) {
        int child = childBehind(node, tokens.id(i));
        if (child == 0 && branches[node] && tokens.isHyphen(i) && !endsHere(tokens, i)) {
          continue;
        }
        if (child == 0 || tokens.linesBefore(i) > 1) {
          break;
        }
        node = child;
      }
      Ending<T> ending = endings.get(node);
      List<T> values = ending == null ? List.of() : accepted(ending, tokens, from, i);
      if (!values.isEmpty()) {
        best = values;
        bestLast = i;
      }
    }
    return bestLast < 0 ? null : new Match<>(from, bestLast, best);
  }

  /** Whether a phrase begins with the word of a token: a cheap test before any other. */
  public boolean mayBegin(Tokens tokens, int token) {
    int id = tokens.id(token);
    return id >= 0 && firsts.get(id);
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

  private static <T> List<T> accepted(Ending<T> ending, Tokens tokens, int first, int last) {
    if (!ending.values.isEmpty()) {
      return ending.values;
    }
    List<T> values = new ArrayList<>(ending.entries.size());
    for (Entry<T> entry : ending.entries) {
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

  private int childBehind(int node, int id) {
    return id >= 0 && branches[node] && others.get(id) ? child(node, id) : 0;
  }

  private int child(int node, int id) {
    long key = key(node, id);
    int mask = keys.length - 1;
    for (int slot = slot(key) & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return children[slot];
      }
    }
    return 0;
  }

  /** A node and the id of the word behind it; never 0. */
  private static long key(int node, int id) {
    return (long) node << Integer.SIZE | id + 1;
  }

  private static int slot(long key) {
    int h = (int) (key >>> Integer.SIZE) * 0x9E3779B9 + (int) key * 0x85EBCA6B;
    return h ^ (h >>> 15);
  }

  /** Collects phrases. Not safe for threads. */
  public static final class Builder<T> {
    private final Vocabulary vocabulary;
    private final Tokenizer tokenizer;
    private final List<List<Entry<T>>> entries = new ArrayList<>();
    private long[] keys = new long[1 << 10];
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
      long key = key(node, id);
      int slot = place(key);
      if (keys[slot] == key) {
        return children[slot];
      }
      int child = entries.size();
      entries.add(new ArrayList<>(1));
      keys[slot] = key;
      children[slot] = child;
      if (child * 3 > children.length) {
        grow();
      }
      return child;
    }

    /** Where a key stands, or else the place for it. */
    private int place(long key) {
      int mask = keys.length - 1;
      int slot = slot(key) & mask;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldChildren = children;
      keys = new long[oldKeys.length * 2];
      children = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = place(oldKeys[i]);
          keys[slot] = oldKeys[i];
          children[slot] = oldChildren[i];
        }
      }
    }
  }
}
