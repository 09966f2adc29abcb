package org.conus.extract.spine;

import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Levels written as codes.
 *
 * <pre>
 * range  = chain [ RANGE ( chain | tail ) ]          level.range        T12 to S1, C3/4 to C5/6
 * chain  = code { sep ( code | number ) | below }    level.range        T12-L2, L3-4-5, L4/5
 * below  = code of the next level                     level.range        C7T1, L4L5, L5 S1 disc
 *        | number of the next level before a cue for levels              L4 5 disc
 *        | spoken code or number of the next level, behind a spoken one  L five S one, C five six
 * code   = LETTER [ "-" | "." ] NUMBER               level.code         L4, Th12, C-5, L 3, L.4
 *        | SCANNED [ NUMBER ]                        level.code         Ll, Tl2, Tll
 *        | LETTER DIGIT [ NUMBER ] | LETTER "1" DIGIT level.code         T l2, T ll, L l, T1O, T1Z
 *        | LETTER [ "-" | "." ] FIGURE               level.code         D VIII, T ten
 *        | "L" NUMBER of two neighbors               level.range        L45
 *        | REGION [ "(" LETTER ")" ] [ HEAD ] [ "-" ] NUMBER level.region-number Lumbar (L) 2, lumbar vertebra 3
 *        | REGION [ HEAD ] FIGURE                    level.region-number thoracic eleven
 *        | OCCIPUT                                   level.occiput      before sep or RANGE alone
 * tail   = number { sep ( code | number ) }          level.list-elision T9 and 10, L3/4, 4/5
 * sep    = "-" | "/" | "~"
 * number = NUMBER of the region before it, not below it, not before a unit; spoken behind a spoken one
 *        | NUMERAL of the next level                                    L5-51
 *        | 1 of the next region, behind the last level of one           L5-1
 * </pre>
 *
 * <p>The capitals are roles of {@code level-words.tsv}. The work at a token is bounded.
 */
final class CodeGrammar {
  /** No text has more codes without a space between them. */
  private static final int LONGEST = 24;

  /** So many linking words may part a disc from its two levels. */
  private static final int LINKS = 3;

  /** A noun of a disc has no more tokens behind its first. */
  private static final int LONGEST_NOUN = 3;

  private final LevelLexicon words;
  private final ScannedCodes scans;
  private final SpokenCodes spoken;
  private final RegionCodes regions;

  CodeGrammar(LevelLexicon words) {
    this.words = words;
    this.scans = new ScannedCodes(words);
    this.spoken = new SpokenCodes(words);
    this.regions = new RegionCodes(words, spoken);
  }

  /** The longest expression that begins with a token; null if none does. */
  @Nullable LevelPhrase at(Tokens tokens, int first) {
    Chain chain = chainAt(tokens, first);
    if (chain == null) {
      return null;
    }
    Match<LevelWord> to =
        words.at(Role.RANGE, tokens, CodeMarks.behindHyphen(tokens, chain.last() + 1));
    Chain whole =
        to == null ? null : rangeTo(tokens, chain, CodeMarks.behindHyphen(tokens, to.last() + 1));
    if (whole == null && chain.occiput() && chain.codes().size() < 2) {
      return null;
    }
    return (whole == null ? chain : whole).phrase(first);
  }

  private @Nullable Chain rangeTo(Tokens tokens, Chain from, int at) {
    Chain to = chainAt(tokens, at);
    if (to != null && (!to.occiput() || isNeckBelow(from, to))) {
      return from.joined(to);
    }
    Chain tail = tailAt(tokens, from, at);
    return tail != null && mayFollow(tokens, tail.last() + 1) ? from.joined(tail) : null;
  }

  /** {@code C2 to the occiput}. */
  private static boolean isNeckBelow(Chain from, Chain occiput) {
    return occiput.codes().size() == 1 && !from.occiput() && Column.region(from.end()).equals("C");
  }

