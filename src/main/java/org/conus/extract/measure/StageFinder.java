package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds stages (AJCC/UICC TNM 8th edition notation; FIGO; clinical groups).
 *
 * <pre>
 * tnm   = [ prefix ] "T" degree [ "," ] [ prefix ] "N" degree [ [ "," ] [ prefix ] "M" degree ]   stage.tnm
 *       | prefix ( "T" | "N" | "M" ) degree                                            stage.tnm-part
 * group = [ "FIGO" | "AJCC" | ... ] "stage" roman [ letter ] [ digit ]                 stage.group
 * prefix = "p" | "c" | "y" | "r" | "a" ...
 * </pre>
 */
public final class StageFinder implements MentionFinder {
  private static final String PREFIXES = "pcyra";
  private static final int LONGEST_SUFFIX = 3;

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      for (int i = sentence.first(); i < sentence.limit(); ) {
        Mention mention = at(tokens, i, sentence.limit(), trace);
        if (mention == null) {
          i++;
        } else {
          mentions.add(mention);
          i = tokens.at(mention.span().end() - 1) + 1;
        }
      }
    }
    return mentions;
  }

  private static @Nullable Mention at(Tokens tokens, int from, int limit, Trace trace) {
    char first = tokens.firstChar(from);
    if (tokens.isWord(from, "stage")) {
      return group(tokens, from, limit);
    }
    if (tokens.length(from) > 4 || "pcyraTNM".indexOf(first) < 0) {
      return null;
    }
    return tnm(tokens, from, limit, trace);
  }

  private static @Nullable Mention tnm(Tokens tokens, int from, int limit, Trace trace) {
    int last = -1;
    int categories = 0;
    int at = from;
    for (char category : new char[] {'T', 'N', 'M'}) {
      int end = categoryEnd(tokens, at, limit, category);
      if (end >= 0) {
        categories++;
        last = end;
        at = end + 1;
        if (tokens.is(at, ',') || tokens.is(at, '/')) {
          at++;
        }
      }
    }
    boolean prefixed = PREFIXES.indexOf(tokens.firstChar(from)) >= 0;
    if (categories == 0 || categories == 1 && !prefixed) {
      if (categories == 1) {
        trace.heldBack(
            MentionKind.STAGE,
            tokens.span(from, last),
            "stage.tnm-part",
            "one category alone, without a prefix such as p or c");
      }
      return null;
    }
    String value = tokens.span(from, last).in(tokens.text()).replaceAll("[\\s,]+", "");
    String rule = categories == 1 ? "stage.tnm-part" : "stage.tnm";
    return mention(tokens, from, last, "tnm", value, rule);
  }

  /** The last token of {@code pT2a} and the like; -1 if the category does not stand here. */
  private static int categoryEnd(Tokens tokens, int at, int limit, char category) {
    if (at >= limit || !isCategory(tokens, at, category)) {
      return -1;
    }
    int degree = at + 1;
    if (tokens.length(at) > 1 && Character.toLowerCase(lastChar(tokens, at)) == 'x') {
      return at;
    }
    if (degree >= limit || tokens.spaceBefore(degree) || tokens.kind(degree) != TokenKind.NUMBER) {
      return isInSitu(tokens, at) ? at : -1;
    }
    if (tokens.length(degree) != 1 || tokens.firstChar(degree) > '4') {
      return -1;
    }
    int letter = degree + 1;
    boolean subdivided =
        letter < limit
            && !tokens.spaceBefore(letter)
            && tokens.kind(letter) == TokenKind.WORD
            && (tokens.length(letter) == 1 || tokens.isWord(letter, "mi"))
            && "abcdm".indexOf(tokens.firstChar(letter)) >= 0;
    return afterSuffix(tokens, subdivided ? letter : degree, limit);
  }

  /** {@code (sn)}, {@code (m)}: how the category was found, in brackets without a blank. */
  private static int afterSuffix(Tokens tokens, int last, int limit) {
    boolean suffix =
        last + 3 < limit
            && tokens.is(last + 1, '(')
            && !tokens.spaceBefore(last + 1)
            && tokens.kind(last + 2) == TokenKind.WORD
            && tokens.length(last + 2) <= LONGEST_SUFFIX
            && tokens.is(last + 3, ')');
    return suffix ? last + 3 : last;
  }

  /** {@code T}, {@code pT}, {@code ypT}, {@code TX}, {@code pTis}. */
  private static boolean isCategory(Tokens tokens, int at, char category) {
    String text = tokens.text();
    int begin = tokens.begin(at);
    int end = tokens.end(at);
    int letter = begin;
    while (letter < end && PREFIXES.indexOf(text.charAt(letter)) >= 0) {
      letter++;
    }
    if (letter - begin > 2 || letter == end || text.charAt(letter) != category) {
      return false;
    }
    String rest = text.substring(letter + 1, end).toLowerCase(Locale.ROOT);
    return rest.isEmpty() || rest.equals("x") || rest.equals("is") || rest.equals("a");
  }

  private static boolean isInSitu(Tokens tokens, int at) {
    return tokens.lower(at).endsWith("tis") || tokens.lower(at).endsWith("ta");
  }

  private static char lastChar(Tokens tokens, int at) {
    return tokens.text().charAt(tokens.end(at) - 1);
  }

  private static @Nullable Mention group(Tokens tokens, int from, int limit) {
    int at = from + 1;
    if (tokens.is(at, ':')) {
      at++;
    }
    if (at >= limit || !isRoman(tokens, at)) {
      return null;
    }
    int last = at;
    if (at + 1 < limit
        && !tokens.spaceBefore(at + 1)
        && tokens.kind(at + 1) == TokenKind.NUMBER
        && tokens.length(at + 1) == 1) {
      last = at + 1;
    }
    boolean figo = from > 0 && tokens.isWord(from - 1, "figo");
    String value = tokens.span(at, last).in(tokens.text()).toUpperCase(Locale.ROOT);
    return mention(
        tokens, figo ? from - 1 : from, last, figo ? "figo" : "group", value, "stage.group");
  }

  /** {@code I} to {@code IV} with a letter behind, or a digit 1 to 4. */
  private static boolean isRoman(Tokens tokens, int at) {
    String word = tokens.text(at).toUpperCase(Locale.ROOT);
    if (tokens.kind(at) == TokenKind.NUMBER) {
      return word.length() == 1 && word.charAt(0) >= '1' && word.charAt(0) <= '4';
    }
    int i = 0;
    while (i < word.length() && (word.charAt(i) == 'I' || word.charAt(i) == 'V')) {
      i++;
    }
    boolean letter = i == word.length() - 1 && "ABCDE".indexOf(word.charAt(i)) >= 0;
    return i > 0 && i <= 3 && (i == word.length() || letter);
  }

  private static Mention mention(
      Tokens tokens, int first, int last, String system, String value, String rule) {
    return new Mention(
        MentionKind.STAGE,
        tokens.span(first, last),
        new Value.Stage(system, value),
        List.of(),
        List.of(rule));
  }
}
