package org.conus.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

  /**
   * By the table's own number of phrases that are the same but for their case: the value, where
   * there is one and in any case, and else an {@link Ending}. So most values are one step away, and
   * each step goes to a far place of memory.
   */
  private final Object[] endings;

  private PhraseMatcher(PhraseTrie trie, int table, Object[] endings) {
    this.trie = trie;
    this.table = table;
    this.endings = endings;
  }

  private record Entry<T>(T value, @Nullable String exact) {}

  /**
   * Several phrases that end at a node, or one in just its case.
   *
   * @param values of all of them, in their order
   * @param cased what must be looked at where not every one may stand in any case; null if all may
   */
  private record Ending<T>(List<T> values, @Nullable Cased<T> cased) {

    @Nullable Match<T> match(Tokens tokens, int first, int last) {
      List<T> accepted = cased == null ? values : cased.accepted(tokens, first, last, values);
      return accepted.isEmpty() ? null : new Match<>(first, last, accepted);
    }
  }

  /** Phrases of which some must stand in just their case. */
  private interface Cased<T> {
    /**
     * The values of those that are written so.
     *
     * @param all the values of all
     */
    List<T> accepted(Tokens tokens, int first, int last, List<T> all);
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
        Match<T> match = match(endings[ending], tokens, from, last);
        if (match != null) {
          return match;
        }
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Match<T> match(Object ending, Tokens tokens, int first, int last) {
    return ending instanceof Ending<?> several
        ? ((Ending<T>) several).match(tokens, first, last)
        : new Match<>(first, last, (T) ending, null);
  }

  /** Whether a phrase begins with a token, if case and limits allow: cheap, before any other. */
  public boolean mayBegin(Tokens tokens, int token) {
    tokens.count(1);
    return tokens.phrases(trie).anyAt(token, table);
  }

  /**
   * Whether a phrase of this or another table may begin with the words of two tokens, wherever they
   * stand: cheap, before words are put together to be looked for.
   */
  public boolean mayLead(Tokens tokens, int first, int second) {
    tokens.count(1);
    CompiledTrie compiled = trie.compiled();
    return compiled.mayLead(compiled.first(tokens.id(first)), tokens.id(second));
  }

  /** Whether {@link #mayBegin} holds of a token between two (half-open). */
  public boolean mayBeginBetween(Tokens tokens, int from, int limit) {
    return nextBegin(tokens, from, limit) < limit;
  }

  /** The first token from one on of which {@link #mayBegin} holds; the limit if there is none. */
  public int nextBegin(Tokens tokens, int from, int limit) {
    return next(tokens, from, limit, 1L << table);
  }

  /** The first token from one on of which {@link #mayBegin} holds or that is a number. */
  public int nextBeginOrNumber(Tokens tokens, int from, int limit) {
    return next(tokens, from, limit, 1L << table | 1L << Phrases.NUMBERS);
  }

  private int next(Tokens tokens, int from, int limit, long wanted) {
    int next = tokens.phrases(trie).next(from, limit, wanted);
    tokens.count(1 + next - from);
    return next;
  }

  /** The longest phrases from left to right that do not overlap, between two tokens (half-open). */
  public List<Match<T>> matches(Tokens tokens, int from, int limit) {
    Phrases phrases = tokens.phrases(trie);
    tokens.count(limit - from);
    int next = phrases.next(from, limit, 1L << table);
    if (next >= limit) {
      return List.of();
    }
    List<Match<T>> found = new ArrayList<>();
    while (next < limit) {
      Match<T> match = longest(phrases, tokens, next, limit);
      if (match != null) {
        found.add(match);
      }
      next = phrases.next(match == null ? next + 1 : match.last() + 1, limit, 1L << table);
    }
    return found;
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

    /**
     * The phrases that parts make one behind the other, each part with one of its alternatives, in
     * any case. An empty alternative leaves its part out. Tens of thousands of phrases are so added
     * without making their texts.
     *
     * @param parts whole words each
     */
    public Builder<T> addEach(List<List<String>> parts, T value) {
      if (parts.size() == 1) {
        parts.get(0).forEach(phrase -> add(phrase, value));
        return this;
      }
      List<int[][]> words = new ArrayList<>(parts.size());
      for (List<String> alternatives : parts) {
        words.add(alternatives.stream().map(this::words).toArray(int[][]::new));
      }
      insert(PhraseTrie.ROOT, words, 0, new Entry<>(value, null));
      return this;
    }

    public PhraseMatcher<T> build() {
      return build(values -> values);
    }

    /**
     * A matcher with one value for all that a phrase stands for, which is so worked out once and
     * not wherever the phrase is met.
     *
     * @param whole makes it of what was added for the phrase, in that order
     */
    public <W> PhraseMatcher<W> buildWhole(Function<List<T>, W> whole) {
      return build(values -> List.of(whole.apply(values)));
    }

    private <W> PhraseMatcher<W> build(Function<List<T>, List<W>> made) {
      Object[] endings = new Object[entries.size()];
      for (int i = 0; i < endings.length; i++) {
        endings[i] = ending(entries.get(i), made);
      }
      return new PhraseMatcher<>(trie, table, endings);
    }

    private static <T, W> Object ending(List<Entry<T>> entries, Function<List<T>, List<W>> made) {
      boolean anyCase = true;
      List<T> values = new ArrayList<>(entries.size());
      for (Entry<T> entry : entries) {
        anyCase &= entry.exact == null;
        values.add(entry.value);
      }
      List<W> all = made.apply(List.copyOf(values));
      return anyCase && all.size() == 1
          ? Objects.requireNonNull(all.get(0))
          : new Ending<>(all, anyCase ? null : cased(List.copyOf(entries), made));
    }

    private static <T, W> Cased<W> cased(List<Entry<T>> entries, Function<List<T>, List<W>> made) {
      if (entries.size() == 1) {
        Entry<T> only = entries.get(0);
        return (tokens, first, last, all) -> isWritten(only, tokens, first, last) ? all : List.of();
      }
      return (tokens, first, last, all) -> {
        List<T> values = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
          if (isWritten(entries.get(i), tokens, first, last)) {
            values.add(entries.get(i).value);
          }
        }
        return values.isEmpty() ? List.of() : made.apply(values);
      };
    }

    private void insert(String phrase, Entry<T> entry) {
      int node = PhraseTrie.ROOT;
      for (int word : words(phrase)) {
        node = trie.extend(node, word);
      }
      if (node == PhraseTrie.ROOT) {
        throw new IllegalArgumentException("nothing to match in '" + phrase + "'");
      }
      end(node, entry);
    }

    private void insert(int node, List<int[][]> parts, int part, Entry<T> entry) {
      if (part == parts.size()) {
        end(node, entry);
        return;
      }
      for (int[] alternative : parts.get(part)) {
        int next = node;
        for (int word : alternative) {
          next = trie.extend(next, word);
        }
        insert(next, parts, part + 1, entry);
      }
    }

    /** The numbers of a phrase's words, without its hyphens unless it has nothing else. */
    private int[] words(String phrase) {
      Tokens tokens = tokenizer.tokenize(phrase);
      boolean onlyHyphens = true;
      for (int i = 0; i < tokens.size(); i++) {
        onlyHyphens &= tokens.isHyphen(i);
      }
      int[] words = new int[tokens.size()];
      int size = 0;
      for (int i = 0; i < tokens.size(); i++) {
        if (onlyHyphens || !tokens.isHyphen(i)) {
          int known = tokens.id(i);
          words[size++] =
              known == Vocabulary.UNKNOWN
                  ? vocabulary.intern(phrase, tokens.begin(i), tokens.end(i))
                  : known;
        }
      }
      return Arrays.copyOf(words, size);
    }

    private void end(int node, Entry<T> entry) {
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
