package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Where the clauses of a sentence begin and end, by its cues, its marks and its conjunctions. */
final class Clauses {
  private static final int LIST_AHEAD = 14;
  private static final int LONGEST_CUE = 8;

  /** The most tokens from the verb of a finding to the {@code and} behind it. */
  private static final int PREDICATE = 6;

  private static final int LONGEST_ABBREVIATION = 4;

  private final Tokens tokens;
  private final int first;
  private final int limit;
  private final List<Match<Cue>> cues;

  /** By token: the number of the cue that begins there, from 1; 0 if none does. */
  private final int[] starting;

  /** By number of a cue: its directions, see {@link Direction#bit}; none for 0. */
  private final int[] directions;

  /**
   * @param first the sentence's first token
   * @param limit the token after its last
   * @param cues in the sentence, in order
   */
  Clauses(Tokens tokens, int first, int limit, List<Match<Cue>> cues) {
    this.tokens = tokens;
    this.first = first;
    this.limit = limit;
    this.cues = cues;
    this.starting = new int[limit - first];
    this.directions = new int[cues.size() + 1];
    for (int i = 0; i < cues.size(); i++) {
      Match<Cue> cue = cues.get(i);
      starting[cue.first() - first] = i + 1;
      directions[i + 1] = directions(cue);
    }
  }

  private static int directions(Match<Cue> match) {
    int directions = 0;
    for (int i = 0; i < match.size(); i++) {
      directions |= match.value(i).direction().bit();
    }
    return directions;
  }

  /** The directions of the cues that begin at a token. */
  private int directions(int token) {
    return directions[starting[token - first]];
  }

  /** Whether a cue that begins at a token goes in some directions, given as bits. */
  boolean isAny(int token, int bits) {
    return (directions(token) & bits) != 0;
  }

  /** The cue that begins at a token, which does. */
  Match<Cue> cueAt(int token) {
    return cues.get(starting[token - first] - 1);
  }

