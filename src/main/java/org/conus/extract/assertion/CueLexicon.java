package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conus.extract.Section;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The cues of {@code assertion-cues.tsv}, ready to be found. Immutable, safe for threads. */
final class CueLexicon {
  private static final String FILE = "assertion-cues.tsv";
  private static final String AFTER = "after:";
  private static final String UP_TO = "upto:";
  private static final int LONGEST_DATED = 2;
  private static final int LONGEST_DEFINITE = 6;

  /** How far behind a diagnosis the words may stand that revise it, in tokens. */
  private static final int FARTHEST_REVISION = 60;

  private static final Set<String> TRAITS =
      Arrays.stream(Trait.values()).map(Trait::name).collect(Collectors.toUnmodifiableSet());

  private final PhraseMatcher<Cue> matcher;
  private final PhraseMatcher<Cue> definite;
  private final PhraseMatcher<Cue> joints;
  private final PhraseMatcher<Cue> dated;
  private final PhraseMatcher<Cue> pointing;
  private final PhraseMatcher<Cue> revisions;
  private final Map<String, Effect> sections = new HashMap<>();
  private final Set<String> articleSections = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> specimens = new HashSet<>();
  private final Set<String> summaries = new HashSet<>();
  private final Map<String, Effect> stories = new HashMap<>();

  /**
   * @throws org.conus.knowledge.KnowledgeException if the table is wrong
   */
  CueLexicon(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<Cue> cues = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Cue> articles = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Cue> joining = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Cue> reasons = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Cue> pointers = PhraseMatcher.builder(vocabulary);
    PhraseMatcher.Builder<Cue> revised = PhraseMatcher.builder(vocabulary);
    Map<String, Cue> tenses = new HashMap<>();
    List<List<List<String>>> patterns = new ArrayList<>();
    Table table = knowledge.table(FILE, "text", "effect", "direction", "scope", "reach", "flags");
    for (Table.Row row : table.rows()) {
      Cue cue = cue(row);
      for (String text : row.list("text", '|')) {
        List<List<String>> parts = CuePhrases.parts(text);
        switch (cue.direction()) {
          case SECTION -> CuePhrases.of(text).forEach(kind -> sections.put(kind, cue.effect()));
          case ARTICLE -> articleSections.addAll(CuePhrases.of(text));
          case COMMON -> common.addAll(CuePhrases.of(text));
          case SPECIMEN -> specimens.addAll(CuePhrases.of(text));
          case SUMMARY -> summaries.addAll(CuePhrases.of(text));
          case ROWS -> tables.addAll(CuePhrases.of(text));
          case STORY -> CuePhrases.of(text).forEach(kind -> stories.put(kind, cue.effect()));
          case DEFINITE -> articles.addEach(parts, cue);
          case PREPOSITION, QUESTION -> joining.addEach(parts, cue);
          case DATED -> reasons.addEach(parts, cue);
          case POINTING -> pointers.addEach(parts, cue);
          case REVISION -> revised.addEach(parts, cue);
          default -> {
            cues.addEach(parts, cue);
            patterns.add(parts);
            if (cue.weight() == Weight.PAST || cue.weight() == Weight.PRESENT) {
              CuePhrases.of(text).forEach(phrase -> tenses.put(phrase, cue));
            }
          }
        }
      }
    }
    patterns.forEach(parts -> addTenses(cues, parts, tenses));
    matcher = cues.build();
    definite = articles.build();
    joints = joining.build();
    dated = reasons.build();
    pointing = pointers.build();
    revisions = revised.build();
  }

