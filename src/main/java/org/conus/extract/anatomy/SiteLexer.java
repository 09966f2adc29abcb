package org.conus.extract.anatomy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private final PhraseMatcher<SiteWord> matcher;
  private final List<LexiconMatcher<SiteWord>> lexicons;
  private final Set<String> counted = new HashSet<>();
  private final PhraseMatcher<String> countedWords;
  private final Set<String> likenesses = new HashSet<>();

  SiteLexer(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<SiteWord> builder = PhraseMatcher.builder(vocabulary);
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
        add(builder, row.need("text"), SiteWord.of(role, null, value.isEmpty() ? null : value));
      }
    }
    for (Concept marker : knowledge.terms(TermKind.MARKER).concepts()) {
      for (TermName name : marker.names()) {
        if (name.form() == TermName.Form.NOUN && name.text().indexOf(' ') > 0) {
          builder.add(name.text(), SiteWord.BLOCK);
        }
      }
    }
    this.matcher = builder.buildWhole(SiteWord::whole);
    this.lexicons =
        knowledge.lexicons(TermKind.ANATOMY).stream()
            .map(lexicon -> new LexiconMatcher<>(lexicon, vocabulary, SiteLexer::brought))
            .toList();
    this.countedWords = countedOnes.build();
  }

  /** Capitals in the table are meant: {@code R} and {@code L} are sides, {@code l} is a unit. */
  private static void add(PhraseMatcher.Builder<SiteWord> builder, String text, SiteWord word) {
    if (text.equals(text.toLowerCase(Locale.ROOT))) {
      builder.add(text, word);
    } else {
      builder.addExact(text, word);
    }
  }

  private static void add(PhraseMatcher.Builder<SiteWord> builder, Concept concept, TermName name) {
    Role role = role(concept, name);
    SiteWord word = SiteWord.of(role, concept, null);
    switch (name.form()) {
      case EXACT, AMBIGUOUS -> builder.addExact(name.text(), word);
      case ADJECTIVE -> builder.add(name.text(), word);
      case NOUN -> {
        builder.add(name.text(), word);
        Plurals.of(name.text()).forEach(plural -> builder.add(plural, word));
      }
      default -> throw new IllegalStateException("form " + name.form());
    }
  }

  private static SiteWord brought(Concept concept, TermName.Form form) {
    return SiteWord.of(role(form), concept, null);
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

  /**
   * Adds the items of a sentence from left to right; they do not overlap.
   *
   * @param levels those of the text, which have been read up to the sentence
   */
  void addItems(Tokens tokens, Sentence sentence, LevelPlaces levels, List<Item> items) {
    int limit = sentence.limit();
    int at = sentence.first();
    while (at < limit) {
      int level = levels.next(at);
      at = lexicons.isEmpty() ? matcher.nextBegin(tokens, at, Math.min(level, limit)) : at;
      if (at == level && at < limit) {
        SiteWord named = named(tokens, at, levels.last());
        items.add(new Item(at, levels.last(), named == null ? SiteWord.LEVEL : named));
        at = levels.last() + 1;
        continue;
      }
      Match<SiteWord> match = longest(tokens, at, limit);
      if (match == null) {
        at++;
      } else {
        Item item = item(tokens, match, limit);
        item = isLikened(tokens, item.last(), limit) ? likeness(item) : item;
        if (!isMeasured(tokens, item)) {
          items.add(item);
        }
        at = item.last() + 1;
      }
    }
  }

  /** The site that a level in words names with its noun: {@code fifth cervical vertebra}. */
  private @Nullable SiteWord named(Tokens tokens, int first, int last) {
    if (tokens.kind(last) != TokenKind.WORD) {
      return null;
    }
    for (int i = first; i <= last; i++) {
      Match<SiteWord> match = matcher.longestAt(tokens, i, last + 1);
      if (match != null && match.last() == last) {
        SiteWord word = match.size() == 1 ? match.value() : SiteWord.whole(match.values());
        return word.role() == Role.SITE ? word : null;
      }
    }
    return null;
  }

  /** Whether a letter behind a number is no side but a unit: {@code 2 L pleural fluid}. */
  private static boolean isMeasured(Tokens tokens, Item item) {
    int letter = item.last();
    return (item.role() == Role.SIDE || item.role() == Role.DIRECTION)
        && tokens.is(letter, 'L')
        && letter > 0
        && tokens.kind(letter - 1) == TokenKind.NUMBER
        && tokens.spaceBefore(letter);
  }

  /** The longest name, with the codes that a user's lexicon has for it too. */
  private @Nullable Match<SiteWord> longest(Tokens tokens, int from, int limit) {
    Match<SiteWord> own = matcher.longestAt(tokens, from, limit);
    if (lexicons.isEmpty()) {
      return own;
    }
    return LexiconMatcher.longest(own, lexicons, tokens, from, limit, SiteWord::withCodesOf);
  }

  private Item item(Tokens tokens, Match<SiteWord> match, int limit) {
    SiteWord word = match.size() == 1 ? match.value() : SiteWord.whole(match.values());
    boolean isCounted =
        word.role().isSite()
            && (isCounted(tokens, match.first()) || isCounted(tokens, match.last()));
    return new Item(
        match.first(),
        word.role() == Role.BLOCK
            ? match.last()
            : lastWithNumber(tokens, word, match.last(), limit),
        word,
        isCounted,
        match.last() > match.first() ? modifierAt(tokens, match.first()) : null);
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
    return new Item(item.first(), item.last() + 2, SiteWord.BLOCK);
  }

  private boolean isCounted(Tokens tokens, int token) {
    return countedWords.mayBegin(tokens, token) && counted.contains(tokens.lower(token));
  }

  /**
   * {@code segment 4}, {@code segment 4a}, {@code cranial nerves II-XII}: numbers that belong to
   * what they follow.
   */
  private static int lastWithNumber(Tokens tokens, SiteWord word, int last, int limit) {
    int next = last + 1;
    if (!word.takesNumber() || next >= limit || !isNumber(tokens, next)) {
      return last;
    }
    boolean isRange = next + 2 < limit && tokens.isHyphen(next + 1) && isNumber(tokens, next + 2);
    return isRange ? next + 2 : hasLetter(tokens, next, limit) ? next + 1 : next;
  }

  /** Whether a single letter is written to a number: {@code 4a}, {@code 10R}. */
  private static boolean hasLetter(Tokens tokens, int number, int limit) {
    int letter = number + 1;
    return letter < limit
        && tokens.length(letter) == 1
        && "abRL".indexOf(tokens.firstChar(letter)) >= 0
        && !tokens.spaceBefore(letter);
  }

  private static boolean isNumber(Tokens tokens, int token) {
    if (tokens.kind(token) == TokenKind.NUMBER && tokens.length(token) <= 2) {
      return true;
    }
    int end = tokens.end(token);
    boolean lettered =
        tokens.length(token) > 1 && "abAB".indexOf(tokens.text().charAt(end - 1)) >= 0;
    for (int i = tokens.begin(token); i < (lettered ? end - 1 : end); i++) {
      if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What the word of a token alone is as a modifier; null if it is none. */
  private @Nullable Role modifierAt(Tokens tokens, int token) {
    Match<SiteWord> alone = matcher.longestAt(tokens, token, token + 1);
    return alone == null ? null : alone.value().modifier();
  }
}
