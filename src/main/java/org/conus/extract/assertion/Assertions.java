package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Assertion.Temporality;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Subjects.Reading;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * Says of every mention whether the text holds it to be there, for certain, now, and of whom.
 *
 * <p>Stains, sites, ages and sexes are always affirmed and certain: a stain's result says what was
 * seen, and a site stays one where nothing was found. Immutable, safe for threads.
 */
public final class Assertions {
  private static final Set<MentionKind> PLAIN_KINDS =
      EnumSet.of(MentionKind.IHC_RESULT, MentionKind.ANATOMY, MentionKind.AGE, MentionKind.SEX);

  private final CueLexicon lexicon;
  private final Subjects subjects;

  /**
   * @throws org.conus.knowledge.KnowledgeException if {@code assertion-cues.tsv} is wrong
   */
  public Assertions(Knowledge knowledge, Vocabulary vocabulary) {
    this.lexicon = new CueLexicon(knowledge, vocabulary);
    this.subjects = new Subjects(lexicon);
  }

  /** One assertion a mention, in the order of the mentions. */
  public List<Assertion> assess(Analysis analysis, List<Mention> mentions) {
    if (mentions.isEmpty() || analysis.sentences().isEmpty()) {
      return mentions.stream().map(m -> Assertion.PLAIN).toList();
    }
    Run run = new Run(analysis);
    List<Assertion> assertions = new ArrayList<>(mentions.size());
    mentions.forEach(mention -> assertions.add(run.assess(mention)));
    return assertions;
  }

  /** What is known of one document's sentences so far. */
  private final class Run {
    private final Analysis analysis;
    private final Tokens tokens;
    private final Map<Sentence, Reading> readings = new HashMap<>();
    private final Map<Sentence, CueScopes> scopes = new HashMap<>();

    Run(Analysis analysis) {
      this.analysis = analysis;
      this.tokens = analysis.tokens();
      readSentences();
    }

    private void readSentences() {
      Subject before = Subject.OTHER;
      for (Sentence sentence : analysis.sentences()) {
        if (sentence.first() >= sentence.limit()) {
          continue;
        }
        boolean newParagraph = tokens.linesBefore(sentence.first()) > 1;
        List<Match<Cue>> cues = lexicon.cues(tokens, sentence.first(), sentence.limit());
        Reading reading =
            subjects.read(analysis, sentence, cues, newParagraph ? Subject.OTHER : before);
        readings.put(sentence, reading);
        before = reading.subject();
      }
    }

    Assertion assess(Mention mention) {
      Sentence sentence = analysis.sentenceAt(mention.span().begin());
      Reading reading = readings.get(sentence);
      if (reading == null) {
        return Assertion.PLAIN;
      }
      int token = tokens.at(mention.span().begin());
      CueScopes scope =
          scopes.computeIfAbsent(
              sentence, s -> new CueScopes(tokens, s.first(), s.limit(), reading.cues()));
      Effect section = lexicon.section(analysis.section(sentence).kind());
      Map<Integer, String> words = new TreeMap<>();
      boolean plain = PLAIN_KINDS.contains(mention.kind());
      boolean open = !plain && !isPresupposed(scope, token);
      boolean negated = open && holds(scope, Effect.NEGATED, mention, token, words);
      boolean uncertain =
          open
              && !negated
              && (holds(scope, Effect.UNCERTAIN, mention, token, words)
                  || section == Effect.UNCERTAIN);
      boolean historical =
          holds(scope, Effect.HISTORICAL, mention, token, words) || section == Effect.HISTORICAL;
      boolean family =
          holds(scope, Effect.FAMILY, mention, token, words) || section == Effect.FAMILY;
      Subject subject =
          family ? Subject.FAMILY : subjects.subject(analysis, sentence, reading, token);
      return new Assertion(
          negated ? Polarity.NEGATED : Polarity.AFFIRMED,
          uncertain ? Certainty.UNCERTAIN : Certainty.CERTAIN,
          historical ? Temporality.HISTORICAL : Temporality.CURRENT,
          subject,
          List.copyOf(words.values()));
    }

    /** Whether a mention is taken for granted: {@code no invasion of the pancreatic mass}. */
    private boolean isPresupposed(CueScopes scope, int token) {
      return token > 1
          && lexicon.isDefinite(tokens, token - 1)
          && lexicon.isPreposition(tokens, token - 2)
          && !scope.isCue(token - 2);
    }

    private boolean holds(
        CueScopes scope, Effect effect, Mention mention, int token, Map<Integer, String> words) {
      Match<Cue> match = scope.governing(effect, token);
      if (match == null) {
        match = scope.governing(effect, Math.max(token, tokens.at(mention.span().end()) - 1));
        match = match != null && match.first() < token && match.last() >= token ? match : null;
      }
      if (match == null
          || match.first() >= token && match.last() < tokens.at(mention.span().end())) {
        return false;
      }
      words.put(match.first(), tokens.span(match.first(), match.last()).in(tokens.text()));
      return true;
    }
  }
}
