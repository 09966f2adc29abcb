package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.NameForms;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.match.LexiconMatcher;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into the words that a tumor's phrase is made of; other words are left out. */
final class TumorLexer implements ReversedNames.Names {
  /**
   * A word of the tables.
   *
   * @param end the word behind those of a mention ({@code of}, {@code with}); null if there is none
   */
  private record Entry(
      Role role, @Nullable TumorType type, @Nullable Modifier modifier, @Nullable String end) {
    Entry(Role role, @Nullable TumorType type, @Nullable Modifier modifier) {
      this(role, type, modifier, null);
    }
  }

  private static final List<String> RESULTS = List.of("positive", "negative");

  private final PhraseMatcher<Entry> matcher;

  /** The names without which a sentence has nothing to say of tumors. */
  private final PhraseMatcher<Role> names;

  private final List<LexiconMatcher<Entry>> lexicons;
  private final PhraseMatcher<String> sides;
  private final Tokenizer tokenizer;

  /**
   * @param types the rows of the table
   */
  TumorLexer(Knowledge knowledge, Vocabulary vocabulary, List<TumorType> types) {
    Builders builders = new Builders(vocabulary);
    SitesOfNames sites = new SitesOfNames(knowledge);
    SmallAbbreviations small = new SmallAbbreviations(knowledge.words());
    Table table = knowledge.table("tumor-modifiers.tsv", "text", "role", "value", "flags");
    Set<String> rivals = new HashSet<>();
    for (Table.Row row : table.rows()) {
      Modifier modifier = Modifier.of(row);
      if (modifier.kind() == Modifier.Kind.RIVAL) {
        rivals.add(row.need("text"));
      } else {
        builders.add(row.need("text"), new Entry(modifier.role(), null, modifier));
      }
    }
    for (TumorType type : types) {
      for (TermName name : type.concept().names()) {
        add(builders, rivals.contains(name.text()) ? type.withRival() : type, name, sites, small);
      }
    }
    for (Concept marker : knowledge.terms(TermKind.MARKER).concepts()) {
      for (TermName name : marker.names()) {
        if (name.form() == TermName.Form.NOUN && name.text().indexOf(' ') > 0) {
          builders.add(name.text(), new Entry(Role.BLOCK, null, null));
        }
        stained(builders, name.text());
      }
    }
    this.matcher = builders.all.buildWhole(TumorLexer::preferred);
    this.names = builders.names.build();
    this.lexicons =
        knowledge.lexicons(TermKind.TUMOR).stream()
            .map(lexicon -> new LexiconMatcher<>(lexicon, vocabulary, TumorLexer::brought))
            .toList();
    PhraseMatcher.Builder<String> sideWords = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table("anatomy-words.tsv", "text", "role", "value").rows()) {
      if (row.get("role").equals("side")) {
        sideWords.add(row.need("text"), row.need("value"));
        sideWords.add(row.need("text") + " side", row.need("value"));
      } else if (row.get("role").equals("sided")) {
        sideWords.add(row.need("text"), row.need("value"));
      }
    }
    this.sides = sideWords.build();
    this.tokenizer = new Tokenizer(vocabulary);
  }

  /** A marker's result before a type belongs to it: {@code HER2-positive breast cancer}. */
  private static void stained(Builders builders, String marker) {
    for (String result : RESULTS) {
      builders.add(
          marker + " " + result,
          new Entry(Role.MODIFIER, null, new Modifier(Modifier.Kind.TYPE, "", false, false)));
    }
  }

  /** The matchers under construction. */
  private static final class Builders {
    private final PhraseMatcher.Builder<Entry> all;
    private final PhraseMatcher.Builder<Role> names;

    Builders(Vocabulary vocabulary) {
      this.all = PhraseMatcher.builder(vocabulary);
      this.names = PhraseMatcher.builder(vocabulary);
    }

    void add(String text, Entry entry) {
      all.add(text, entry);
      if (entry.role().isName()) {
        names.add(text, entry.role());
      }
    }

    void addExact(String text, Entry entry) {
      all.addExact(text, entry);
      if (entry.role().isName()) {
        names.addExact(text, entry.role());
      }
    }
  }

  private static void add(
      Builders builder,
      TumorType type,
      TermName name,
      SitesOfNames sites,
      SmallAbbreviations small) {
    boolean ambiguous = name.form() == TermName.Form.AMBIGUOUS;
    Role role = type.isHead() ? Role.HEAD : ambiguous ? Role.AMBIGUOUS : Role.TYPE;
    Entry entry = new Entry(role, type, null, sites.endOfMention(name.text()));
    for (String text : NameForms.of(TermKind.TUMOR, name)) {
      if (ambiguous || name.form() == TermName.Form.EXACT) {
        builder.addExact(text, entry);
        if (!type.isHead() && small.isAbbreviation(text)) {
          builder.addExact(small.of(text), small.isSure(text) ? entry : doubtful(type, entry));
        }
      } else {
        builder.add(text, entry);
      }
    }
  }

  /** A name that other things have too, of which a text about tumors may speak. */
  private static Entry doubtful(TumorType type, Entry entry) {
    return new Entry(Role.AMBIGUOUS, type.withRival(), null, entry.end());
  }

  /** Whether a sentence may have a name of a tumor: a cheap test before any other. */
  boolean mayName(Tokens tokens, Sentence sentence) {
    return !lexicons.isEmpty() || names.mayBeginBetween(tokens, sentence.first(), sentence.limit());
  }

  /**
   * The items of a sentence by their first token. Where a site and a word of our tables share
   * tokens, both are there, the longer one first.
   *
   * @param sites those of the text, which has been read up to the sentence
   */
  List<Item> items(Tokens tokens, Sentence sentence, SiteItems sites) {
    List<Item> items = new ArrayList<>();
    sites.enter(sentence);
    int limit = sentence.limit();
    for (int i = next(tokens, sentence.first(), limit); i < limit; ) {
      addSites(items, sites, tokens.end(i));
      Match<Entry> match = longest(tokens, i, limit);
      if (match != null) {
        items.add(item(tokens, match));
      }
      i = next(tokens, match == null ? i + 1 : match.last() + 1, limit);
    }
    addSites(items, sites, sentence.span().end());
    return items;
  }

  /** The next token with which a word of the tables may begin; the limit if there is none. */
  private int next(Tokens tokens, int from, int limit) {
    return lexicons.isEmpty() ? matcher.nextBegin(tokens, from, limit) : from;
  }

  private static void addSites(List<Item> items, SiteItems sites, int before) {
    for (Item site = sites.before(before); site != null; site = sites.before(before)) {
      items.add(site);
    }
  }

  private Item item(Tokens tokens, Match<Entry> match) {
    Entry entry = lexicons.isEmpty() ? match.value() : preferred(match.values());
    return new Item(
        match.first(),
        lastOfMention(tokens, match, entry.end()),
        entry.role(),
        entry.type(),
        entry.modifier(),
        null);
  }

  private static int lastOfMention(Tokens tokens, Match<Entry> match, @Nullable String end) {
    if (end == null) {
      return match.last();
    }
    int at = match.first() + 1;
    while (at <= match.last() && !tokens.isWord(at, end)) {
      at++;
    }
    return at - 1;
  }

  /** The type that words name from the first to the last, and no other way; null if none. */
  @Override
  public @Nullable TumorType named(String words) {
    Tokens tokens = tokenizer.tokenize(words);
    Match<Entry> match = longest(tokens, 0, tokens.size());
    if (match == null || match.last() + 1 < tokens.size()) {
      return null;
    }
    Entry entry = preferred(match.values());
    return entry.role() == Role.TYPE ? entry.type() : null;
  }

  @Override
  public boolean mayBegin(Tokens tokens, int first, int second) {
    return !lexicons.isEmpty() || matcher.mayLead(tokens, first, second);
  }

  private static Entry brought(Concept concept, TermName.Form form) {
    boolean ambiguous = form == TermName.Form.AMBIGUOUS;
    return new Entry(ambiguous ? Role.AMBIGUOUS : Role.TYPE, TumorType.of(concept), null);
  }

  /** The longest name, with the codes that a user's lexicon has for it too. */
  private @Nullable Match<Entry> longest(Tokens tokens, int from, int limit) {
    Match<Entry> own = matcher.longestAt(tokens, from, limit);
    if (lexicons.isEmpty()) {
      return own;
    }
    return LexiconMatcher.longest(own, lexicons, tokens, from, limit, TumorLexer::merged);
  }

  private static Entry merged(Entry own, Entry other) {
    if (own.type() == null || other.type() == null) {
      return own;
    }
    Concept both = own.type().concept().withCodesOf(other.type().concept());
    return new Entry(own.role(), TumorType.of(both), own.modifier(), own.end());
  }

  /** The sites of a text as items, from its begin on. */
  SiteItems sites(Analysis analysis) {
    return new SiteItems(analysis.tokens(), analysis.mentions(), sides);
  }

  private static Entry preferred(List<Entry> entries) {
    Entry best = entries.get(0);
    for (int i = 1; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.role().ordinal() < best.role().ordinal()) {
        best = entry;
      }
    }
    return best;
  }
}
