package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;

/**
 * Mentions that a name of a table makes by itself.
 *
 * @param matcher finds the names; each stands for a preferred one
 * @param value what a mention of a preferred name says
 * @param rule id of the rule
 */
record Names(
    PhraseMatcher<String> matcher, MentionKind kind, Function<String, Value> value, String rule) {

  /** Every name in the sentences of a text, in order. */
  List<Mention> find(Analysis analysis) {
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Match<String> match :
          matcher.matches(analysis.tokens(), sentence.first(), sentence.limit())) {
        mentions.add(
            new Mention(
                kind,
                analysis.tokens().span(match.first(), match.last()),
                value.apply(match.value()),
                List.of(),
                List.of(rule)));
      }
    }
    return mentions;
  }
}