  /**
   * A phrase hides the words in it, but still tells the time of the first that has one: {@code was
   * excluded}.
   */
  private static void addTenses(
      PhraseMatcher.Builder<Cue> cues, List<List<String>> parts, Map<String, Cue> tenses) {
    List<List<String>> rest = new ArrayList<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      List<String> timeless = new ArrayList<>();
      Map<Cue, List<String>> timed = new LinkedHashMap<>();
      for (String choice : parts.get(i)) {
        Cue tense = tense(choice, tenses);
        (tense == null ? timeless : timed.computeIfAbsent(tense, key -> new ArrayList<>()))
            .add(choice);
      }
      for (Map.Entry<Cue, List<String>> choices : timed.entrySet()) {
        rest.set(i, choices.getValue());
        cues.addEach(rest, choices.getKey());
      }
      if (timeless.isEmpty()) {
        return;
      }
      rest.set(i, timeless);
    }
  }

  private static @Nullable Cue tense(String words, Map<String, Cue> tenses) {
    for (String word : words.split(" ", -1)) {
      Cue tense = tenses.get(word);
      if (tense != null) {
        return tense;
      }
    }
    return null;
  }

  private static Cue cue(Table.Row row) {
    try {
      Weight weight = Weight.NONE;
      String after = null;
      String upTo = null;
      int traits = 0;
      for (String flag : row.list("flags", ',')) {
        if (flag.startsWith(AFTER)) {
          after = flag.substring(AFTER.length());
        } else if (flag.startsWith(UP_TO)) {
          upTo = flag.substring(UP_TO.length());
        } else if (TRAITS.contains(upper(flag))) {
          traits |= Trait.valueOf(upper(flag)).bit();
        } else {
          weight = Weight.valueOf(upper(flag));
        }
      }
      return new Cue(
          Effect.valueOf(upper(row.need("effect"))),
          Direction.valueOf(upper(row.need("direction"))),
          row.get("scope").isEmpty() ? Scope.SENTENCE : Scope.valueOf(upper(row.get("scope"))),
          row.get("reach").isEmpty() ? 0 : Integer.parseInt(row.get("reach")),
          after,
          upTo,
          traits,
          weight);
    } catch (IllegalArgumentException e) {
      throw row.error("unknown word or number: " + e.getMessage());
    }
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /** The longest cues between two tokens (half-open), in order. */
  List<Match<Cue>> cues(Tokens tokens, int from, int limit) {
    return matcher.matches(tokens, from, limit);
  }

  /**
   * Where words begin that end before a token and make what begins with it one that is known:
   * {@code the}, {@code her known}; -1 if none do.
   */
  int definiteBefore(Tokens tokens, int from, int token) {
    for (int i = token - 1; i >= Math.max(from, token - LONGEST_DEFINITE); i--) {
      Match<Cue> match = definite.longestAt(tokens, i, token);
      if (match != null && match.last() == token - 1) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a word asks something of what is known: {@code whether} the mass has grown, {@code if}
   * it has.
   */
  boolean isQuestion(Tokens tokens, int token) {
    return isJoint(tokens, token, Direction.QUESTION);
  }

  /** Whether a word points at this patient: {@code this} man. */
  boolean pointsAt(Tokens tokens, int token) {
    return pointing.longestAt(tokens, token, token + 1) != null;
  }

  /** Whether words of a revision begin between two tokens: {@code reclassified}, {@code turned}. */
  boolean isRevised(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + FARTHEST_REVISION); i++) {
      if (revisions.longestAt(tokens, i, limit) != null) {
        return true;
      }
    }
    return false;
  }

  boolean isPreposition(Tokens tokens, int token) {
    return isJoint(tokens, token, Direction.PREPOSITION);
  }

  private boolean isJoint(Tokens tokens, int token, Direction direction) {
    Match<Cue> match = joints.longestAt(tokens, token, token + 1);
    return match != null && match.value().direction() == direction;
  }

  /** Words that end before a token and lead there from a date; null if none do. */
  @Nullable Match<Cue> datedBefore(Tokens tokens, int from, int limit) {
    for (int i = Math.max(from, limit - LONGEST_DATED); i < limit; i++) {
      Match<Cue> match = dated.longestAt(tokens, i, limit);
      if (match != null && match.last() == limit - 1) {
        return match;
      }
    }
    return null;
  }

  /** What the sections of a document say of their sentences, in order. */
  List<SectionRule> rules(List<Section> document) {
    List<SectionRule> rules = new ArrayList<>(document.size());
    for (int i = 0; i < document.size(); i++) {
      String kind = document.get(i).kind();
      boolean begins = stories.get(kind) == Effect.OTHER;
      rules.add(
          new SectionRule(
              sections.get(kind),
              tables.contains(kind),
              begins,
              specimens.contains(kind),
              sections.get(kind) == Effect.OTHER || summaries.contains(kind)));
    }
    return rules;
  }

  /** Whether articles alone have a section of a kind. */
  boolean isOfArticle(String kind) {
    return articleSections.contains(kind);
  }

  /** Whether articles have sections of a kind, and reports and notes too. */
  boolean isCommon(String kind) {
    return common.contains(kind);
  }

  /** Whether sections of a kind tell the case of an article. */
  boolean isStory(String kind) {
    return stories.get(kind) == Effect.NONE;
  }
}
