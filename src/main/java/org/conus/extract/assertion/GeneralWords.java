package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words of {@code general-words.tsv}, ready to be found. Immutable, safe for threads. */
final class GeneralWords {
  private static final String FILE = "general-words.tsv";
  private static final String ANY = "any";

  /** What a word does in a sentence that says what tumors of a kind do. */
  enum Role {
    /** {@code recur}: what tumors of a kind do. */
    HABIT,
    /** {@code recurs}: the same of a tumor named in the singular. */
    SINGLE,
    /** {@code express}: how tumors look, also those of a patient. */
    LOOKS,
    /** {@code expresses}: how one of them looks, where the talk is of such tumors. */
    SEEN,
    /** {@code pathogenesis of}: before tumors that begin no clause. */
    TOPIC,
    /** {@code rarely}. */
    MANNER,
    /** {@code are}: before a manner or a quality. */
    BE,
    /** {@code radiosensitive}. */
    QUALITY,
    /** {@code may}: before a habit. */
    MODAL,
    /** {@code half of}: before tumors. */
    SHARE,
    /** {@code such as}: behind a class of them. */
    SUCH,
    /** {@code because}: a clause begins behind it. */
    OPENER,
    /** {@code two}: more than one. */
    SEVERAL,
    /** {@code remainder}: those not yet counted. */
    REST,
    /** {@code cases}: what series count. */
    CASES,
    /** {@code occurred}: before {@code in} and a count of cases. */
    OCCURRED,
    /** {@code her}, {@code two}: the tumors behind it are a patient's. */
    PARTICULAR,
    /** {@code metastases}: what reports name without an article. */
    SPREAD,
    /** {@code of}, {@code from}: more words about the tumors. */
    LINK,
    /** Any other verb. */
    VERB,
    /** Not a phrase of texts but an ending of words in the plural. */
    PLURAL,
    /** Nor this: an ending of words in the singular that ends like one of the plural. */
    SINGULAR,
    /** Not a phrase of texts but the kind of a section in which no findings are told. */
    SECTION
  }

  /**
   * @param any whether it holds of metastases too
   */
  record Word(Role role, boolean any) {}

  private final PhraseMatcher<Word> words;
  private final Set<String> sections = new HashSet<>();
  private final List<String> plurals = new ArrayList<>();
  private final List<String> singulars = new ArrayList<>();

  /**
   * @throws org.conus.knowledge.KnowledgeException if the table is wrong
   */
  GeneralWords(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<Word> builder = PhraseMatcher.builder(vocabulary);
    Table table = knowledge.table(FILE, "text", "role", "flags");
    for (Table.Row row : table.rows()) {
      Word word = word(row);
      for (String text : row.list("text", '|')) {
        switch (word.role()) {
          case SECTION -> sections.add(text);
          case PLURAL -> plurals.add(text);
          case SINGULAR -> singulars.add(text);
          default -> builder.addEach(CuePhrases.parts(text), word);
        }
      }
    }
    words = builder.build();
  }

  private static Word word(Table.Row row) {
    boolean any = false;
    for (String flag : row.list("flags", ',')) {
      if (!flag.equals(ANY)) {
        throw row.error("unknown flag: " + flag);
      }
      any = true;
    }
    try {
      return new Word(Role.valueOf(row.need("role").toUpperCase(Locale.ROOT)), any);
    } catch (IllegalArgumentException e) {
      throw row.error("unknown role: " + e.getMessage());
    }
  }

  /** Whether findings are not told in a kind of section. */
  boolean isTalk(String section) {
    return sections.contains(section);
  }

  /** Whether a word in small letters has an ending of the plural: {@code meningiomas}. */
  boolean isPlural(String word) {
    return endsWith(word, plurals) && !endsWith(word, singulars);
  }

  private static boolean endsWith(String word, List<String> endings) {
    for (int i = 0; i < endings.size(); i++) {
      if (word.endsWith(endings.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase that begins with a token; null if none does. */
  @Nullable Match<Word> at(Tokens tokens, int token, int limit) {
    return words.longestAt(tokens, token, limit);
  }

  /** Whether a token alone has a role. */
  boolean is(Tokens tokens, int token, Role role) {
    return has(words.longestAt(tokens, token, token + 1), role);
  }

  /**
   * The longest phrase of a role that leads to tumors and that ends before a token; null if none
   * does. It is looked for once for all these roles, as every tumor asks.
   */
  @Nullable Match<Word> leadingTo(Tokens tokens, int from, int limit, int longest) {
    for (int i = Math.max(from, limit - longest); i < limit; i++) {
      Match<Word> match = words.longestAt(tokens, i, limit);
      if (match != null && match.last() == limit - 1 && (i < limit - 1 || leads(match))) {
        return leads(match) ? match : null;
      }
    }
    return null;
  }

  private static boolean leads(Match<Word> match) {
    for (int i = 0; i < match.size(); i++) {
      switch (match.value(i).role()) {
        case SHARE, TOPIC, SUCH, MANNER -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a phrase has a role. */
  static boolean has(@Nullable Match<Word> match, Role role) {
    return match != null && find(match, role) != null;
  }

  /** Whether a phrase has a role, and holds of metastases if it must. */
  static boolean holds(Match<Word> match, Role role, boolean spread) {
    Word word = find(match, role);
    return word != null && (word.any() || !spread);
  }

  private static @Nullable Word find(Match<Word> match, Role role) {
    for (int i = 0; i < match.size(); i++) {
      if (match.value(i).role() == role) {
        return match.value(i);
      }
    }
    return null;
  }
}
