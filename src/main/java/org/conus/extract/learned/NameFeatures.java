package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * Turns the tokens of a sentence into features: the words around each, what the tables know of
 * them, and what the lexicon's finders have found. Immutable; safe for threads.
 */
public final class NameFeatures {
  private final LexiconWords lexicon;

  /** The vocabulary must be that of the tokens, and all tables' words must be in it. */
  public NameFeatures(Knowledge knowledge, Vocabulary vocabulary) {
    this.lexicon = new LexiconWords(knowledge, vocabulary);
  }

  Word word(Tokens tokens, int token) {
    return Word.of(tokens, token, lexicon.of(tokens.id(token)));
  }

  /**
   * The features of each token of a sentence, as a trainer sees them.
   *
   * @param analysis with the mentions of the lexicon's finders
   */
  public List<int[]> describe(Analysis analysis, Sentence sentence) {
    Definitions definitions = new Definitions(analysis.tokens());
    Tokens tokens = analysis.tokens();
    LexiconMarks marks = new LexiconMarks(analysis);
    int length = sentence.limit() - sentence.first();
    Word[] words = new Word[length + 2 * Features.REACH];
    Arrays.fill(words, Word.NONE);
    for (int i = 0; i < length; i++) {
      words[i + Features.REACH] = word(tokens, sentence.first() + i);
    }
    List<int[]> described = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      int head = definitions.head(words[i + Features.REACH].form());
      Word standsFor = head == Definitions.NONE ? Word.NONE : word(tokens, head);
      described.add(describe(words, marks, sentence, i, standsFor));
    }
    return described;
  }

  private static int[] describe(
      Word[] words, LexiconMarks marks, Sentence sentence, int i, Word standsFor) {
    List<Integer> features = new ArrayList<>();
    Features.Sink sink = features::add;
    int at = i + Features.REACH;
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      Features.ofWord(words[at + offset], offset, sink);
    }
    long word = words[at].folded();
    long behind = words[at + 1].folded();
    Features.ofPairs(words[at - 1].folded(), word, words[at].ending(), behind, sink);
    Features.ofFlags(words[at].flags(), words[at + 1].flags(), sink);
    Features.ofFlagsBefore(words[at - 1].flags(), words[at].flags(), sink);
    int token = sentence.first() + i;
    int mark = marks.mark(sentence, token);
    Features.ofMarksBefore(marks.mark(sentence, token - 1), mark, sink);
    Features.ofMarks(mark, marks.mark(sentence, token + 1), sink);
    Features.ofMarkedWord(mark, word, behind, sink);
    Features.ofSpace(marks.space(token), sink);
    if (standsFor != Word.NONE) {
      Features.ofDefinition(standsFor, sink);
    }
    return features.stream().mapToInt(Integer::intValue).toArray();
  }
}
