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
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds stages (AJCC/UICC TNM 8th edition notation; FIGO; clinical groups).
 *
 * <pre>
 * tnm   = [ prefix ] "T" degree [ "," ] [ prefix ] "N" degree [ [ "," ] [ prefix ] "M" degree ]   stage.tnm
 *       | prefix ( "T" | "N" | "M" ) degree                                            stage.tnm-part
 * group = [ system ] stage-word [ ":" ] roman [ letter ] [ digit ] [ "(" system ]      stage.group
 *       | system ( roman [ letter ] | "A" .. "D" ) [ digit ]                          stage.group
 * prefix = "p" | "c" | "y" | "r" | "a" ...
 * </pre>
 */
public final class StageFinder implements MentionFinder {
  private static final char[] CATEGORIES = {'T', 'N', 'M'};

  /**
   * The descriptors of the TNM notation, which stand before its capitals: pathological, clinical,
   * during or after treatment, of a recurrence, at autopsy.
   */
  private static final String PREFIXES = "pcyra";

  private static final int LONGEST_SUFFIX = 3;

  /** The characters below 0x80 with which a category may begin. */
  private static final boolean[] CATEGORY_BEGINS = categoryBegins();

  /** How far behind a stage's name, in tokens, a colon may stand before its value. */
  private static final int REACH_OF_COLON = 8;

  /** How far before a stage, in tokens, its system may be named: {@code FIGO (2018) stage}. */
  private static final int SYSTEM_REACH = 6;

  private final WordRoles words;

