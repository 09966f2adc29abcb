package org.conus.extract.learned;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * What the lexicon has found, token by token of a document: for sites and for tumors whether a
 * mention is the token alone, begins with it, ends with it or goes on over it; and whether white
 * space stands before and behind the token.
 */
final class LexiconMarks {
  private static final int OUT = 0;
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;
  private static final int LAST = 3;
  private static final int ALONE = 4;
  private static final int PLACES = 5;

  /** How many marks there are; they are numbered from 0, and 0 is that nothing was found. */
  static final int COUNT = PLACES * PLACES;

  private final Tokens tokens;
  private final byte[] marks;

  LexiconMarks(Analysis analysis) {
    tokens = analysis.tokens();
    marks = new byte[tokens.size()];
    List<Sentence> sentences = analysis.sentences();
    int at = 0;
    for (Mention mention : analysis.mentions()) {
      int begin = mention.span().begin();
      while (at < sentences.size() && sentences.get(at).span().end() <= begin) {
        at++;
      }
      if (at < sentences.size() && sentences.get(at).span().begin() <= begin) {
        mark(sentences.get(at), mention);
      }
    }
  }

  private void mark(Sentence sentence, Mention mention) {
    if (mention.kind() == MentionKind.ANATOMY) {
      mark(1, sentence, mention);
    } else if (mention.kind() == MentionKind.TUMOR) {
      mark(PLACES, sentence, mention);
    }
  }

  private void mark(int kind, Sentence sentence, Mention mention) {
    int first = tokens.at(mention.span().begin());
    int limit = first;
    while (limit < sentence.limit() && tokens.begin(limit) < mention.span().end()) {
      limit++;
    }
    for (int i = first; i < limit; i++) {
      boolean begins = i == first;
      boolean ends = i + 1 == limit;
      int place = begins && ends ? ALONE : begins ? BEGIN : ends ? LAST : INSIDE;
      if (marks[i] / kind % PLACES == OUT) {
        marks[i] += (byte) (place * kind);
      }
    }
  }

  /** The mark of a token; 0 where it is not in a sentence. */
  int mark(Sentence sentence, int token) {
    return token >= sentence.first() && token < sentence.limit() ? marks[token] : 0;
  }

  static int site(int mark) {
    return mark % PLACES;
  }

  static int tumor(int mark) {
    return mark / PLACES;
  }

  /** Whether white space stands before a token (1) and behind it (2). */
  int space(int token) {
    boolean behind = token + 1 >= tokens.size() || tokens.spaceBefore(token + 1);
    return (tokens.spaceBefore(token) ? 1 : 0) + (behind ? 2 : 0);
  }
}
