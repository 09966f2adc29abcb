package org.conus.match;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.knowledge.Code;
import org.conus.knowledge.Lexicon;
import org.conus.knowledge.NameForms;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;

/**
 * Makes a {@link Lexicon} out of names, with the plurals that rules make. A thing may be given in
 * several pieces, by one id. Holds names as numbers alone, so that a million of them need some
 * hundreds of MB. Not safe for threads.
 */
public final class LexiconCompiler {
  private final TermKind kind;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> things = new ArrayList<>();
  private final List<String> spellings = new ArrayList<>();
  private final Map<String, Integer> spellingNumbers = new HashMap<>();
  private final NameTrie trie = new NameTrie();
  private int names;

  public LexiconCompiler(TermKind kind) {
    this.kind = kind;
  }

  /** Adds names and codes of a thing. */
  public void add(String id, String name, List<TermName> written, List<Code> codes) {
    int thing = numbers.computeIfAbsent(id, key -> newThing(key, name));
    things.set(thing, withCodes(things.get(thing), codes));
    for (TermName form : written) {
      names++;
      for (String text : NameForms.of(kind, form)) {
        insert(text, form.form(), thing);
      }
    }
  }

  private int newThing(String id, String name) {
    things.add(flat(id) + "\t" + flat(name));
    return things.size() - 1;
  }

  private static String withCodes(String thing, List<Code> codes) {
    String with = thing;
    for (Code code : codes) {
      String cells = "\t" + flat(code.system()) + "\t" + flat(code.code());
      if (!(with + "\t").contains(cells + "\t")) {
        with += cells;
      }
    }
    return with;
  }

  private static String flat(String text) {
    return text.replace('\t', ' ');
  }

  private void insert(String text, TermName.Form form, int thing) {
    Tokens tokens = tokenizer.tokenize(text);
    int node = NameTrie.ROOT;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isHyphen(i)) {
        node = trie.extend(node, vocabulary.intern(text, tokens.begin(i), tokens.end(i)));
      }
    }
    if (node != NameTrie.ROOT) {
      boolean cased = form == TermName.Form.EXACT || form == TermName.Form.AMBIGUOUS;
      trie.end(node, thing << 2 | form.ordinal(), cased ? spelling(condensed(text)) : 0);
    }
  }

  private int spelling(String condensed) {
    return spellingNumbers.computeIfAbsent(
        condensed,
        key -> {
          spellings.add(key);
          return spellings.size();
        });
  }

  /** The name without what counts for nothing in a match. */
  private static String condensed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && Vocabulary.fold(c) != '-') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** How many names were given, plurals not counted. */
  public int names() {
    return names;
  }

  /** What was collected, as it is stored. */
  public Lexicon compile(List<Lexicon.Source> sources) {
    List<String> words = new ArrayList<>(vocabulary.size());
    for (int i = 0; i < vocabulary.size(); i++) {
      words.add(vocabulary.word(i));
    }
    int[] places = new int[things.size() + 1];
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = 0; i < things.size(); i++) {
      text.writeBytes(things.get(i).getBytes(StandardCharsets.UTF_8));
      places[i + 1] = text.size();
    }
    Lexicon.Info info = new Lexicon.Info(kind, "", sources, names, things.size());
    return trie.compile(info, words, places, spellings, text.toByteArray());
  }

  /** The names, word by word. */
  private static final class NameTrie {
    static final int ROOT = 0;

    /** By hash: a node in the upper half, the word behind it plus one in the lower. */
    private long[] keys = new long[1 << 12];

    private int[] children = new int[1 << 12];
    private int nodes = 1;

    /** By node: its last name plus one. By name: the one before it at the node, and what it is. */
    private int[] last = new int[1 << 12];

    private int[] before = new int[1 << 12];
    private int[] value = new int[1 << 12];
    private int[] spelling = new int[1 << 12];
    private int size;

    int extend(int node, int word) {
      long key = (long) node << Integer.SIZE | word + 1;
      int slot = place(key);
      if (keys[slot] == key) {
        return children[slot];
      }
      int child = nodes++;
      keys[slot] = key;
      children[slot] = child;
      if (nodes > last.length) {
        last = Arrays.copyOf(last, last.length * 2);
      }
      if (nodes * 3L > keys.length * 2L) {
        grow();
      }
      return child;
    }

    void end(int node, int what, int how) {
      for (int i = last[node]; i > 0; i = before[i - 1]) {
        if (value[i - 1] == what && spelling[i - 1] == how) {
          return;
        }
      }
      if (size == value.length) {
        before = Arrays.copyOf(before, size * 2);
        value = Arrays.copyOf(value, size * 2);
        spelling = Arrays.copyOf(spelling, size * 2);
      }
      before[size] = last[node];
      value[size] = what;
      spelling[size] = how;
      last[node] = ++size;
    }

    private int place(long key) {
      int mask = keys.length - 1;
      long h = key * 0x9E3779B97F4A7C15L;
      int slot = (int) (h >>> 32) & mask;
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

    /** Numbers the nodes anew, by their parents and words. */
    Lexicon compile(
        Lexicon.Info info, List<String> words, int[] places, List<String> exact, byte[] text) {
      long[] edges = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
      int[] renamed = new int[nodes];
      int[] old = new int[nodes];
      int[] nodeWords = new int[nodes];
      for (int i = 0; i < edges.length; i++) {
        int child = children[place(edges[i])];
        renamed[child] = i + 1;
        old[i + 1] = child;
        nodeWords[i + 1] = (int) edges[i] - 1;
      }
      int[] first = new int[nodes];
      int[] limit = new int[nodes];
      for (int i = 0; i < edges.length; i++) {
        int parent = renamed[(int) (edges[i] >>> Integer.SIZE)];
        first[parent] = first[parent] == 0 ? i + 1 : first[parent];
        limit[parent] = i + 2;
      }
      int[] firstEndings = new int[nodes + 1];
      int[] endings = new int[size];
      int[] how = new int[size];
      int done = 0;
      for (int node = 0; node < nodes; node++) {
        firstEndings[node] = done;
        int begin = done;
        for (int i = last[old[node]]; i > 0; i = before[i - 1]) {
          endings[done] = value[i - 1];
          how[done++] = spelling[i - 1];
        }
        reverse(endings, begin, done);
        reverse(how, begin, done);
      }
      firstEndings[nodes] = done;
      return new Lexicon(
          info, words, nodeWords, first, limit, firstEndings, endings, how, places, exact, text);
    }

    private static void reverse(int[] values, int from, int to) {
      for (int i = from, j = to - 1; i < j; i++, j--) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
      }
    }
  }
}
