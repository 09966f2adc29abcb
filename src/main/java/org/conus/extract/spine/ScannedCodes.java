package org.conus.extract.spine;

import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Codes that a scanner misread or ran together: {@code Ll}, {@code T l2}, {@code L5-51}, {@code
 * L45}.
 */
final class ScannedCodes {
  /** What no level has behind the digit of ten. */
  private static final int MORE_THAN_TWELVE = 3;

  private final LevelLexicon words;

  ScannedCodes(LevelLexicon words) {
    this.words = words;
  }

  /** A letter and a 1 in one word, and perhaps a second digit. */
  @Nullable Chain scanned(Tokens tokens, int first, LevelWord word) {
    int second = first + 1;
    boolean apart =
        CodeNumbers.isDigit(tokens, second) && tokens.begin(second) - tokens.end(first) == 1;
    boolean two =
        CodeNumbers.isDigit(tokens, second) && !tokens.spaceBefore(second)
            || apart && word.value().equals("T") && words.is(Role.STRUCTURE, tokens, second + 1);
    if (two && word.weight() != 1) {
      return null;
    }
    int number = two ? 10 + CodeNumbers.numberAt(tokens, second) : word.weight();
    int place = Column.place(word.value(), number);
    int last = two ? second : first;
    String code = two ? tokens.text(first) + tokens.text(second) : tokens.text(first);
    return place < 0 ? null : Chain.of(last, place, code, 1, false);
  }

  /** A letter, and a number of which a scanner read a digit for a letter. */
  @Nullable Chain misread(Tokens tokens, int first, String region) {
    int at = first + 1;
    if (Character.isLowerCase(tokens.firstChar(first))) {
      return null;
    }
    Match<LevelWord> digit = words.at(Role.DIGIT, tokens, at);
    if (digit != null) {
      int weight = digit.value().weight();
      boolean more = at + 1 < tokens.size() && !tokens.spaceBefore(at + 1);
      if (weight == 1 && more && CodeNumbers.isDigit(tokens, at + 1)) {
        return misread(tokens, first, at + 1, region, 10 + CodeNumbers.numberAt(tokens, at + 1));
      }
      boolean alone = weight > 9 || digit.value().value().equals("alone");
      boolean open = more && tokens.kind(at + 1) != TokenKind.MARK;
      return alone && !open ? misread(tokens, first, at, region, weight) : null;
    }
    Match<LevelWord> second = words.at(Role.DIGIT, tokens, at + 1);
    boolean ten =
        second != null
            && second.value().weight() < MORE_THAN_TWELVE
            && !tokens.spaceBefore(at + 1)
            && CodeNumbers.numberAt(tokens, at) == 1
            && (at + 2 >= tokens.size()
                || tokens.spaceBefore(at + 2)
                || tokens.kind(at + 2) == TokenKind.MARK);
    return ten && second != null
        ? misread(tokens, first, at + 1, region, 10 + second.value().weight())
        : null;
  }

  private static @Nullable Chain misread(
      Tokens tokens, int first, int last, String region, int number) {
    int place = Column.place(region, number);
    String code = tokens.text(first) + tokens.text(first + 1);
    return place < 0 ? null : Chain.of(last, place, code, 1, false);
  }

  /** Two neighbors of the lumbar spine in one number: {@code L45}. */
  static @Nullable Chain condensed(Tokens tokens, int first, String region) {
    int number = CodeNumbers.numberAt(tokens, first + 1);
    int above = number / 10;
    if (!region.equals("L")
        || above < 2
        || number % 10 != above + 1
        || tokens.spaceBefore(first + 1)) {
      return null;
    }
    int place = Column.place(region, above);
    int below = Column.place(region, above + 1);
    String code = tokens.text(first) + tokens.text(first + 1);
    return below < 0
        ? null
        : Chain.of(first + 1, place, code, 0, false)
            .joined(Chain.of(first + 1, below, "~" + (above + 1), 0, false));
  }

  /** The next level, of which a scanner read a letter or digit for the other: {@code L5-51}. */
  @Nullable Chain numeral(Tokens tokens, Chain chain, int at) {
    Match<LevelWord> word = words.at(Role.NUMERAL, tokens, at);
    if (word == null || CodeNumbers.touchesMore(tokens, at)) {
      return null;
    }
    String region = word.value().value();
    region = region.isEmpty() ? Column.region(chain.end()) : region;
    int place = Column.place(region, word.value().weight());
    return Column.areNeighbors(chain.end(), place)
        ? Chain.of(at, place, "~" + tokens.text(at), 1, false)
        : null;
  }
}
