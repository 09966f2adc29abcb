package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
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
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds ages and sexes of persons.
 *
 * <pre>
 * age = number [ "-" ] unit [ "-" ] ( "old" | "of age" )          person.age
 *     | "aged" number [ unit ]                                    person.aged
 *     | number ( "yo" | "y/o" )                                   person.age
 *     | number "/" sex | number sex-letter                        person.age-sex
 * sex = man | woman | ... | he | she | ...                        person.sex
 *     | label ":" sex-letter                                       person.age-sex
 * </pre>
 */
public final class PersonFinder implements MentionFinder {
  private static final int OLDEST = 120;

  private final WordRoles words;

  public PersonFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, "person-words.tsv");
  }

  private record Age(int last, int value, String unit, String rule) {}

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      int limit = sentence.limit();
      for (int i = words.nextBeginOrNumber(tokens, sentence.first(), limit);
          i < limit;
          i = words.nextBeginOrNumber(tokens, i, limit)) {
        Age age = ageAt(tokens, i, limit);
        if (age != null) {
          mentions.add(
              mention(
                  tokens,
                  i,
                  age.last(),
                  MentionKind.AGE,
                  new Value.Age(age.value(), age.unit()),
                  age.rule()));
          i = age.last() + 1;
          i = addSexLetter(tokens, i, limit, mentions);
          continue;
        }
        int labelled = addLabelledSex(tokens, i, limit, mentions);
        if (labelled > i) {
          i = labelled;
          continue;
        }
        Match<Word> sex = words.at(tokens, i, limit, "sex");
        if (sex != null && !isPartOfCode(tokens, sex.last() + 1)) {
          Value value = new Value.Sex(sex.value().value());
          mentions.add(mention(tokens, i, sex.last(), MentionKind.SEX, value, "person.sex"));
        }
        i++;
      }
    }
    return mentions;
  }

  /** {@code 72 y/o M}, {@code 60/F}: the letter behind an age. */
  private int addSexLetter(Tokens tokens, int from, int limit, List<Mention> mentions) {
    int at = from < limit && (tokens.is(from, '/') || tokens.isHyphen(from)) ? from + 1 : from;
    Match<Word> letter = words.at(tokens, at, limit, "sex-letter");
    if (letter == null || !Character.isUpperCase(tokens.firstChar(at))) {
      return from;
    }
    Value value = new Value.Sex(letter.value().value());
    mentions.add(mention(tokens, at, at, MentionKind.SEX, value, "person.age-sex"));
    return at + 1;
  }

  /** {@code Sex: F}. */
  private int addLabelledSex(Tokens tokens, int from, int limit, List<Mention> mentions) {
    Match<Word> label = words.at(tokens, from, limit, "label");
    if (label == null || label.last() + 1 >= limit || !tokens.is(label.last() + 1, ':')) {
      return from;
    }
    return addSexLetter(tokens, label.last() + 2, limit, mentions);
  }

  /**
   * A whole number.
   *
   * @param last its last token, included
   */
  private record Count(int last, int value) {}

  private @Nullable Age ageAt(Tokens tokens, int from, int limit) {
    Match<Word> aged = words.at(tokens, from, limit, "aged");
    if (aged != null) {
      return agedAt(tokens, aged.last() + 1, limit);
    }
    Count number = numberAt(tokens, from, limit);
    if (number == null) {
      return null;
    }
    int at = skipHyphen(tokens, number.last() + 1);
    Match<Word> yo = words.at(tokens, at, limit, "yo");
    if (yo != null) {
      return new Age(yo.last(), number.value(), "year", "person.age");
    }
    Match<Word> unit = words.at(tokens, at, limit, "unit");
    if (unit != null) {
      Match<Word> old = words.at(tokens, skipHyphen(tokens, unit.last() + 1), limit, "old");
      return old == null
          ? null
          : new Age(old.last(), number.value(), unit.value().value(), "person.age");
    }
    return beforeSexLetter(tokens, number, limit);
  }

  /** {@code 72/M} or {@code 75F}. */
  private @Nullable Age beforeSexLetter(Tokens tokens, Count number, int limit) {
    int at = number.last() + 1;
    boolean slash = tokens.is(at, '/');
    int letter = slash ? at + 1 : at;
    boolean glued = letter < limit && !tokens.spaceBefore(letter);
    boolean is =
        glued
            && words.at(tokens, letter, limit, "sex-letter") != null
            && Character.isUpperCase(tokens.firstChar(letter))
            && number.value() > 0
            && !goesOn(tokens, letter + 1, limit);
    return is ? new Age(number.last(), number.value(), "year", "person.age-sex") : null;
  }

  /** {@code 18F-FDG}, {@code [18F]FDG}: a letter that more follows without a blank is no sex. */
  private static boolean goesOn(Tokens tokens, int at, int limit) {
    return at < limit
        && !tokens.spaceBefore(at)
        && (tokens.kind(at) == TokenKind.NUMBER
            || tokens.kind(at) == TokenKind.WORD
            || tokens.isHyphen(at)
            || tokens.is(at, ']'));
  }

  private @Nullable Age agedAt(Tokens tokens, int from, int limit) {
    int at = from < limit && (tokens.is(from, ':') || tokens.isWord(from, "of")) ? from + 1 : from;
    Count number = numberAt(tokens, at, limit);
    if (number == null) {
      return null;
    }
    Match<Word> unit = words.at(tokens, skipHyphen(tokens, number.last() + 1), limit, "unit");
    return unit == null
        ? new Age(number.last(), number.value(), "year", "person.aged")
        : new Age(unit.last(), number.value(), unit.value().value(), "person.aged");
  }

  /** The whole number, in digits or words, that begins with a token; null if there is none. */
  private @Nullable Count numberAt(Tokens tokens, int from, int limit) {
    if (from >= limit) {
      return null;
    }
    if (tokens.kind(from) == TokenKind.NUMBER) {
      boolean plain =
          tokens.length(from) <= 3
              && tokens.firstChar(from) < 128
              && !(from > 0 && tokens.is(from - 1, '.') && !tokens.spaceBefore(from));
      int value = plain ? Integer.parseInt(tokens.text(from)) : OLDEST + 1;
      return value <= OLDEST ? new Count(from, value) : null;
    }
    Match<Word> tens = words.at(tokens, from, limit, "number");
    if (tens == null) {
      return null;
    }
    int value = Integer.parseInt(tens.value().value());
    int next = skipHyphen(tokens, tens.last() + 1);
    Match<Word> ones = words.at(tokens, next, limit, "number");
    if (value >= 20 && ones != null && Integer.parseInt(ones.value().value()) < 10) {
      return new Count(ones.last(), value + Integer.parseInt(ones.value().value()));
    }
    return new Count(tens.last(), value);
  }

  private static int skipHyphen(Tokens tokens, int token) {
    return tokens.isHyphen(token) ? token + 1 : token;
  }

  private static Mention mention(
      Tokens tokens, int first, int last, MentionKind kind, Value value, String rule) {
    return new Mention(kind, tokens.span(first, last), value, List.of(), List.of(rule));
  }

  /** {@code HER2}, {@code HER-2}: no woman's. */
  private static boolean isPartOfCode(Tokens tokens, int after) {
    int at = tokens.isHyphen(after) && !tokens.spaceBefore(after) ? after + 1 : after;
    return at < tokens.size() && !tokens.spaceBefore(at) && tokens.kind(at) == TokenKind.NUMBER;
  }
}