  /** Numbers alone that continue a list or range whose last member is {@code before}. */
  @Nullable LevelPhrase elided(Tokens tokens, LevelPhrase before, int first) {
    if (before.inWords()) {
      return null;
    }
    Chain last = Chain.of(before.last(), before.tail(), "", 0, false);
    Chain tail = tailAt(tokens, last, first);
    if (tail == null || !before.isRange() && tail.low() == before.tail()) {
      return null;
    }
    LevelPhrase phrase = tail.phrase(first);
    return new LevelPhrase(
        first,
        phrase.last(),
        phrase.head(),
        phrase.tail(),
        phrase.codes(),
        0,
        false,
        false,
        LevelPhrase.ELIDED);
  }

  /**
   * The number of the level below, where a noun before the list or behind the number says that one
   * has slipped on the other, and no date does: {@code L4 on 5 May}.
   */
  @Nullable LevelPhrase slippedOn(Tokens tokens, int first, LevelPhrase before, int at) {
    LevelPhrase number = elided(tokens, before, at);
    if (number == null
        || number.isRange()
        || !Column.areNeighbors(before.tail(), number.head())
        || tokens.isWord(number.last() + 1, "may")
        || !mayFollow(tokens, number.last() + 1)) {
      return null;
    }
    return isNamed(tokens, first, number.last() + 1) ? number : null;
  }

  /** Whether what stands at a token may follow a number that is meant as a level. */
  boolean mayFollow(Tokens tokens, int at) {
    if (at >= tokens.size()) {
      return true;
    }
    return switch (tokens.kind(at)) {
      case NUMBER -> false;
      case WORD ->
          words.is(Role.FOLLOW, tokens, at)
              || words.is(Role.STRUCTURE, tokens, at)
              || continues(tokens, at)
              || words.is(Role.RANGE, tokens, at)
              || words.is(Role.FOR, tokens, at);
      case MARK ->
          ".,;:()[]".indexOf(tokens.firstChar(at)) >= 0 && !CodeNumbers.isDecimal(tokens, at)
              || continues(tokens, at)
              || CodeMarks.isSeparator(tokens, at) && opensPair(tokens, at + 1);
    };
  }

  /** Whether a list goes on with something else than a number. */
  private boolean continues(Tokens tokens, int at) {
    Match<LevelWord> join = words.at(Role.JOIN, tokens, at);
    int next = join == null ? tokens.size() : join.last() + 1;
    return next < tokens.size() && tokens.kind(next) != TokenKind.NUMBER;
  }

  private @Nullable Chain chainAt(Tokens tokens, int first) {
    Chain chain = codeAt(tokens, first);
    for (Chain next = chain; next != null && next.codes().size() < LONGEST; ) {
      chain = next;
      boolean separated = CodeMarks.isSeparator(tokens, chain.last() + 1);
      next = separated ? extended(tokens, chain) : below(tokens, chain, first);
    }
    return chain;
  }

  /** With the next level written onto it, or behind a space: {@code L5S1}, {@code L5 S1 disc}. */
  private @Nullable Chain below(Tokens tokens, Chain chain, int first) {
    int at = chain.last() + 1;
    if (at >= tokens.size() || chain.occiput()) {
      return null;
    }
    if (spoken.is(tokens, chain.last())) {
      return spokenBelow(tokens, chain);
    }
    boolean apart = tokens.spaceBefore(at);
    if (apart
        ? chain.codes().size() > 1 || tokens.begin(at) - tokens.end(at - 1) > 1
        : chain.gaps() > 0) {
      return null;
    }
    Chain code = codeAt(tokens, at);
    code = code == null && apart ? numberAt(tokens, chain, at) : code;
    if (code == null || code.occiput() || !Column.areNeighbors(chain.end(), code.low())) {
      return null;
    }
    boolean one = apart ? isOneThing(tokens, first, code) : code.gaps() == 0;
    return one ? chain.joined(code) : null;
  }

