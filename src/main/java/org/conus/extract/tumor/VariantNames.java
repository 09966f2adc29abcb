package org.conus.extract.tumor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The type that words behind a head make of it, or words that end with {@code type} or {@code
 * variant} before it.
 *
 * <pre>
 * behind  = ( "," | "(" ) words [ end ]        renal cell carcinoma, clear cell type
 *         | "of" [ "the" ] words end           carcinoma of the clear cell type
 *         | ( "of" | "in" ) site ( "," | "(" ) words [ end ]
 *         | "with" words feature               squamous cell carcinoma with sarcomatoid features
 *         | [ ( "," | "(" ) [ words ] ] "grade" number         astrocytoma, IDH-mutant, grade 4
 * before  = words ( "type" | "variant" ) [ "of" [ "the" ] ]
 * </pre>
 *
 * <p>The last word of the head alone takes them only where it is a type of its own and the head a
 * general one of the other: a {@code gastrointestinal stromal tumor, spindle cell type}, and a
 * {@code lobular carcinoma, pleomorphic}, are no other tumors. What a tumor is {@code with} must be
 * a type that the head may stand for.
 */
final class VariantNames {
  /** No type has more words behind its head. */
  private static final int MOST_BEHIND = 4;

  /** No site between a head and the words behind it has more tokens. */
  private static final int MOST_OF_SITE = 6;

  /** What a word behind those for a type is. */
  private enum End {
    /** It says that they are a type: {@code variant}. */
    TYPE,
    /** It says that a tumor has something of a type: {@code features}. */
    FEATURE,
    /** It begins something else: {@code grade}. */
    OTHER,
    /** It stands before them and says nothing: {@code predominantly}. */
    SKIPPED
  }

  /** The words that the table's names with a feature end with. */
  private static final List<String> FEATURES = List.of(" differentiation", " features");

  /** What the words for features begin with, and how long they are at least. */
  private static final String FIRST_OF_FEATURE = "afghdmp";

  private static final int SHORTEST_FEATURE = 6;

  /** A grade has no more tokens between it and the head that it belongs to. */
  private static final int MOST_BEFORE_GRADE = 16;

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private static final String GRADE = "grade ";

  /** The first letters of words that say a type: cheap, before they are looked up. */
  private static final String FIRST = "stvSTV";

  private final TypeNames types;
  private final TumorLexer lexer;
  private final Map<String, End> ends = new HashMap<>();

  VariantNames(Knowledge knowledge, TypeNames types, TumorLexer lexer) {
    this.types = types;
    this.lexer = lexer;
    for (Table.Row row : knowledge.table("type-words.tsv", "text", "role").uniqueRows("text")) {
      ends.put(row.get("text"), end(row));
    }
  }

