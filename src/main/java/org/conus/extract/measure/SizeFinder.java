package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.extract.measure.MeasureGrammar.Listed;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds measures of lesions: what has the form of a measure ({@link MeasureGrammar}) is judged by
 * the words around it ({@link SizeJudge}). A measure early in a sentence that names nothing may be
 * of what the sentence before spoke of.
 */
public final class SizeFinder implements MentionFinder {
  private static final String FILE = "size-words.tsv";
  private static final String RULE = "size.measure";

  /** So many sentences back, if those between name nothing. */
  private static final int SENTENCES_BACK = 2;

  private final WordRoles words;
  private final MeasureNumbers numbers;
  private final MeasureGrammar grammar;

  /** The units alone, without which a sentence has no measure. */
  private final PhraseMatcher<Word> units;

  public SizeFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, FILE);
    this.numbers = new MeasureNumbers(knowledge, vocabulary);
    this.grammar = new MeasureGrammar(words, numbers);
    this.units = WordRoles.ofRoles(knowledge, vocabulary, FILE, Set.of("unit"));
  }

  /** It reads tumors, each of which is a lesion whether the table names it or not. */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.TUMOR);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    if (!units.mayBeginBetween(tokens, 0, tokens.size())) {
      return List.of();
    }
    BitSet tumors = tumors(analysis);
    List<Mention> mentions = new ArrayList<>();
    List<Sentence> sentences = analysis.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      int begin = i;
      Sentence sentence = sentences.get(i);
      while (i + 1 < sentences.size() && endsOpen(tokens, sentence)) {
        sentence = joined(sentence, sentences.get(++i));
      }
      if (units.mayBeginBetween(tokens, sentence.first(), sentence.limit())) {
        Verdict spokenOf = spokenOf(tokens, tumors, sentences, begin);
        new Run(tokens, tumors, sentence, spokenOf, trace).read(mentions);
      }
    }
    return mentions;
  }

  /** Whether a line end cuts a product: {@code 3 x 2 x} before {@code 1 cm}. */
  private boolean endsOpen(Tokens tokens, Sentence sentence) {
    int last = sentence.limit() - 1;
    return last > sentence.first()
        && tokens.kind(last - 1) == TokenKind.NUMBER
        && words.at(tokens, last, sentence.limit(), "by") != null;
  }

  private static Sentence joined(Sentence first, Sentence second) {
    Span span = new Span(first.span().begin(), second.span().end());
    return new Sentence(span, first.first(), second.limit(), first.section());
  }

  /** What the sentences before one make of a measure; null if they name nothing. */
  private @Nullable Verdict spokenOf(
      Tokens tokens, BitSet tumors, List<Sentence> sentences, int sentence) {
    Verdict spokenOf = null;
    for (int back = 1; back <= SENTENCES_BACK && spokenOf == null && back <= sentence; back++) {
      Sentence before = sentences.get(sentence - back);
      if (before.section() != sentences.get(sentence).section()) {
        break;
      }
      Run run = new Run(tokens, tumors, before, null, Trace.NONE);
      run.read(new ArrayList<>());
      spokenOf = run.judge.last();
    }
    return spokenOf;
  }

  /** The reading of one sentence from left to right. */
  private final class Run {
    private final Tokens tokens;
    private final BitSet tumors;
    private final int first;
    private final int limit;
    private final @Nullable Verdict spokenOf;
    private final Trace trace;
    private final SizeJudge judge;
    private @Nullable Listed list;

    Run(Tokens tokens, BitSet tumors, Sentence sentence, @Nullable Verdict spokenOf, Trace trace) {
      this.tokens = tokens;
      this.tumors = tumors;
      this.first = sentence.first();
      this.limit = sentence.limit();
      this.spokenOf = spokenOf;
      this.trace = trace;
      this.judge = new SizeJudge(words, tokens, tumors, first, limit);
    }

    void read(List<Mention> mentions) {
      for (int i = first; i < limit; ) {
        if (!mayMatter(i)) {
          i++;
          continue;
        }
        Match<Word> match = words.at(tokens, i, limit);
        Measure listed = listed(i);
        Measure measure = listed == null ? grammar.at(tokens, i, limit, match) : listed;
        if (measure != null) {
          decide(measure, mentions);
          i = measure.last() + 1;
          continue;
        }
        if (tumors.get(i)) {
          judge.hearTumor(i);
        }
        if (match != null) {
          judge.hear(match);
        }
        i = match == null ? i + 1 : match.last() + 1;
      }
    }

    private void decide(Measure measure, List<Mention> mentions) {
      Verdict verdict = judge.verdict(measure, spokenOf);
      if (verdict != null && verdict.lesion()) {
        mentions.add(mention(tokens, measure));
      } else {
        tell(tokens, measure, verdict, trace);
      }
    }

    /** A number of a list whose unit stands behind its last one. */
    private @Nullable Measure listed(int token) {
      if (tokens.kind(token) != TokenKind.NUMBER) {
        return null;
      }
      if (token > first && words.at(tokens, token - 1, limit, "opens") != null) {
        list = grammar.listAt(tokens, token, limit);
      }
      int last = list != null && token < list.last() ? Numbers.last(tokens, token, limit) : -1;
      return list == null || last < 0
          ? null
          : new Measure(
              token, last, List.of(Numbers.value(tokens, token, last)), list.unit(), false);
    }

    /** Whether a measure, a word of the table or a tumor may begin with a token. */
    private boolean mayMatter(int token) {
      return words.mayBegin(tokens, token) || numbers.mayBegin(tokens, token) || tumors.get(token);
    }
  }

  /** The tokens with which tumors begin. */
  private static BitSet tumors(Analysis analysis) {
    BitSet begins = new BitSet();
    for (Mention mention : analysis.mentions()) {
      if (mention.kind() == MentionKind.TUMOR) {
        begins.set(analysis.tokens().at(mention.span().begin()));
      }
    }
    return begins;
  }

  private static void tell(Tokens tokens, Measure measure, @Nullable Verdict verdict, Trace trace) {
    if (trace.isOn()) {
      String by = "no word near it says what was measured";
      if (verdict != null) {
        String word = tokens.span(verdict.first(), verdict.last()).in(tokens.text());
        by = "'" + word + "' makes it the measure of a distance or of something else";
      }
      Span span = tokens.span(measure.first(), measure.last());
      trace.heldBack(MentionKind.SIZE, span, RULE, by);
    }
  }

  private static Mention mention(Tokens tokens, Measure measure) {
    return new Mention(
        MentionKind.SIZE,
        tokens.span(measure.first(), measure.last()),
        new Value.Size(measure.dimensions(), measure.unit()),
        List.of(),
        List.of(RULE));
  }
}
