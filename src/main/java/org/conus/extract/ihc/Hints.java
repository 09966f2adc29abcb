package org.conus.extract.ihc;

import org.conus.extract.Sentence;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/** What in a sentence lets expect a marker or its result, though no table names it. */
final class Hints {
  private static final int LONGEST_CODE = 8;

  private final Tokens tokens;
  private final Lexer lexer;

  Hints(Tokens tokens, Lexer lexer) {
    this.tokens = tokens;
    this.lexer = lexer;
  }

  /** {@code ( + )}. */
  boolean hasSign(Sentence sentence) {
    for (int i = sentence.first(); i + 2 < sentence.limit(); i++) {
      boolean sign = tokens.is(i + 1, '+') || tokens.isHyphen(i + 1);
      if (sign && tokens.is(i, '(') && tokens.is(i + 2, ')')) {
        return true;
      }
    }
    return false;
  }

  /** Whether capitals or a number stand there that may be a marker which a scanner misread. */
  boolean hasCode(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.limit(); i++) {
      if (isDigitLed(i, sentence) && lexer.isMisreadCode(tokens, i, sentence.limit())) {
        return true;
      }
      if (tokens.kind(i) == TokenKind.WORD
          && (isCode(i, sentence)
              || isLetter(i) && lexer.isMisreadCode(tokens, i, sentence.limit())
              || lexer.isMisread(tokens, i, sentence.limit()))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 5OX10}, {@code 1angerin}: a digit that was a letter, with letters written onto it. */
  private boolean isDigitLed(int i, Sentence sentence) {
    return tokens.kind(i) == TokenKind.NUMBER
        && tokens.length(i) == 1
        && "015".indexOf(tokens.firstChar(i)) >= 0
        && i + 1 < sentence.limit()
        && tokens.kind(i + 1) == TokenKind.WORD
        && tokens.length(i + 1) > 1
        && !tokens.spaceBefore(i + 1);
  }

  /** {@code E} of {@code E R}. */
  private boolean isLetter(int i) {
    return tokens.length(i) == 1
        && isShortCapital(i)
        && i + 1 < tokens.size()
        && isShortCapital(i + 1)
        && tokens.begin(i + 1) - tokens.end(i) == 1;
  }

  /** Whether a name stands there that a scanner misread. */
  boolean hasMisread(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.limit(); i++) {
      if (isDigitLed(i, sentence) && lexer.isMisreadCode(tokens, i, sentence.limit())) {
        return true;
      }
      if (tokens.kind(i) == TokenKind.WORD
          && (tokens.id(i) == Vocabulary.UNKNOWN || isShortCapital(i) || isNumbered(i))
          && ((isShortCapital(i) || isCode(i, sentence))
                  && lexer.isMisreadCode(tokens, i, sentence.limit())
              || lexer.isMisread(tokens, i, sentence.limit()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is written onto a word. */
  private boolean isNumbered(int i) {
    int next = tokens.isHyphen(i + 1) ? i + 2 : i + 1;
    return next < tokens.size()
        && tokens.kind(next) == TokenKind.NUMBER
        && !tokens.spaceBefore(next);
  }

  /** {@code K} of {@code K i-67}. */
  private boolean isShortCapital(int i) {
    return tokens.length(i) < 3 && Character.isUpperCase(tokens.firstChar(i));
  }

  private boolean isCode(int i, Sentence sentence) {
    int next = i + 1;
    boolean number = next < sentence.limit() && tokens.kind(next) == TokenKind.NUMBER;
    if (tokens.length(i) > LONGEST_CODE || number && !tokens.spaceBefore(next)) {
      return tokens.length(i) <= LONGEST_CODE;
    }
    boolean capital = Character.isUpperCase(tokens.firstChar(i));
    return hasCapitalInside(i) || capital && (number || tokens.length(i) == 2);
  }

  /** {@code PD}, {@code SlOO}. */
  private boolean hasCapitalInside(int i) {
    for (int at = tokens.begin(i) + 1; at < tokens.end(i); at++) {
      if (Character.isUpperCase(tokens.text().charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