  /**
   * @throws org.conus.knowledge.KnowledgeException if {@code stage-words.tsv} is wrong
   */
  public StageFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, "stage-words.tsv");
  }

  private static boolean[] categoryBegins() {
    boolean[] begins = new boolean[0x80];
    PREFIXES.chars().forEach(prefix -> begins[prefix] = true);
    for (char category : CATEGORIES) {
      begins[category] = true;
    }
    return begins;
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      int limit = sentence.limit();
      int word = words.nextBegin(tokens, sentence.first(), limit);
      for (int i = sentence.first(); i < limit; i++) {
        word = word < i ? words.nextBegin(tokens, i, limit) : word;
        Mention mention = word == i ? group(tokens, i, sentence) : null;
        if (mention == null && mayBeCategory(tokens, i)) {
          mention = tnm(tokens, i, limit, trace);
        }
        if (mention != null) {
          mentions.add(mention);
          i = tokens.at(mention.span().end() - 1);
        }
      }
    }
    return mentions;
  }

  /** A cheap test before any other: at most two prefixes and a category's capital. */
  private static boolean mayBeCategory(Tokens tokens, int token) {
    char first = tokens.firstChar(token);
    if (first >= CATEGORY_BEGINS.length || !CATEGORY_BEGINS[first] || tokens.length(token) > 4) {
      return false;
    }
    String text = tokens.text();
    int letter = tokens.begin(token);
    int end = Math.min(tokens.end(token), letter + 3);
    while (letter < end && PREFIXES.indexOf(text.charAt(letter)) >= 0) {
      letter++;
    }
    return letter < end && "TNM".indexOf(text.charAt(letter)) >= 0;
  }

  private static @Nullable Mention tnm(Tokens tokens, int from, int limit, Trace trace) {
    @Nullable String[] parts = new @Nullable String[CATEGORIES.length];
    int last = -1;
    int categories = 0;
    int at = from;
    for (int i = 0; i < CATEGORIES.length; i++) {
      int end = categoryEnd(tokens, at, limit, CATEGORIES[i]);
      if (end >= 0) {
        parts[i] = unspaced(tokens, at, end);
        categories++;
        last = end;
        at = afterCount(tokens, end + 1, limit);
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
    return mention(
        tokens.span(from, last),
        new Value.Stage("tnm", joined(parts), parts[0], parts[1], parts[2]),
        categories == 1 ? "stage.tnm-part" : "stage.tnm");
  }

  private static String joined(@Nullable String[] parts) {
    StringBuilder value = new StringBuilder();
    for (String part : parts) {
      value.append(part == null ? "" : part);
    }
    return value.toString();
  }

  /** Behind the lymph nodes counted in brackets: {@code pT3 N1 (2/19) M0}. */
  private static int afterCount(Tokens tokens, int at, int limit) {
    boolean count =
        at + 4 < limit
            && tokens.is(at, '(')
            && tokens.kind(at + 1) == TokenKind.NUMBER
            && tokens.is(at + 2, '/')
            && tokens.kind(at + 3) == TokenKind.NUMBER
            && tokens.is(at + 4, ')');
    return count ? at + 5 : at;
  }

  private static String unspaced(Tokens tokens, int first, int last) {
    StringBuilder value = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (!tokens.is(i, ',')) {
        value.append(tokens.text(i));
      }
    }
    return value.toString();
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
    boolean spaced = degree < limit && tokens.spaceBefore(degree) && tokens.length(at) == 1;
    if (degree >= limit || spaced || tokens.kind(degree) != TokenKind.NUMBER) {
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

  /** {@code (sn)}, {@code (m)}, {@code (i+)}: how the category was found, in brackets. */
  private static int afterSuffix(Tokens tokens, int last, int limit) {
    int word = last + 2;
    int close = word + 1;
    if (close < limit && (tokens.is(close, '+') || tokens.isHyphen(close))) {
      close++;
    }
    boolean suffix =
        close < limit
            && tokens.is(last + 1, '(')
            && !tokens.spaceBefore(last + 1)
            && tokens.kind(word) == TokenKind.WORD
            && tokens.length(word) <= LONGEST_SUFFIX
            && tokens.is(close, ')');
    return suffix ? close : last;
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

  private @Nullable Mention group(Tokens tokens, int from, Sentence sentence) {
    int limit = sentence.limit();
    Match<Word> stage = words.at(tokens, from, limit, "stage");
    Match<Word> system = stage == null ? words.at(tokens, from, limit, "system") : null;
    Match<Word> lead = stage == null ? system : stage;
    if (lead == null) {
      return null;
    }
    int at = lead.last() + 1;
    if (!(at < limit && isRoman(tokens, at))) {
      at = afterLink(tokens, at, limit, stage != null);
    }
    boolean named =
        at < limit
            && (stage != null && isSpoken(tokens, at, limit)
                || isRoman(tokens, at) && (stage != null || isUpper(tokens, at))
                || system != null && isLetter(tokens, at, system));
    int last = named ? lastOfGroup(tokens, at, limit) : -1;
    if (last < 0 || words.at(tokens, last + 1, limit, "other") != null) {
      return null;
    }
    Match<Word> whose = system == null ? systemBeside(tokens, from, last, sentence) : system;
    int first = whose != null && whose.last() == from - 1 ? whose.first() : from;
    String value = value(tokens, at, last);
    String name = whose == null ? "group" : value(whose);
    return mention(tokens.span(first, last), new Value.Stage(name, value), "stage.group");
  }

  /**
   * Behind a colon, before which a few words may say whose a stage is: {@code stage (AJCC 8): II},
   * {@code stage per clinician: II}.
   */
  private static int afterLink(Tokens tokens, int from, int limit, boolean mayBeFar) {
    int reach = mayBeFar ? Math.min(limit, from + REACH_OF_COLON) : Math.min(limit, from + 1);
    for (int i = from; i < reach; i++) {
      if (tokens.is(i, ':')) {
        return i + 1;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.')) {
        return from;
      }
    }
    return from;
  }

  /** The group in capitals, a number in words as a figure. */
  private String value(Tokens tokens, int at, int last) {
    Match<Word> figure = words.at(tokens, at, last + 1, "figure");
    Word word = figure == null ? null : WordRoles.find(figure, "figure");
    if (word == null) {
      return tokens.span(at, last).in(tokens.text()).toUpperCase(Locale.ROOT);
    }
    return word.value() + (last > at ? tokens.text(last).toUpperCase(Locale.ROOT) : "");
  }

  /** {@code Dukes C}, {@code Binet A}: stages by a letter. */
  private static boolean isLetter(Tokens tokens, int at, Match<Word> system) {
    return WordRoles.find(system, "lettered") != null
        && tokens.length(at) == 1
        && tokens.firstChar(at) >= 'A'
        && tokens.firstChar(at) <= 'D';
  }

  private static boolean isUpper(Tokens tokens, int token) {
    return Character.isUpperCase(tokens.firstChar(token));
  }

  private int lastOfGroup(Tokens tokens, int at, int limit) {
    boolean spoken = words.at(tokens, at, limit, "figure") != null;
    int last = at;
    if ((spoken || tokens.kind(at) == TokenKind.NUMBER)
        && isSubgroup(tokens, at + 1, limit, spoken)) {
      last++;
    }
    boolean digit =
        last + 1 < limit
            && !tokens.spaceBefore(last + 1)
            && tokens.kind(last + 1) == TokenKind.NUMBER
            && tokens.length(last + 1) == 1;
    return digit ? last + 1 : last;
  }

  /** {@code stage four}; a stage one or two without a letter may be that of an operation. */
  private boolean isSpoken(Tokens tokens, int at, int limit) {
    Match<Word> figure = words.at(tokens, at, limit, "figure");
    Word word = figure == null ? null : WordRoles.find(figure, "figure");
    return word != null
        && (word.value().compareTo("2") > 0 || isSubgroup(tokens, at + 1, limit, true));
  }

  /** The letter of a subgroup: {@code stage 3B}, {@code stage three B}. */
  private static boolean isSubgroup(Tokens tokens, int at, int limit, boolean spaced) {
    return at < limit
        && tokens.spaceBefore(at) == spaced
        && tokens.length(at) == 1
        && "ABCDE".indexOf(Character.toUpperCase(tokens.firstChar(at))) >= 0
        && (!spaced || isUpper(tokens, at));
  }

  /** The staging system named shortly before a stage, or in brackets behind it; null if none is. */
  private @Nullable Match<Word> systemBeside(
      Tokens tokens, int first, int last, Sentence sentence) {
    for (int i = first - 1; i >= Math.max(sentence.first(), first - SYSTEM_REACH); i--) {
      Match<Word> system = words.at(tokens, i, first, "system");
      if (system != null) {
        return system;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        break;
      }
    }
    boolean bracket = last + 1 < sentence.limit() && tokens.is(last + 1, '(');
    return bracket ? words.at(tokens, last + 2, sentence.limit(), "system") : null;
  }

  private static String value(Match<Word> match) {
    Word word = WordRoles.find(match, "system");
    return word == null ? "group" : word.value();
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

  private static Mention mention(Span span, Value.Stage value, String rule) {
    return new Mention(MentionKind.STAGE, span, value, List.of(), List.of(rule));
  }
}
