package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * Where offsets lie. Who asks in the order of the text is answered from where the last one lay;
 * mentions are many, and a search for each took a seventh of all assertions.
 */
final class Cursor {
  private final Analysis analysis;
  private final List<Sentence> sentences;
  private final Tokens tokens;
  private int last;
  private int sentence;
  private int token;

  Cursor(Analysis analysis) {
    this.analysis = analysis;
    this.sentences = analysis.sentences();
    this.tokens = analysis.tokens();
  }

  /** Goes to an offset. */
  void go(int offset) {
    if (offset < last) {
      sentence = analysis.sentenceIndexAt(offset);
      token = tokens.at(offset);
    }
    last = offset;
    while (sentence + 1 < sentences.size()
        && sentences.get(sentence + 1).span().begin() <= offset) {
      sentence++;
      token = Math.max(token, sentences.get(sentence).first());
    }
    while (token < tokens.size() && tokens.end(token) <= offset) {
      token++;
    }
  }

  /** The index of the sentence there, see {@link Analysis#sentenceIndexAt}. */
  int sentence() {
    return sentence;
  }

  /** The first token that ends behind it, see {@link Tokens#at}. */
  int token() {
    return token;
  }
}