  /** Whether a clause ends at a token: a comma, a semicolon, a terminator or a verb. */
  boolean endsClause(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, ';')
        || isTerminator(token)
        || is(token, Direction.VERB);
  }

  /** Whether a token is part of a cue that denies or doubts. */
  boolean isPolar(int token) {
    return isOf(token, Effect.NEGATED) || isOf(token, Effect.UNCERTAIN);
  }

  /** Whether a token is part of a cue with an effect. */
  boolean isOf(int token, Effect effect) {
    for (int i = token; i >= Math.max(first, token - LONGEST_CUE); i--) {
      int mark = i < limit ? starting[i - first] : 0;
      if (mark != 0) {
        Match<Cue> match = cues.get(mark - 1);
        return match.last() >= token && has(match, effect);
      }
    }
    return false;
  }

  private static boolean has(Match<Cue> match, Effect effect) {
    for (int i = 0; i < match.size(); i++) {
      if (match.value(i).effect() == effect) {
        return true;
      }
    }
    return false;
  }

  boolean isHyphenated(int token) {
    return token > first + 1
        && tokens.isHyphen(token - 1)
        && !tokens.spaceBefore(token)
        && !tokens.spaceBefore(token - 1);
  }

  /** Whether the word before a token is a name that ends in a digit: {@code TTF1}, {@code CK 7}. */
  boolean isBehindName(int token) {
    return token - 2 >= first
        && tokens.kind(token - 1) == TokenKind.NUMBER
        && tokens.kind(token - 2) == TokenKind.WORD
        && Character.isUpperCase(tokens.firstChar(token - 2));
  }

  boolean beginsClauseAt(int token) {
    return token == first || ",;:.".indexOf(tokens.firstChar(token - 1)) >= 0;
  }

  boolean isAtEnd(int at) {
    boolean decimal =
        tokens.is(at, '.')
            && at + 1 < limit
            && !tokens.spaceBefore(at + 1)
            && !isClosing(tokens, at + 1)
            && at > first;
    return at >= limit || !decimal && ",;.:)(][\"\u201d".indexOf(tokens.firstChar(at)) >= 0;
  }

  boolean hasAnd(int from, int last) {
    for (int i = from; i <= last; i++) {
      if (isAnd(i) || tokens.isWord(i, "or")) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code it was A, and B was excluded}, {@code A is unlikely, B is excluded}: a verb, or such a
   * cue, and no other comma stands before the comma.
   */
  boolean endsClauseWithVerb(int comma, boolean and) {
    for (int i = comma - 1; i >= Math.max(first, comma - LIST_AHEAD); i--) {
      if (and && (is(i, Direction.VERB) || isTensed(i))) {
        return true;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';') || isTerminator(i)) {
        return false;
      }
      if (is(i, Direction.BACKWARD)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code A was confirmed by biopsy and B was excluded}: whether what was said of the one ends
   * before an {@code and}, so that what is said behind it is of the other alone.
   */
  boolean endsPredicate(int and) {
    for (int i = and - 1; i >= Math.max(first, and - PREDICATE); i--) {
      if (isAny(i, Direction.CLOSER.bit() | Direction.BACKWARD.bit()) && isTensed(i)) {
        return true;
      }
      if (tokens.is(i, ',') || isAnd(i) || tokens.isWord(i, "that") || isTerminator(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a colon ends a heading in capitals. */
  boolean isHeading(int colon) {
    return tokens.is(colon, ':') && colon > first && isCapitals(tokens, colon - 1);
  }

  /** Whether a token is a word of capitals alone, longer than most abbreviations. */
  static boolean isCapitals(Tokens tokens, int token) {
    for (int i = tokens.begin(token); i < tokens.end(token); i++) {
      if (!Character.isUpperCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return tokens.length(token) > 3;
  }

  /** Whether a cue that ends scopes begins at a token. */
  boolean isTerminator(int token) {
    return is(token, Direction.TERMINATOR);
  }

  /** Whether a cue of a direction begins at a token. */
  boolean is(int token, Direction direction) {
    return isAny(token, direction.bit());
  }

  /** Whether a token is a word that neither begins nor ends anything: most are. */
  boolean isPlain(int token) {
    if (directions(token) != 0) {
      return false;
    }
    return switch (tokens.firstChar(token)) {
      case 'a', 'A', 'o', 'O', 'v', 'V' -> false; // and, or, versus
      default -> tokens.kind(token) == TokenKind.WORD;
    };
  }

  /** Whether a full stop ends a sentence that was not cut there; one letter or two abbreviate. */
  boolean isFullStop(int i) {
    return tokens.is(i, '.')
        && i > first
        && i + 1 < limit
        && tokens.spaceBefore(i + 1)
        && (tokens.length(i - 1) > LONGEST_ABBREVIATION || isClosing(tokens, i - 1));
  }

  boolean isDash(int i) {
    return tokens.isHyphen(i)
        && tokens.linesBefore(i) == 0
        && tokens.spaceBefore(i)
        && i + 1 < limit
        && tokens.spaceBefore(i + 1);
  }

  /** {@code suggestive of, but not proving, lymphoma}, {@code or, less likely, lymphoma}. */
  boolean isAside(int begin, int comma) {
    return tokens.isWord(comma - 1, "of")
        || tokens.isWord(comma - 1, "for")
        || begin > first && tokens.is(begin - 1, ',');
  }

  /** {@code no metastases and a chordoma}: an article after {@code and} where none came before. */
  boolean isArticle(int token) {
    return token < limit && (tokens.isWord(token, "a") || tokens.isWord(token, "an"));
  }

  /** {@code no tumor in 13 nodes, tumor in two}: whether a word stands there once more. */
  boolean isSame(int token, int before) {
    return token < limit
        && tokens.kind(token) == TokenKind.WORD
        && tokens.lower(token).equals(tokens.lower(before));
  }

  /** A round or square bracket that opens. */
  static boolean isOpening(Tokens tokens, int token) {
    return tokens.is(token, '(') || tokens.is(token, '[');
  }

  /** A round or square bracket that closes. */
  static boolean isClosing(Tokens tokens, int token) {
    return tokens.is(token, ')') || tokens.is(token, ']');
  }

  boolean isAnd(int token) {
    return tokens.isWord(token, "and") || tokens.is(token, '&');
  }

  /** Whether a verb makes a clause of what stands up to the next comma. */
  boolean beginsClause(int from) {
    if (from < limit && (tokens.isWord(from, "or") || tokens.isWord(from, "nor"))) {
      return false;
    }
    for (int i = from; i < Math.min(limit, from + LIST_AHEAD); i++) {
      if (is(i, Direction.VERB) || is(i, Direction.PSEUDO) && isTensed(i)) {
        return true;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';') || isTerminator(i) || is(i, Direction.CLOSER)) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@code a history of cancer, a new mass was found}: whether an article, perhaps behind {@code
   * and}, and before the next comma a finding or judgement that tells its time make a clause.
   */
  boolean isJudged(int joint) {
    int from = isAnd(joint) ? joint + 1 : joint;
    if (!isArticle(from)) {
      return false;
    }
    for (int i = from; i < Math.min(limit, from + LIST_AHEAD); i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        return false;
      }
      if (isAny(i, Direction.BACKWARD.bit() | Direction.CLOSER.bit())) {
        return isTensed(i);
      }
    }
    return false;
  }

  /** Whether words that tell a time begin at a token: {@code CT showed}. */
  boolean isTensed(int token) {
    return token < limit
        && directions(token) != 0
        && cueAt(token).values().stream()
            .anyMatch(cue -> cue.weight() == Weight.PAST || cue.weight() == Weight.PRESENT);
  }

  /** {@code a malignant tumor, such as liposarcoma}: whether examples begin. */
  boolean isExample(int from) {
    return tokens.isWord(from, "including")
        || tokens.isWord(from, "namely")
        || tokens.isWord(from, "such") && tokens.isWord(from + 1, "as");
  }

  /** Whether another kind of cue takes over. */
  boolean beginsOther(int at, Cue cue) {
    int mark = at < limit ? starting[at - first] : 0;
    if (mark == 0) {
      return false;
    }
    Match<Cue> match = cues.get(mark - 1);
    for (int i = 0; i < match.size(); i++) {
      Cue next = match.value(i);
      boolean polar = next.effect() == Effect.NEGATED || next.effect() == Effect.UNCERTAIN;
      if (next.goesForward() && polar && next.effect() != cue.effect()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list goes on: an {@code and} or {@code or} comes before a verb. */
  boolean goesOnWithList(int from) {
    for (int i = from; i < Math.min(limit, from + LIST_AHEAD); i++) {
      if (isPlain(i)) {
        continue;
      }
      if (isAnd(i) || tokens.isWord(i, "or") || tokens.isWord(i, "versus")) {
        return true;
      }
      if (tokens.is(i, ';')
          || isTerminator(i)
          || is(i, Direction.VERB)
          || is(i, Direction.CLOSER)) {
        return false;
      }
    }
    return false;
  }
}