  /** The next level, spoken behind a spoken one: {@code L five S one}, {@code C five six}. */
  private @Nullable Chain spokenBelow(Tokens tokens, Chain chain) {
    int at = chain.last() + 1;
    Chain number = numberAt(tokens, chain, at);
    Chain next = number == null ? codeAt(tokens, at) : number;
    if (next == null
        || !spoken.is(tokens, next.last())
        || !Column.areNeighbors(chain.end(), next.low())) {
      return null;
    }
    Match<LevelWord> and = number == null ? words.at(Role.JOIN, tokens, next.last() + 1) : null;
    Chain third = and == null ? null : codeAt(tokens, and.last() + 1);
    boolean list = third != null && Column.areNeighbors(next.end(), third.low());
    return list ? null : chain.joined(next);
  }

  /**
   * Whether what stands between two neighbors is named behind them or right before them: {@code L5
   * S1 disc}, {@code disc at L5 S1}, {@code canal stenosis L4 L5}.
   */
  private boolean isOneThing(Tokens tokens, int first, Chain below) {
    int next = below.last() + 1;
    boolean behind = isNoun(tokens, next);
    if (!behind
        && next < tokens.size()
        && words.mayOpen(tokens, next)
        && codeAt(tokens, next) != null) {
      return false;
    }
    return behind || isNamed(tokens, first, next);
  }

