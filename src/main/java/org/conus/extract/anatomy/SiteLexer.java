package org.conus.extract.anatomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Sentence;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.match.LexiconMatcher;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into the words that a site's phrase is made of; other words are left out. */
final class SiteLexer {
  private record Entry(Role role, @Nullable Concept concept, @Nullable String value) {}

  private final PhraseMatcher<Entry> matcher;
  private final List<LexiconMatcher<Entry>> lexicons;
  private final Set<String> counted = new HashSet<>();
  private final PhraseMatcher<String> countedWords;
  private final Set<String> likenesses = new HashSet<>();

  SiteLexer(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<String> countedOnes = PhraseMatcher.builder(vocabulary);
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      concept.names().forEach(name -> add(builder, concept, name));
    }
    for (Table.Row row : knowledge.table("anatomy-words.tsv", "text", "role", "value").rows()) {
      Role role = Role.of(row.need("role"));
      if (role == Role.COUNTED) {
        counted.add(row.need("text"));
        countedOnes.add(row.need("text"), row.need("text"));
      } else if (role == Role.LIKENESS) {
        likenesses.add(row.need("text"));
      } else {
        String value = row.get("value");
        builder.add(row.need("text"), new Entry(role, null, value.isEmpty() ? null : value));
      }
    }
    for (Concept marker : knowledge.terms(TermKind.MARKER).concepts()) {
      for (TermName name : marker.names()) {
        if (name.form() == TermName.Form.NOUN && name.text().indexOf(' ') > 0) {
          builder.add(name.text(), new Entry(Role.BLOCK, null, null));
        }
      }
    }
    this.matcher = builder.build();
    this.lexicons =
        knowledge.lexicons(TermKind.ANATOMY).stream()
            .map(lexicon -> new LexiconMatcher<>(lexicon, vocabulary, SiteLexer::brought))
            .toList();
    this.countedWords = countedOnes.build();
  }

  private static void add(PhraseMatcher.Builder<Entry> builder, Concept concept, TermName name) {
    Role role = role(concept, name);
    Entry entry = new Entry(role, concept, null);
    switch (name.form()) {
      case EXACT, AMBIGUOUS -> builder.addExact(name.text(), entry);
      case ADJECTIVE -> builder.add(name.text(), entry);
      case NOUN -> {
        builder.add(name.text(), entry);
        Plurals.of(name.text()).forEach(plural -> builder.add(plural, entry));
      }
      default -> throw new IllegalStateException("form " + name.form());
    }
  }

  private static Entry brought(Concept concept, TermName.Form form) {
    return new Entry(role(form), concept, null);
  }

  private static Role role(Concept concept, TermName name) {
    return concept.is("part") ? Role.PART : role(name.form());
  }

  private static Role role(TermName.Form form) {
    return switch (form) {
      case ADJECTIVE -> Role.ADJECTIVE;
      case AMBIGUOUS -> Role.AMBIGUOUS;
      default -> Role.SITE;
    };
  }

  /** The items of a sentence from left to right; they do not overlap. */
  List<Item> items(Tokens tokens, Sentence sentence, LevelPlaces levels) {
    List<Item> items = new ArrayList<>();
    for (int i = sentence.first(); i < sentence.limit(); ) {
      int level = levels.lastTokenFrom(i);
      if (level >= i) {
        items.add(new Item(i, level, Role.LEVEL, null, null, false, null));
        i = level + 1;
        continue;
      }
      Match<Entry> match = longest(tokens, i, sentence.limit());
      if (match == null) {
        i++;
      } else {
        Item item = item(tokens, match, sentence.limit());
        item = isLikened(tokens, item.last(), sentence.limit()) ? likeness(item) : item;
        items.add(item);
        i = item.last() + 1;
      }
    }
    return items;
  }

  /** The longest name, with the codes that a user's lexicon has for it too. */
  private @Nullable Match<Entry> longest(Tokens tokens, int from, int limit) {
    Match<Entry> own = matcher.longestAt(tokens, from, limit);
    if (lexicons.isEmpty()) {
      return own;
    }
    return LexiconMatcher.longest(own, lexicons, tokens, from, limit, SiteLexer::merged);
  }

  private static Entry merged(Entry own, Entry other) {
    return own.concept() == null || other.concept() == null
        ? own
        : new Entry(own.role(), own.concept().withCodesOf(other.concept()), own.value());
  }

  /** A word of both tables is the site, unless the other table says that it only looks like one. */
  private Item item(Tokens tokens, Match<Entry> match, int limit) {
    Entry best = match.value();
    List<Entry> entries = match.values();
    for (int i = 1; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.role().ordinal() < best.role().ordinal() && best.role() != Role.BLOCK
          || entry.role() == Role.BLOCK) {
        best = entry;
      }
    }
    boolean isCounted =
        best.role().isSite()
            && (isCounted(tokens, match.first()) || isCounted(tokens, match.last()));
    return new Item(
        match.first(),
        best.role() == Role.BLOCK ? match.last() : lastWithNumber(tokens, match, limit),
        best.role(),
        best.concept(),
        best.role() == Role.BLOCK ? null : valueOf(match),
        isCounted,
        match.last() > match.first() ? roleOf(tokens, match.first()) : null);
  }

  private static @Nullable String valueOf(Match<Entry> match) {
    List<Entry> entries = match.values();
    for (int i = 0; i < entries.size(); i++) {
      String value = entries.get(i).value();
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether a hyphen joins a word such as {@code like} to what ends with a token. */
  private boolean isLikened(Tokens tokens, int last, int limit) {
    int like = last + 2;
    return like < limit
        && tokens.isHyphen(last + 1)
        && !tokens.spaceBefore(last + 1)
        && !tokens.spaceBefore(like)
        && likenesses.contains(tokens.lower(like));
  }

  private static Item likeness(Item item) {
    return new Item(item.first(), item.last() + 2, Role.BLOCK, null, null, false, null);
  }

  private boolean isCounted(Tokens tokens, int token) {
    return countedWords.mayBegin(tokens, token) && counted.contains(tokens.lower(token));
  }

  /** {@code segment 4}, {@code cranial nerves II-XII}: numbers that belong to what they follow. */
  private int lastWithNumber(Tokens tokens, Match<Entry> match, int limit) {
    int next = match.last() + 1;
    if (next >= limit || !isNumbered(match) || !isNumber(tokens, next)) {
      return match.last();
    }
    boolean isRange = next + 2 < limit && tokens.isHyphen(next + 1) && isNumber(tokens, next + 2);
    return isRange ? next + 2 : next;
  }

  private static boolean isNumber(Tokens tokens, int token) {
    String word = tokens.text(token);
    boolean number = tokens.kind(token) == TokenKind.NUMBER && word.length() <= 2;
    return number || word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static boolean isNumbered(Match<Entry> match) {
    for (Entry entry : match.values()) {
      if (Item.NUMBERED.equals(entry.value())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Role roleOf(Tokens tokens, int token) {
    Match<Entry> alone = matcher.longestAt(tokens, token, token + 1);
    if (alone == null) {
      return null;
    }
    List<Entry> entries = alone.values();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.role().isModifier()) {
        return entry.role();
      }
    }
    return null;
  }
}
