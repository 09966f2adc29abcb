package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.spine.Surroundings.Heard;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.conus.text.Span;

/** Tells how what has the form of a level was judged, with the points and the words that spoke. */
final class LevelTrace {
  private final Analysis analysis;
  private final SurroundingsReader surroundings;
  private final LevelJudge judge;
  private final Trace trace;

  LevelTrace(Analysis analysis, SurroundingsReader surroundings, LevelJudge judge, Trace trace) {
    this.analysis = analysis;
    this.surroundings = surroundings;
    this.judge = judge;
    this.trace = trace;
  }

  /**
   * Tells of one phrase.
   *
   * @param enough the points that make a level
   */
  void tell(LevelPhrase phrase, LevelGroup group, Sentence sentence, LevelScore score, int enough) {
    Span span = analysis.tokens().span(phrase.first(), phrase.last());
    String by = points(score, enough) + words(phrase, group, sentence, score);
    if (score.points() < enough) {
      trace.heldBack(MentionKind.SPINAL_LEVEL, span, phrase.rule(), by);
    } else {
      trace.accepted(MentionKind.SPINAL_LEVEL, span, phrase.rule(), by);
    }
  }

  private static String points(LevelScore score, int enough) {
    if (score.isTouched()) {
      return "something is written onto it that no level has (" + LevelScore.TOUCHED + ")";
    }
    List<String> parts = new ArrayList<>();
    score.parts().forEach(part -> parts.add(part.rule() + " " + signed(part.points())));
    String sum = score.points() + " points where " + enough + " is needed";
    return parts.isEmpty() ? sum : sum + " (" + String.join(", ", parts) + ")";
  }

  private String words(LevelPhrase phrase, LevelGroup group, Sentence sentence, LevelScore score) {
    if (score.isTouched()) {
      return "";
    }
    Tokens tokens = analysis.tokens();
    Surroundings around = surroundings.around(tokens, group, sentence.first(), sentence.limit());
    List<String> beside = new ArrayList<>();
    for (Heard heard : around.before()) {
      add(beside, heard.place(), judge.weight(heard.word(), phrase));
    }
    for (Heard heard : around.after()) {
      add(beside, heard.place(), judge.weight(heard.word(), phrase));
    }
    List<String> farther = new ArrayList<>();
    for (Match<LevelWord> match :
        surroundings.near(tokens, group, sentence.first(), sentence.limit())) {
      for (LevelWord word : match.values()) {
        if (word.reachesSentence()) {
          add(farther, match, judge.weight(word, phrase) / 2);
        }
      }
    }
    return listed("; beside it: ", beside)
        + listed("; in the sentence: ", farther)
        + (around.staged() ? "; a part of a staging formula stands beside it" : "");
  }

  private void add(List<String> to, Match<LevelWord> match, int points) {
    Tokens tokens = analysis.tokens();
    String word = tokens.span(match.first(), match.last()).in(tokens.text());
    String line = "'" + word.replaceAll("\\s+", " ") + "' " + signed(points);
    if (points != 0 && !to.contains(line)) {
      to.add(line);
    }
  }

  private static String listed(String before, List<String> words) {
    return words.isEmpty() ? "" : before + String.join(", ", words);
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : String.valueOf(points);
  }
}
