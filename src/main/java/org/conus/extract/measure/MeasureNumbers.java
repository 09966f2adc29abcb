package org.conus.extract.measure;

import org.conus.extract.measure.NumberWords.Spoken;
import org.conus.knowledge.Knowledge;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The numbers of measures, in digits ({@link Numbers}) or words ({@link NumberWords}). */
final class MeasureNumbers {
  private final NumberWords spoken;

  MeasureNumbers(Knowledge knowledge, Vocabulary vocabulary) {
    this.spoken = new NumberWords(knowledge, vocabulary);
  }

  /** Whether a number may begin with a token: a cheap test before any other. */
  boolean mayBegin(Tokens tokens, int token) {
    return tokens.kind(token) == TokenKind.NUMBER
        || spoken.mayBegin(tokens, token)
        || Numbers.mayBegin(tokens, token);
  }

  /** The last token of the number that begins with a token; -1 if none does. */
  int last(Tokens tokens, int token, int limit) {
    int last = Numbers.last(tokens, token, limit);
    if (last >= 0 || token >= limit || !spoken.mayBegin(tokens, token)) {
      return last;
    }
    Spoken number = spoken.at(tokens, token, limit);
    return number == null ? -1 : number.last();
  }

  /** The value of the number between two tokens, both included; NaN if it is no usual one. */
  double value(Tokens tokens, int first, int last, int limit) {
    @Nullable Spoken number =
        Numbers.last(tokens, first, limit) < 0 ? spoken.at(tokens, first, limit) : null;
    return number == null ? Numbers.value(tokens, first, last) : number.value();
  }
}