  private static End end(Table.Row row) {
    try {
      return End.valueOf(row.need("role").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("unknown role " + row.get("role"));
    }
  }

  /** The type that the words behind a head make of it; null if they make none. */
  @Nullable TumorType behind(Tokens tokens, Item head) {
    int at = head.last() + 1;
    if (at + 1 >= tokens.size()) {
      return null;
    }
    if (tokens.is(at, ',') || tokens.is(at, '(')) {
      TumorType graded = graded(tokens, head, at + 1);
      return graded == null ? named(tokens, head, at + 1, null) : graded;
    }
    boolean isOf = tokens.isWord(at, "of");
    if (isOf || tokens.isWord(at, "in")) {
      int from = tokens.isWord(at + 1, "the") ? at + 2 : at + 1;
      TumorType type = isOf ? named(tokens, head, from, End.TYPE) : null;
      int mark = type == null ? behindSite(tokens, from) : -1;
      return mark < 0 ? type : named(tokens, head, mark + 1, null);
    }
    if (tokens.isWord(at, "with")) {
      return named(tokens, head, at + 1, End.FEATURE);
    }
    return mayGrade(tokens, at) ? graded(tokens, head, at) : null;
  }

  /** Whether a grade may begin here: {@code grade 2}, {@code G2}, {@code WHO grade 2}. */
  private static boolean mayGrade(Tokens tokens, int at) {
    return "gGwW".indexOf(tokens.firstChar(at)) >= 0
        && (tokens.isWord(at, "grade") || tokens.isWord(at, "g") || tokens.isWord(at, "who"));
  }

  /** The comma or bracket behind a site; -1 if none is near. */
  private static int behindSite(Tokens tokens, int from) {
    int limit = Math.min(tokens.size(), from + MOST_OF_SITE);
    for (int i = from; i < limit && tokens.linesBefore(i) == 0; i++) {
      if (tokens.is(i, ',') || tokens.is(i, '(')) {
        return i + 1 < tokens.size() ? i : -1;
      }
      boolean isSite = tokens.kind(i) == TokenKind.WORD || tokens.isHyphen(i);
      if (!isSite || tokens.isWord(i, "and") || tokens.isWord(i, "with")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The type that a grade makes of a head, with the words between them or without ({@code
   * astrocytoma, IDH-mutant, CNS WHO grade 4}).
   */
  private @Nullable TumorType graded(Tokens tokens, Item head, int from) {
    int at = gradeFrom(tokens, from);
    String number = at < 0 ? null : number(tokens, at + 1);
    if (number == null) {
      return null;
    }
    StringBuilder between = new StringBuilder();
    for (int i = from; i < at; i++) {
      if (tokens.linesBefore(i) > 0) {
        return null;
      }
      if (tokens.kind(i) == TokenKind.WORD) {
        String word = TypeNames.word(tokens, i);
        if (ends.get(word) != End.OTHER) {
          between.append(' ').append(word);
        }
      }
    }
    return graded(tokens, head, between.toString(), GRADE + number);
  }

  /** Where the word for a grade stands, before the end of a sentence; -1 if there is none near. */
  private static int gradeFrom(Tokens tokens, int from) {
    int limit = Math.min(tokens.size() - 1, from + MOST_BEFORE_GRADE);
    for (int i = from; i < limit; i++) {
      char first = tokens.firstChar(i);
      if ((first | 32) == 'g' && (tokens.isWord(i, "grade") || tokens.isWord(i, "g"))) {
        return i;
      }
      if (first == '.' || first == ';' || first == ':') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable TumorType graded(Tokens tokens, Item head, String between, String grade) {
    TumorType own = types.get(types.full(tokens, head));
    if (own == null || !own.concept().equals(head.concept())) {
      return null;
    }
    String name = types.full(tokens, head) + between + " " + grade;
    TumorType type = types.ofWords(name);
    return type == null ? kind(tokens, head, grade, null) : type;
  }

  /** The number of a grade, in Arabic figures; null if it is none or a range. */
  private static @Nullable String number(Tokens tokens, int at) {
    String word = tokens.lower(at);
    int roman = ROMAN.indexOf(word);
    boolean isNumber = tokens.kind(at) == TokenKind.NUMBER;
    if (roman < 0 && !isNumber) {
      return null;
    }
    int behind = at + 1;
    String number = roman < 0 ? word : Integer.toString(roman + 1);
    if (behind < tokens.size() && !tokens.spaceBefore(behind)) {
      if (tokens.isHyphen(behind) || tokens.is(behind, '/')) {
        return null;
      }
      number += isNumber && tokens.kind(behind) == TokenKind.WORD ? tokens.lower(behind) : "";
    }
    return number;
  }

  /**
   * @param wanted what must stand behind the words; null for whatever ends them, a mark too
   */
  private @Nullable TumorType named(Tokens tokens, Item head, int from, @Nullable End wanted) {
    int begin = from;
    while (wanted == End.FEATURE
        && begin + 1 < tokens.size()
        && ends.get(tokens.lower(begin)) == End.SKIPPED) {
      begin++;
    }
    if (wanted == End.FEATURE ? !mayEnd(tokens, begin) : !mayBegin(tokens, begin, head)) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    int limit = Math.min(tokens.size(), begin + 2 * MOST_BEHIND);
    for (int i = begin; i < limit; i++) {
      if (tokens.isHyphen(i)) {
        continue;
      }
      boolean isWord = tokens.kind(i) == TokenKind.WORD && tokens.linesBefore(i) == 0;
      End end = isWord ? ends.get(tokens.lower(i)) : null;
      boolean isDegree = tokens.isWord(i, "grade") && isDegree(tokens, begin, i);
      boolean ended = wanted == null ? !isWord || end != null && !isDegree : end == wanted;
      if (ended && words.length() > 0) {
        return kind(tokens, head, words.toString(), end);
      }
      if (!isWord) {
        return null;
      }
      words.append(words.length() > 0 ? " " : "").append(TypeNames.word(tokens, i));
    }
    return null;
  }

  /** Whether a word for a feature may stand near: cheap, before the words are put together. */
  private static boolean mayEnd(Tokens tokens, int from) {
    int limit = Math.min(tokens.size(), from + 2 * MOST_BEHIND);
    for (int i = from + 1; i < limit; i++) {
      if (tokens.length(i) >= SHORTEST_FEATURE
          && FIRST_OF_FEATURE.indexOf(tokens.firstChar(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether words say how high a grade is, as in {@code low grade}, {@code high-grade}. */
  private boolean isDegree(Tokens tokens, int begin, int grade) {
    return ends.get(tokens.lower(begin)) == End.OTHER && grade - begin <= 2;
  }

  /**
   * Whether a name may begin with a word behind a head, and go on with the next one or with the
   * head or its last word: cheap, before the words are put together.
   */
  private boolean mayBegin(Tokens tokens, int behind, Item head) {
    return tokens.isHyphen(behind)
        || tokens.isHyphen(behind + 1)
        || tokens.isHyphen(head.first())
        || types.isShort(tokens, head)
        || behind + 1 < tokens.size() && lexer.mayBegin(tokens, behind, behind + 1)
        || lexer.mayBegin(tokens, behind, head.first())
        || lexer.mayBegin(tokens, behind, head.last());
  }

  /** The type whose words end before a head with {@code type} or {@code variant}, and its begin. */
  @Nullable TumorPhrase before(Tokens tokens, TumorPhrase phrase) {
    int end = phrase.first() - 1;
    end -= end > 1 && tokens.isWord(end, "the") ? 1 : 0;
    boolean isOf = end > 1 && tokens.isWord(end, "of");
    end = isOf ? end - 1 : phrase.first() - 1;
    if (end < 1 || FIRST.indexOf(tokens.firstChar(end)) < 0) {
      return null;
    }
    if (tokens.kind(end) != TokenKind.WORD || ends.get(tokens.lower(end)) != End.TYPE) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    TumorPhrase longest = null;
    for (int i = end - 1, count = 0; i >= 0 && count < MOST_BEHIND; i--) {
      if (tokens.isHyphen(i) && tokens.linesBefore(i + 1) == 0) {
        continue;
      }
      if (tokens.kind(i) != TokenKind.WORD || tokens.linesBefore(i + 1) > 0) {
        break;
      }
      words.insert(0, TypeNames.word(tokens, i) + (words.length() > 0 ? " " : ""));
      TumorType type = kind(tokens, phrase.head(), words.toString(), End.TYPE);
      if (type != null) {
        Item own = phrase.head();
        Item head = new Item(own.first(), own.last(), Role.TYPE, type, null, null);
        longest = new TumorPhrase(i, phrase.last(), head, phrase.before(), phrase.rule());
      }
      count++;
    }
    return longest;
  }

  /** The type that words for a kind make of a head; null if they make none. */
  private @Nullable TumorType kind(Tokens tokens, Item head, String kind, @Nullable End end) {
    boolean isFeature = end == End.FEATURE;
    String name = types.full(tokens, head);
    TumorType own = types.get(name);
    if (own == null || !own.concept().equals(head.concept())) {
      return null; // a name that goes on behind its mention
    }
    TumorType whole = isFeature ? with(kind, name) : null;
    if (whole != null) {
      return whole;
    }
    whole = named(kind, name, end);
    for (int space = name.indexOf(' '); whole == null && space > 0; ) {
      String rest = name.substring(space + 1);
      TumorType general = types.get(rest);
      if (general != null && general.concept().equals(own.concept())) {
        whole = named(kind, rest, end);
      }
      space = name.indexOf(' ', space + 1);
    }
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (whole == null && !isFeature && types.isType(last)) {
      TumorType general = named(kind, last, end);
      whole = general != null && types.mayBe(own, general) ? general : null;
    }
    boolean may = whole != null && !isSpread(whole) && (!isFeature || types.mayBe(own, whole));
    return may ? whole : null;
  }

  private @Nullable TumorType named(String kind, String head, @Nullable End end) {
    TumorType with = end == End.FEATURE ? with(kind, head) : null;
    if (with != null) {
      return with;
    }
    TumorType type = types.get(kind + " " + head);
    if (type == null && kind.startsWith(GRADE)) {
      return types.ofWords(head + " " + kind);
    }
    if (type == null && end == End.TYPE) {
      type = types.get(kind + " type " + head);
      type = type == null ? types.get(kind + " variant " + head) : type;
    }
    return type;
  }

  /** The type of the table that a head is with a feature. */
  private @Nullable TumorType with(String kind, String head) {
    for (String feature : FEATURES) {
      TumorType type = types.get(head + " with " + kind + feature);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static boolean isSpread(TumorType type) {
    return type.concept().code(Code.ICD_O_3).orElse("").endsWith("/6");
  }
}
