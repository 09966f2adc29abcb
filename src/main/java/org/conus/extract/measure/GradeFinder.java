package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds grades.
 *
 * <pre>
 * grade   = system [ link ] [ "G" ] ( number | ordinal ) [ "-" number | ordinal ] grade.system
 *         | score [ link ] number [ "+" number [ "=" number ] ]                    grade.score
 *         | degree                                                                grade.degree
 *         | tumor ... "G" number                                                  grade.letter
 * link    = [ "(" ... ")" ] ( ":" | "=" | "," | "of" | "-" | "..." | "|" )
 * </pre>
 */
public final class GradeFinder implements MentionFinder {
  private static final int HIGHEST_GRADE = 5;

  /** How far before a grade, in tokens, the tumor or the other thing stands of which it is one. */
  private static final int REACH = 5;

  /** How far before a grade the muscles may be named whose power it is, in tokens. */
  private static final int REACH_OF_MOTOR = 16;

  /** The most tokens of a row of dots between a key and its value. */
  private static final int LONGEST_LEADER = 80;

  /** The most tokens of what stands in brackets behind a key. */
  private static final int LONGEST_BRACKET = 6;

  private static final String FILE = "grade-words.tsv";

  private final WordRoles words;

  /** The words with which a grade or a trap begins, without those that only stand beside one. */
  private final PhraseMatcher<Word> begins;

