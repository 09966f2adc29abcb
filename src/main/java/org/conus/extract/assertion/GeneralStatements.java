package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.extract.assertion.GeneralWords.Role;
import org.conus.extract.assertion.GeneralWords.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that say what tumors of a kind do, wherever they stand: a tumor that no
 * article, number or possessive makes the patient's, and behind it a verb of what such tumors do.
 *
 * <pre>
 *   statement = subject { link words } verb | topic { word } tumor | "in" { word } tumor { word } "is"
 *   subject   = opener [ share | class "such as" | "a" ] { word } tumor    no more than two words
 *   verb      = [ modal ] habit | looks | manner | "are" { word } ( manner | quality ); behind a
 *               general sentence also seen | "is" { word } seen
 * </pre>
 *
 * <p>What a report tells of a patient has an article, a number or a verb of finding: {@code The
 * meningioma has recurred}, {@code Lung metastases are seen}. The work is a few tokens a tumor.
 */
final class GeneralStatements {
  /** Says of a sentence what a cue of the same weight says. */
  static final Cue GENERAL =
      new Cue(Effect.OTHER, Direction.BOTH, Scope.SENTENCE, 0, null, null, 0, Weight.GENERIC);

  /** Those that speak of others, wherever they stand. */
  private static final int OTHERS =
      Weight.LITERATURE.bit() | Weight.STRONG.bit() | Weight.GENERIC.bit();

  /** Those that speak of this patient. */
  private static final int PATIENT =
      Weight.FIRM.bit() | Weight.NOUN.bit() | Weight.KEEP.bit() | Weight.PAST.bit();

  /** The most words between a clause's begin, or a share, and the tumor. */
  private static final int MOST_WORDS = 2;

  /** The longest share or manner, in tokens. */
  private static final int LONGEST = 6;

  /** The most tokens from a tumor to its verb. */
  private static final int FAR = 20;

  /** The most words behind a link. */
  private static final int LINKED = 5;

  /** The most tokens from {@code are} to the manner or quality. */
  private static final int PREDICATE = 4;

  private final GeneralWords words;
  private final CountedCases counted;

  /**
   * @throws org.conus.knowledge.KnowledgeException if {@code general-words.tsv} is wrong
   */
  GeneralStatements(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new GeneralWords(knowledge, vocabulary);
    this.counted = new CountedCases(words);
  }

