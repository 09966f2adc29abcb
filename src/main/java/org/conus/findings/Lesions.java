package org.conus.findings;

import org.conus.extract.Sentence;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whether a sentence speaks of a lesion without naming its type. */
final class Lesions {
  /** How many words before a level may say what is at it, and how many behind. */
  private static final int BEFORE = 12;

  private static final int BEHIND = 2;

  /** What is at a level and no tumor. */
  static final String OTHER = "other";

  /** Just behind a level: nothing is at it. */
  private static final String NORMAL = "normal";

  /** Just before a level: it bounds what is told of and has no part in it. */
  private static final String BOUND = "bound";

  /** Between the levels of a list. */
  private static final String JOINS = "joins";

  /** Between a tumor and what it is named as of. */
  private static final String OWNS = "owns";

  private static final String MARKS = ",/&";

  private final WordSense words;
  private final WordSense lists;

  Lesions(Knowledge knowledge) {
    this.words = new WordSense(knowledge, "lesion-words.tsv", "text", "role");
    this.lists = new WordSense(knowledge, "level-lists.tsv", "text", "role");
  }

  /** Whether a word for a lesion stands in a sentence. */
  boolean namedIn(Tokens tokens, Sentence sentence) {
    return words.has(tokens, sentence, "lesion");
  }

  /** Whether a word for bone or a lesion of it stands in a sentence. */
  boolean ofBoneIn(Tokens tokens, Sentence sentence) {
    return words.has(tokens, sentence, "bone");
  }

  /** Whether an operation takes a sample of a lesion, so that its place is the lesion's. */
  boolean isSample(Fact operation, Facts facts) {
    return words.has(facts.text(), operation.mention().span(), "sample");
  }

  /**
   * What the words nearest to a level say is there: {@code other} where one just behind it does
   * ({@code L4/5 facet joint}, {@code L2/3 disc spared}) or it is a bound ({@code below S2}), else
   * the last before it in its sentence, else one just behind; null where none says it.
   */
  @Nullable String at(Fact level, Facts facts) {
    String behind = behind(level, facts);
    Tokens tokens = facts.tokens();
    int first = tokens.at(level.begin());
    int begin = level.sentence().first();
    if (OTHER.equals(behind) || first > begin && BOUND.equals(words.of(tokens, first - 1))) {
      return OTHER;
    }
    for (int i = first - 1; i >= Math.max(begin, first - BEFORE); i--) {
      String said = words.of(tokens, i);
      if (said != null && !isOfPlace(said)) {
        return said;
      }
    }
    return behind;
  }

  /** Whether the words just behind a level say that something else, or nothing, is there. */
  boolean isOtherBehind(Fact level, Facts facts) {
    return OTHER.equals(behind(level, facts));
  }

  /** Whether nothing stands between two levels but a mark and a word that joins lists. */
  boolean areJoined(Fact level, Fact next, Facts facts) {
    Tokens tokens = facts.tokens();
    int at = tokens.at(level.end() - 1) + 1;
    int limit = tokens.at(next.begin());
    if (at < limit && MARKS.indexOf(tokens.firstChar(at)) >= 0) {
      at++;
    }
    if (at < limit && JOINS.equals(lists.of(tokens, at))) {
      at++;
    }
    return at == limit;
  }

  /** Whether the word behind a tumor names what it is of. */
  boolean isOwned(Fact tumor, Facts facts) {
    Tokens tokens = facts.tokens();
    int next = tokens.at(tumor.end() - 1) + 1;
    return next < tokens.size() && OWNS.equals(lists.of(tokens, next));
  }

  private static boolean isOfPlace(String sense) {
    return sense.equals(NORMAL) || sense.equals(BOUND);
  }

  private @Nullable String behind(Fact level, Facts facts) {
    Tokens tokens = facts.tokens();
    int first = tokens.at(level.end() - 1) + 1;
    int limit = Math.min(level.sentence().limit(), first + BEHIND);
    for (int i = first; i < limit && Character.isLetter(tokens.firstChar(i)); i++) {
      String said = words.of(tokens, i);
      if (said != null && !said.equals(BOUND)) {
        return said.equals(NORMAL) ? OTHER : said;
      }
    }
    return null;
  }
}
