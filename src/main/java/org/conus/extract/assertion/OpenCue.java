package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The cue that a line ends with, so that it speaks of the next line, or of the points of the list
 * that it leads: {@code No evidence of:}, {@code NEGATIVE FOR}.
 */
final class OpenCue {
  /** The most tokens from the cue to the last point of its list. */
  private static final int FAR = 40;

  private final Tokens tokens;
  private @Nullable Match<Cue> open;
  private boolean listed;

  OpenCue(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The cues of a sentence, with the one that the lines before it left open; to be asked for all
   * sentences in order.
   */
  List<Match<Cue>> before(Sentence sentence, List<Match<Cue>> cues) {
    Match<Cue> led = open != null && goesOn(sentence, open) ? open : null;
    Match<Cue> own = atEnd(sentence, cues);
    if (own != null) {
      open = own;
      listed = false;
    } else if (led == null) {
      open = null;
    } else {
      listed = true;
    }
    if (led == null) {
      return cues;
    }
    List<Match<Cue>> all = new ArrayList<>(cues.size() + 1);
    all.add(led);
    all.addAll(cues);
    return all;
  }

  /** Whether a sentence is the line behind the cue, or a point of its list. */
  private boolean goesOn(Sentence sentence, Match<Cue> cue) {
    int first = sentence.first();
    if (first - cue.last() > FAR || tokens.linesBefore(first) != 1) {
      return false;
    }
    boolean point = tokens.isHyphen(first) || tokens.is(first, '*') || tokens.is(first, '•');
    return point || !listed && tokens.kind(first) == TokenKind.WORD;
  }

  private @Nullable Match<Cue> atEnd(Sentence sentence, List<Match<Cue>> cues) {
    int last = sentence.limit() - 1;
    last = tokens.is(last, ':') ? last - 1 : last;
    Match<Cue> cue = cues.isEmpty() ? null : cues.get(cues.size() - 1);
    boolean answer = cue != null && tokens.is(cue.first() - 1, ':');
    return cue != null && !answer && cue.last() == last && leads(cue) ? cue : null;
  }

  private static boolean leads(Match<Cue> match) {
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      boolean polar = cue.effect() == Effect.NEGATED || cue.effect() == Effect.UNCERTAIN;
      if (cue.goesForward() && polar && cue.upTo() == null) {
        return true;
      }
    }
    return false;
  }
}