  /**
   * Adds to the cues of each sentence the words that make it general, where a tumor shows that they
   * do.
   *
   * @param spoken the cues of every sentence, by its index
   */
  void addTo(List<Spoken> spoken, Analysis analysis, List<Mention> mentions, MentionPlaces places) {
    List<Match<Cue>> added = new ArrayList<>();
    int general = -1;
    int last = -1;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).kind() != MentionKind.TUMOR) {
        continue;
      }
      int index = places.sentence(i);
      Sentence sentence = analysis.sentences().get(index);
      int first = places.first(i);
      int limit = places.limit(i);
      boolean whole = first >= sentence.first() && limit <= sentence.limit();
      if (!whole || isOfOthers(spoken.get(index))) {
        general = whole ? index : general;
        continue;
      }
      if (index != last) {
        add(spoken, last, added);
        last = index;
      }
      boolean goesOn =
          general >= 0
              && index - general <= 1
              && analysis.tokens().linesBefore(sentence.first()) <= 1;
      Match<Cue> others =
          counted.find(analysis.tokens(), sentence, spoken.get(index), first, limit);
      if (others != null) {
        added.add(others);
      }
      Match<Word> found = new Statement(analysis, sentence, first, limit, goesOn).general();
      if (found != null) {
        boolean apart = found.last() < first || found.first() == limit + 2;
        int from = apart ? first : found.first();
        added.add(new Match<>(from, Math.max(from, found.last()), GENERAL, null));
      }
      general = found != null || spoken.get(index).has(Weight.GENERIC) ? index : general;
    }
    add(spoken, last, added);
  }

  /** Whether the cues of a sentence speak of others alone, so that there is nothing to add. */
  private static boolean isOfOthers(Spoken said) {
    return said.hasAny(OTHERS) && !said.hasAny(PATIENT);
  }

  private static void add(List<Spoken> spoken, int index, List<Match<Cue>> added) {
    if (!added.isEmpty()) {
      spoken.set(index, spoken.get(index).with(added));
      added.clear();
    }
  }

  /** What stands before a tumor. */
  private enum Lead {
    /** Words that make it a patient's, or no clause's subject. */
    OTHER,
    /** The begin of a clause. */
    BARE,
    /** A class of tumors, of which it is an example. */
    CLASS,
    /** {@code in}, with which a clause begins. */
    WITHIN
  }

  /** A tumor in its sentence. */
  private final class Statement {
    private final Tokens tokens;
    private final int begin;
    private final int end;
    private final int first;
    private final int limit;
    private final boolean plural;
    private final boolean spread;
    private final boolean talk;
    private final boolean goesOn;
    private @Nullable Match<Word> found;

    Statement(Analysis analysis, Sentence sentence, int first, int limit, boolean goesOn) {
      this.tokens = analysis.tokens();
      this.begin = sentence.first();
      this.end = sentence.limit();
      this.first = first;
      this.limit = limit;
      this.plural = isPlural(limit - 1);
      this.spread = words.is(tokens, limit - 1, Role.SPREAD);
      this.talk = words.isTalk(analysis.section(sentence).kind());
      this.goesOn = goesOn && talk;
    }

    /** The words that make its sentence general; null if none do. */
    @Nullable Match<Word> general() {
      Lead lead = lead();
      if (lead == Lead.OTHER || found != null) {
        return found;
      }
      return lead == Lead.WITHIN ? within() : predicate(plural || lead == Lead.CLASS);
    }

    /** Gladly a plural: {@code meningiomas}, {@code nevi}, {@code leiomyomata}; not {@code pus}. */
    private boolean isPlural(int token) {
      return words.isPlural(tokens.lower(token));
    }

    /** Goes back to the begin of the clause. */
    private Lead lead() {
      int modifiers = 0;
      for (int i = first - 1; i >= begin; i--) {
        Match<Word> before = words.leadingTo(tokens, begin, i + 1, LONGEST);
        if (plural && before != null && GeneralWords.holds(before, Role.SHARE, spread)
            || !spread && GeneralWords.has(before, Role.TOPIC)) {
          found = before;
          return Lead.OTHER;
        }
        if (tokens.isWord(i, "in") && (i == begin || tokens.is(i - 1, ';'))) {
          return talk && !spread ? Lead.WITHIN : Lead.OTHER;
        }
        if (before != null && GeneralWords.has(before, Role.SUCH)) {
          return isClass(before.first() - 1) ? Lead.CLASS : Lead.OTHER;
        }
        if (tokens.isWord(i, "a") || tokens.isWord(i, "an")) {
          boolean opened = i == begin || manner(i - 1) || isOpened(i - 1);
          return opened && !plural ? Lead.BARE : Lead.OTHER;
        }
        if (opens(before) || tokens.is(i, ',') && manner(i) || isOpened(i)) {
          return Lead.BARE;
        }
        boolean hyphen = tokens.isHyphen(i) && !tokens.spaceBefore(i + 1);
        boolean word = tokens.kind(i) == TokenKind.WORD;
        boolean particular = word && words.is(tokens, i, Role.PARTICULAR);
        modifiers += word ? 1 : 0;
        if (!word && !hyphen || particular || modifiers > MOST_WORDS) {
          return Lead.OTHER;
        }
      }
      return Lead.BARE;
    }

    private boolean isOpened(int token) {
      return ",;:.([\"•*“”".indexOf(tokens.firstChar(token)) >= 0
          || token == begin && tokens.isHyphen(token)
          || words.is(tokens, token, Role.OPENER);
    }

    /** Whether a manner with which the clause begins ends with a token, or before its comma. */
    private boolean manner(int last) {
      int behind = tokens.is(last, ',') ? last : last + 1;
      return opens(words.leadingTo(tokens, begin, behind, LONGEST));
    }

    private boolean opens(@Nullable Match<Word> match) {
      boolean opening =
          match != null
              && GeneralWords.has(match, Role.MANNER)
              && (match.first() == begin || isOpened(match.first() - 1));
      if (opening) {
        found = match;
      }
      return opening;
    }

    /** {@code radioresistant histologies}, {@code tumors}. */
    private boolean isClass(int token) {
      boolean comma = tokens.is(token, ',');
      int noun = comma ? token - 1 : token;
      for (int i = noun - 1; i >= Math.max(begin, noun - MOST_WORDS); i--) {
        if (tokens.kind(i) != TokenKind.WORD || words.is(tokens, i, Role.PARTICULAR)) {
          return i < noun - 1 && isOpened(i);
        }
      }
      return noun >= begin && isPlural(noun);
    }

    /** The verb of a tumor that begins its clause, or of a list that it begins; null if of none. */
    private @Nullable Match<Word> predicate(boolean many) {
      boolean modal = false;
      boolean listed = many;
      int linked = 0;
      int last = Math.min(end, limit + FAR);
      for (int i = limit; i < last; i++) {
        Match<Word> match = words.at(tokens, i, end);
        if (match != null) {
          if (isGeneral(match, listed, modal)) {
            return match;
          }
          if (GeneralWords.has(match, Role.BE)) {
            return quality(match.last() + 1);
          }
          boolean link = GeneralWords.has(match, Role.LINK);
          boolean manner = modal && GeneralWords.has(match, Role.MANNER);
          boolean aux = manner || GeneralWords.has(match, Role.MODAL);
          if (!link && !aux && (GeneralWords.has(match, Role.VERB) || linked == 0)) {
            return null;
          }
          listed |= tokens.isWord(i, "and");
          linked = link ? LINKED : linked - 1;
          modal = aux;
          i = match.last();
        } else if (Clauses.isOpening(tokens, i)) {
          i = closing(i);
        } else if (tokens.is(i, ',')) {
          Match<Word> habit = ofRelative(i, listed);
          if (habit != null) {
            return habit;
          }
          i = behindRelative(i);
          linked = LINKED;
        } else if (linked-- <= 0 || ";:.".indexOf(tokens.firstChar(i)) >= 0) {
          return null;
        }
      }
      return null;
    }

    /** What is so in tumors of a kind; null if it does not say that. */
    private @Nullable Match<Word> within() {
      for (int i = limit; i < Math.min(end, limit + FAR / 2); i++) {
        Match<Word> match = words.at(tokens, i, end);
        if (match != null) {
          if (GeneralWords.has(match, Role.BE) || GeneralWords.has(match, Role.MODAL)) {
            return match;
          }
          if (GeneralWords.has(match, Role.VERB)) {
            return null;
          }
        }
      }
      return null;
    }

    private boolean isGeneral(Match<Word> match, boolean many, boolean modal) {
      return !modal && GeneralWords.holds(match, Role.MANNER, spread)
          || (many || modal) && GeneralWords.holds(match, Role.HABIT, spread)
          || !many && !modal && GeneralWords.holds(match, Role.SINGLE, spread)
          || talk && plural && !modal && GeneralWords.holds(match, Role.LOOKS, spread)
          || goesOn && !plural && !modal && GeneralWords.holds(match, Role.SEEN, spread);
    }

    /** What tumors of a kind are; null if it does not say that. */
    private @Nullable Match<Word> quality(int from) {
      for (int i = from; i < Math.min(end, from + PREDICATE); i++) {
        Match<Word> match = words.at(tokens, i, end);
        boolean said =
            match != null
                && (GeneralWords.holds(match, Role.MANNER, spread)
                    || GeneralWords.holds(match, Role.QUALITY, spread)
                    || (goesOn || talk && plural) && GeneralWords.holds(match, Role.SEEN, spread));
        if (said || tokens.is(i, ';') || match != null && GeneralWords.has(match, Role.VERB)) {
          return said ? match : null;
        }
      }
      return null;
    }

    private int closing(int open) {
      for (int i = open; i < Math.min(end, open + FAR / 2); i++) {
        if (Clauses.isClosing(tokens, i)) {
          return i;
        }
      }
      return end;
    }

    /** What tumors of a kind do, said in a relative clause: {@code , which tends to arise in}. */
    private @Nullable Match<Word> ofRelative(int comma, boolean many) {
      if (!tokens.isWord(comma + 1, "which")) {
        return null;
      }
      Match<Word> match = words.at(tokens, comma + 2, end);
      return match != null && isGeneral(match, many, false) ? match : null;
    }

    /** The comma that ends a relative clause, or the comma itself where none begins behind it. */
    private int behindRelative(int comma) {
      boolean relative = tokens.isWord(comma + 1, "which") || tokens.isWord(comma + 1, "who");
      if (!relative) {
        return comma;
      }
      for (int i = comma + 1; i < Math.min(end, comma + FAR); i++) {
        if (tokens.is(i, ',')) {
          return i;
        }
      }
      return end;
    }
  }
}