  public GradeFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, FILE);
    this.begins =
        WordRoles.ofRoles(
            knowledge, vocabulary, FILE, Set.of("system", "score", "degree", "trap", "letter"));
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      int limit = sentence.limit();
      int i = begins.nextBegin(tokens, sentence.first(), limit);
      while (i < limit) {
        Mention mention = at(tokens, i, sentence);
        if (mention == null) {
          i = afterTrap(tokens, i, limit);
        } else {
          mentions.add(mention);
          i = tokens.at(mention.span().end() - 1) + 1;
        }
        i = begins.nextBegin(tokens, i, limit);
      }
    }
    return mentions;
  }

  private int afterTrap(Tokens tokens, int at, int limit) {
    Match<Word> trap = words.at(tokens, at, limit, "trap");
    return trap == null ? at + 1 : trap.last() + 1;
  }

  private @Nullable Mention at(Tokens tokens, int from, Sentence sentence) {
    int limit = sentence.limit();
    Match<Word> match = words.at(tokens, from, limit);
    if (match == null) {
      return null;
    }
    Word word = match.value();
    return switch (word.role()) {
      case "degree" ->
          mention(tokens, from, match.last(), "differentiation", word.value(), "grade.degree");
      case "system" ->
          isBare(match.value()) && isOfOther(tokens, from, sentence.first())
              ? null
              : graded(tokens, match, limit);
      case "letter" ->
          isBefore(tokens, from, sentence.first(), "tumor", REACH)
              ? lettered(tokens, from, limit)
              : null;
      case "score" -> scored(tokens, match, limit);
      default -> null;
    };
  }

  private static boolean isBare(Word word) {
    return word.value().equals("grade");
  }

  /** {@code neuropathy of grade 2}, {@code power in both legs has improved to grade 4}. */
  private boolean isOfOther(Tokens tokens, int at, int first) {
    return isBefore(tokens, at, first, "other", REACH)
        || isBefore(tokens, at, first, "motor", REACH_OF_MOTOR);
  }

  /** Whether a word of a role stands in so many tokens before. */
  private boolean isBefore(Tokens tokens, int at, int first, String role, int reach) {
    for (int i = at - 1; i >= Math.max(first, at - reach); i--) {
      Match<Word> match = words.at(tokens, i, at, role);
      if (match != null) {
        return true;
      }
    }
    return false;
  }

  /** {@code G2} behind a tumor's name; no {@code G2P1}. */
  private static @Nullable Mention lettered(Tokens tokens, int from, int limit) {
    int number = from + 1;
    boolean graded =
        number < limit
            && tokens.firstChar(from) == 'G'
            && !tokens.spaceBefore(number)
            && tokens.kind(number) == TokenKind.NUMBER
            && tokens.length(number) == 1
            && tokens.firstChar(number) >= '1'
            && tokens.firstChar(number) <= '4';
    boolean ended =
        number + 1 >= limit
            || tokens.spaceBefore(number + 1)
            || !Character.isLetterOrDigit(tokens.firstChar(number + 1));
    return graded && ended
        ? mention(tokens, from, number, "grade", tokens.text(number), "grade.letter")
        : null;
  }

  private @Nullable Mention graded(Tokens tokens, Match<Word> system, int limit) {
    int at = afterLink(tokens, system.last() + 1, limit);
    if (at >= limit) {
      return null;
    }
    if (tokens.isWord(at, "g") && at + 1 < limit && !tokens.spaceBefore(at + 1)) {
      at++;
    }
    String value = figure(tokens, at, limit);
    if (value == null
        || value.charAt(0) - '0' > HIGHEST_GRADE
        || isOfSomethingElse(tokens, at + 1, limit)) {
      return null;
    }
    String upper = at + 2 < limit && isRange(tokens, at + 1) ? figure(tokens, at + 2, limit) : null;
    String name = system.value().value();
    return upper == null
        ? mention(tokens, system.first(), at, name, value, "grade.system")
        : mention(tokens, system.first(), at + 2, name, value + "-" + upper, "grade.system");
  }

  /** A hyphen without blanks: {@code grade 1-2}. */
  private static boolean isRange(Tokens tokens, int at) {
    return tokens.isHyphen(at) && !tokens.spaceBefore(at) && !tokens.spaceBefore(at + 1);
  }

  /** The number or ordinal at a token; null if none is there. */
  private @Nullable String figure(Tokens tokens, int at, int limit) {
    Match<Word> ordinal = words.at(tokens, at, limit, "ordinal");
    if (ordinal != null) {
      return ordinal.value().value();
    }
    boolean number = tokens.kind(at) == TokenKind.NUMBER && tokens.length(at) == 1;
    return number ? tokens.text(at) : null;
  }

  /** {@code Grade 3/5 power}, {@code grade 1 spondylolisthesis}. */
  private boolean isOfSomethingElse(Tokens tokens, int at, int limit) {
    boolean fraction =
        at + 1 < limit && tokens.is(at, '/') && tokens.kind(at + 1) == TokenKind.NUMBER;
    return fraction && tokens.is(at + 1, '5') || words.at(tokens, at, limit, "other") != null;
  }

  private static @Nullable Mention scored(Tokens tokens, Match<Word> score, int limit) {
    int at = afterLink(tokens, score.last() + 1, limit);
    if (at >= limit || tokens.kind(at) != TokenKind.NUMBER) {
      return null;
    }
    int last = at;
    while (isSign(tokens, last + 1) && isTerm(tokens, last + 2, limit)) {
      last += 2;
    }
    if (last == at && tokens.is(at + 1, '+')) {
      return null; // the second pattern is lost
    }
    String value = tokens.span(at, last).in(tokens.text()).replaceAll("\\s+", "");
    return mention(tokens, score.first(), last, score.value().value(), value, "grade.score");
  }

  private static boolean isSign(Tokens tokens, int at) {
    return at < tokens.size() && (tokens.is(at, '+') || tokens.is(at, '='));
  }

  /**
   * Whether a pattern or a sum stands at a token: in the sentence, or on the line behind it, where
   * it is no number of a list.
   */
  private static boolean isTerm(Tokens tokens, int at, int limit) {
    boolean number = at < tokens.size() && tokens.kind(at) == TokenKind.NUMBER;
    boolean listed = at + 1 < tokens.size() && (tokens.is(at + 1, '.') || tokens.is(at + 1, ')'));
    return number && (at < limit || at <= limit + 2 && !listed);
  }

  private static int afterLink(Tokens tokens, int from, int limit) {
    int at = afterBracket(tokens, from, limit);
    int leader = at;
    while (leader < limit && leader < at + LONGEST_LEADER && isLeader(tokens, leader)) {
      leader++;
    }
    if (leader > at + 1 || leader > at && tokens.is(at, '|')) {
      return leader;
    }
    boolean link =
        at < limit
            && (tokens.is(at, ':')
                || tokens.is(at, '=')
                || tokens.is(at, ',')
                || tokens.isWord(at, "of")
                || tokens.isHyphen(at));
    return link ? at + 1 : from;
  }

  private static boolean isLeader(Tokens tokens, int at) {
    return tokens.is(at, '.') || tokens.is(at, '|') || tokens.is(at, '_');
  }

  /** Behind what stands in brackets: {@code Grade (FNCLCC): 2}. */
  private static int afterBracket(Tokens tokens, int from, int limit) {
    if (from < limit && tokens.is(from, '(')) {
      for (int i = from + 1; i < Math.min(limit, from + LONGEST_BRACKET); i++) {
        if (tokens.is(i, ')')) {
          return i + 1;
        }
      }
    }
    return from;
  }

  private static Mention mention(
      Tokens tokens, int first, int last, String system, String value, String rule) {
    return new Mention(
        MentionKind.GRADE,
        tokens.span(first, last),
        new Value.Grade(system, value),
        List.of(),
        List.of(rule));
  }
}
