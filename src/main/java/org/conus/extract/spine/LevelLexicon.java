package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.spine.LevelWord.Reach;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words of {@code level-words.tsv}, ready to be found. Immutable, safe for threads. */
final class LevelLexicon {
  private static final String FILE = "level-words.tsv";
  private static final Set<Role> EXACT =
      Set.of(
          Role.LETTER,
          Role.STAGE,
          Role.SCANNED,
          Role.DIGIT,
          Role.NUMERAL,
          Role.FIGURE,
          Role.SUFFIX,
          Role.OCCIPUT);

  private static final Set<Role> OPENING =
      Set.of(Role.LETTER, Role.SCANNED, Role.REGION, Role.OCCIPUT, Role.ORDINAL, Role.END);

  /** By the role's ordinal. */
  private final List<PhraseMatcher<LevelWord>> matchers = new ArrayList<>();

  private final PhraseMatcher<LevelWord> openers;
  private final PhraseMatcher<LevelWord> cues;
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Integer> priors = new HashMap<>();

  /**
   * @throws org.conus.knowledge.KnowledgeException if the table is wrong
   */
  LevelLexicon(Knowledge knowledge, Vocabulary vocabulary) {
    Map<Role, PhraseMatcher.Builder<LevelWord>> builders = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      builders.put(role, PhraseMatcher.builder(vocabulary));
    }
    PhraseMatcher.Builder<LevelWord> both = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<LevelWord> opening = PhraseMatcher.builder(vocabulary);
    Map<LevelWord, LevelWord> known = new HashMap<>();
    Table table = knowledge.table(FILE, "text", "role", "value", "reach", "weight");
    for (Table.Row row : table.rows()) {
      LevelWord word = known.computeIfAbsent(word(row), first -> first);
      if (word.role() == Role.DOMAIN) {
        domains.put(row.need("text"), Set.of(row.need("value").split(" ")));
        continue;
      }
      for (String text : row.list("text", '|')) {
        if (word.role() == Role.PRIOR) {
          priors.put(text, word.weight());
        } else {
          for (String form : forms(text, word)) {
            add(Objects.requireNonNull(builders.get(word.role())), form, word);
            if (word.role() == Role.FOR || word.role() == Role.AGAINST) {
              both.add(form, word);
            }
            if (OPENING.contains(word.role())) {
              opening.add(form, word);
            }
          }
        }
      }
    }
    builders.values().forEach(builder -> matchers.add(builder.build()));
    cues = both.build();
    openers = opening.build();
    check(table);
  }

  /** A phrase, and of nouns that speak of the spine the plural. */
  private static List<String> forms(String text, LevelWord word) {
    List<String> forms = new ArrayList<>(List.of(text));
    if (word.role() == Role.FOR && word.weight() > 2 || word.role() == Role.STRUCTURE) {
      forms.addAll(Plurals.of(text));
    }
    return forms;
  }

  private static void add(PhraseMatcher.Builder<LevelWord> builder, String text, LevelWord word) {
    if (EXACT.contains(word.role()) && !word.value().equals(SpokenCodes.SPOKEN)) {
      builder.addExact(text, word);
    } else {
      builder.add(text, word);
    }
  }

  private static LevelWord word(Table.Row row) {
    try {
      String reach = row.get("reach").isEmpty() ? "any" : row.get("reach");
      String weight = row.get("weight").isEmpty() ? "0" : row.get("weight");
      return new LevelWord(
          Role.valueOf(row.need("role").toUpperCase(Locale.ROOT)),
          row.get("value"),
          Reach.valueOf(reach.toUpperCase(Locale.ROOT)),
          Integer.parseInt(weight));
    } catch (IllegalArgumentException e) {
      throw row.error("unknown role or reach, or a weight that is no number: " + e.getMessage());
    }
  }

  private void check(Table table) {
    for (Table.Row row : table.rows()) {
      if (row.get("role").equals("against") && !domains.containsKey(row.need("value"))) {
        throw row.error("unknown domain " + row.get("value"));
      }
    }
  }

  /** The longest phrase of a role that begins with a token; null if none does. */
  @Nullable Match<LevelWord> at(Role role, Tokens tokens, int from) {
    return from < 0 || from >= tokens.size()
        ? null
        : matcher(role).longestAt(tokens, from, tokens.size());
  }

  boolean is(Role role, Tokens tokens, int from) {
    return at(role, tokens, from) != null;
  }

  /** Whether an expression may begin with the word of a token; false beyond the text's end. */
  boolean mayOpen(Tokens tokens, int token) {
    return token < tokens.size() && openers.mayBegin(tokens, token);
  }

  /** The first token from one on of which {@link #mayOpen} holds; behind the text if none is. */
  int nextOpening(Tokens tokens, int from) {
    return openers.nextBegin(tokens, from, tokens.size());
  }

  /** The first token from one on with which a word for or against levels may begin. */
  int nextCue(Tokens tokens, int from) {
    return cues.nextBegin(tokens, from, tokens.size());
  }

  /** The longest word for or against levels that begins with a token; null if none does. */
  @Nullable Match<LevelWord> cueAt(Tokens tokens, int from, int limit) {
    return cues.longestAt(tokens, from, limit);
  }

  /** The words for and against levels between two tokens (half-open), in order. */
  List<Match<LevelWord>> cues(Tokens tokens, int from, int limit) {
    return cues.matches(tokens, from, limit);
  }

  /** The words that tell structures between two tokens (half-open), in order. */
  List<Match<LevelWord>> structures(Tokens tokens, int from, int limit) {
    return matcher(Role.STRUCTURE).matches(tokens, from, limit);
  }

  /** Whether a code as written can belong to a domain. */
  boolean inDomain(String code, String domain) {
    return Objects.requireNonNull(domains.get(domain)).contains(code);
  }

  /** What speaks for or against a code before its surroundings are looked at. */
  int prior(String code) {
    return priors.getOrDefault(code, 0);
  }

  private PhraseMatcher<LevelWord> matcher(Role role) {
    return matchers.get(role.ordinal());
  }
}