  /** Whether a noun of what two neighbors make stands at a token or before what they begin with. */
  private boolean isNamed(Tokens tokens, int first, int next) {
    if (isNoun(tokens, next)) {
      return true;
    }
    int before = first - 1;
    for (int i = 0; i < LINKS && words.is(Role.SKIP, tokens, before); i++) {
      before--;
    }
    for (int from = Math.max(0, before - LONGEST_NOUN); from <= before; from++) {
      Match<LevelWord> noun = words.at(Role.STRUCTURE, tokens, from);
      Match<LevelWord> pair = words.at(Role.PAIR, tokens, from);
      if (noun != null && isDisc(noun) && noun.last() == before
          || pair != null && pair.last() == before) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoun(Tokens tokens, int at) {
    return isDisc(words.at(Role.STRUCTURE, tokens, at)) || words.is(Role.PAIR, tokens, at);
  }

  private static boolean isDisc(@Nullable Match<LevelWord> noun) {
    return noun != null && noun.value().value().equals("disc");
  }

  private @Nullable Chain tailAt(Tokens tokens, Chain before, int first) {
    Chain chain = numberAt(tokens, before, first);
    for (Chain next = chain; next != null && next.codes().size() < LONGEST; ) {
      chain = next;
      boolean more =
          CodeMarks.isSeparator(tokens, chain.last() + 1) && !opensPair(tokens, chain.last() + 2);
      next = more ? extended(tokens, chain) : null;
    }
    return chain;
  }

  /** Whether a code begins a pair of its own: the last one of {@code D6,7 - D9,10}. */
  private boolean opensPair(Tokens tokens, int at) {
    Chain code = tokens.spaceBefore(Math.min(at, tokens.size() - 1)) ? codeAt(tokens, at) : null;
    return code != null
        && tokens.is(code.last() + 1, ',')
        && CodeNumbers.placeAt(tokens, Column.region(code.end()), code.last() + 2) > code.end()
        && !tokens.spaceBefore(code.last() + 2);
  }

  private @Nullable Chain extended(Tokens tokens, Chain chain) {
    int at = chain.last() + 2;
    Chain code = codeAt(tokens, at);
    if (code != null && !code.occiput()) {
      return chain.joined(code);
    }
    Chain numeral = scans.numeral(tokens, chain, at);
    if (numeral != null) {
      return chain.joined(numeral);
    }
    Chain first = firstBelow(tokens, chain, at);
    if (first != null) {
      return chain.joined(first);
    }
    Chain number = numberAt(tokens, chain, at);
    boolean open =
        number != null
            && tokens.spaceBefore(at)
            && !isSpacedOut(tokens, chain, number)
            && !mayFollow(tokens, number.last() + 1);
    return number == null || open || number.low() == chain.end() ? null : chain.joined(number);
  }

  /** The first level of the region below the last of its own: {@code L5-1}, {@code T12/1}. */
  private static @Nullable Chain firstBelow(Tokens tokens, Chain chain, int at) {
    int first = Column.firstBelow(chain.end());
    boolean one =
        first >= 0
            && CodeNumbers.numberAt(tokens, at) == 1
            && !tokens.spaceBefore(at)
            && !tokens.spaceBefore(at - 1)
            && !CodeNumbers.touchesMore(tokens, at);
    return one ? Chain.of(at, first, "~1", 0, false) : null;
  }

  /**
   * Whether the number behind a hyphen with spaces on both sides is the next level's: in all of a
   * code with spaces ({@code C 6 - 7}), else where no plural tells that things are counted ({@code
   * L4 - 5 mild bulge}).
   */
  private static boolean isSpacedOut(Tokens tokens, Chain chain, Chain number) {
    int next = number.last() + 1;
    return chain.codes().size() == 1
        && tokens.spaceBefore(chain.last() + 1)
        && Column.areNeighbors(chain.end(), number.low())
        && (chain.gaps() > 0 && tokens.spaceBefore(chain.last())
            || next < tokens.size()
                && tokens.kind(next) == TokenKind.WORD
                && !tokens.text(next).endsWith("s"));
  }

  private @Nullable Chain codeAt(Tokens tokens, int first) {
    Match<LevelWord> letter = words.at(Role.LETTER, tokens, first);
    if (letter != null && letter.first() == letter.last()) {
      return lettered(tokens, first, letter.value().value());
    }
    Match<LevelWord> scanned = words.at(Role.SCANNED, tokens, first);
    if (scanned != null) {
      return scans.scanned(tokens, first, scanned.value());
    }
    Match<LevelWord> region = words.at(Role.REGION, tokens, first);
    if (region != null) {
      return regions.at(tokens, region, this::mayFollow);
    }
    Match<LevelWord> occiput = words.at(Role.OCCIPUT, tokens, first);
    return occiput == null ? null : Chain.occiput(occiput.last());
  }

  private @Nullable Chain lettered(Tokens tokens, int first, String region) {
    boolean roman = tokens.isWord(first + 1, "ii") && tokens.spaceBefore(first + 1);
    Chain misread = roman ? null : scans.misread(tokens, first, region);
    if (misread != null) {
      return misread;
    }
    int at = first + 1;
    boolean small = Character.isLowerCase(tokens.firstChar(first));
    boolean hyphen = tokens.isHyphen(at) || !small && CodeMarks.isPoint(tokens, at);
    at = hyphen ? at + 1 : at;
    boolean apart = hyphen && at < tokens.size() && tokens.spaceBefore(at);
    boolean abbreviated = apart && tokens.is(at - 1, '.') && tokens.length(first) == 2;
    if (hyphen && (tokens.spaceBefore(at - 1) || at >= tokens.size() || apart && !abbreviated)) {
      return null;
    }
    int place = CodeNumbers.placeAt(tokens, region, at);
    if (place < 0) {
      Chain figure = spoken.figure(tokens, first, at, region);
      return figure != null || hyphen ? figure : ScannedCodes.condensed(tokens, first, region);
    }
    String code = tokens.text(first) + tokens.text(at);
    boolean gap = hyphen || tokens.spaceBefore(at);
    return Chain.of(
        at, place, hyphen ? tokens.text(first) + '-' + tokens.text(at) : code, gap ? 1 : 0, small);
  }

  private @Nullable Chain numberAt(Tokens tokens, Chain before, int at) {
    String region = Column.region(before.end());
    boolean inWords = spoken.is(tokens, at) && spoken.is(tokens, before.last());
    int place =
        inWords ? spoken.placeAt(tokens, region, at) : CodeNumbers.placeAt(tokens, region, at);
    if (place < before.end()
        || CodeNumbers.touchesMore(tokens, at)
        || words.is(Role.UNIT, tokens, at + 1)) {
      return null;
    }
    return Chain.of(at, place, "~" + Column.number(place), 0, false);
  }
}
