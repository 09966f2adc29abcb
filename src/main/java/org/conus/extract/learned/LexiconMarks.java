package org.conus.extract.learned;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * What the lexicon has found, token by token of a sentence: for sites and for tumors whether a
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

  private final byte[] marks;
  private final byte[] spaces;

  LexiconMarks(Analysis analysis, Sentence sentence) {
    Tokens tokens = analysis.tokens();
    int size = sentence.limit() - sentence.first();
    marks = new byte[size];
    spaces = new byte[size];
    List<Mention> mentions = analysis.mentionsIn(sentence.span());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.kind() == MentionKind.ANATOMY) {
        mark(1, tokens, sentence, mention);
      } else if (mention.kind() == MentionKind.TUMOR) {
        mark(PLACES, tokens, sentence, mention);
      }
    }
    boolean before = size > 0 && tokens.spaceBefore(sentence.first());
    for (int i = 0; i < size; i++) {
      int next = sentence.first() + i + 1;
      boolean behind = next >= tokens.size() || tokens.spaceBefore(next);
      spaces[i] = (byte) ((before ? 1 : 0) + (behind ? 2 : 0));
      before = behind;
    }
  }

  private void mark(int kind, Tokens tokens, Sentence sentence, Mention mention) {
    int first = tokens.at(mention.span().begin());
    int limit = first;
    while (limit < sentence.limit() && tokens.begin(limit) < mention.span().end()) {
      limit++;
    }
    for (int i = first; i < limit; i++) {
      boolean begins = i == first;
      boolean ends = i + 1 == limit;
      int place = begins && ends ? ALONE : begins ? BEGIN : ends ? LAST : INSIDE;
      if (marks[i - sentence.first()] / kind % PLACES == OUT) {
        marks[i - sentence.first()] += (byte) (place * kind);
      }
    }
  }

  int size() {
    return marks.length;
  }

  /** The mark of a token, counted from the sentence's first; 0 beyond either end. */
  int mark(int i) {
    return i >= 0 && i < marks.length ? marks[i] : 0;
  }

  static int site(int mark) {
    return mark % PLACES;
  }

  static int tumor(int mark) {
    return mark / PLACES;
  }

  /** Whether white space stands before (1) and behind (2). */
  int space(int i) {
    return spaces[i];
  }
}
