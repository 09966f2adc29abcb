package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermName;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type whose name a text has cut in two: by an organ or grade ({@code mucinous colon
 * adenocarcinoma}), by a list ({@code squamous cell and basal cell carcinoma}), or in the reversed
 * form of reports ({@code renal cell carcinoma, clear cell type}).
 */
final class TumorNames {
  /** No type has more words behind its head. */
  private static final int MOST_BEHIND = 4;

  private final TumorLexer lexer;
  private final Map<String, TumorType> types = new HashMap<>();
  private final Set<String> ends = new HashSet<>();

  /** A general morphology, and the first and last of those that it may stand for. */
  private final List<int[]> families = new ArrayList<>();

  /**
   * @param lexer over the same table
   * @param all the rows of the table
   */
  TumorNames(Knowledge knowledge, TumorLexer lexer, List<TumorType> all) {
    this.lexer = lexer;
    for (TumorType type : all) {
      for (TermName name : type.concept().names()) {
        if (name.form() == TermName.Form.NOUN) {
          types.putIfAbsent(name.text(), type);
        }
      }
    }
    for (Table.Row row : knowledge.table("histology-families.tsv", "code", "from", "to").rows()) {
      families.add(
          new int[] {
            Integer.parseInt(row.need("code")),
            Integer.parseInt(row.need("from")),
            Integer.parseInt(row.need("to"))
          });
    }
    for (Table.Row row : knowledge.table("type-words.tsv", "text").uniqueRows("text")) {
      ends.add(row.get("text"));
    }
  }

  /** The type that is named by an item's words and one token behind them; null if none is. */
  @Nullable TumorType ending(Tokens tokens, Item item, int last) {
    return types.get(words(tokens, item) + " " + tokens.lower(last));
  }

  /** The phrase under the type that its words name without those that cut it. */
  TumorPhrase whole(Tokens tokens, TumorPhrase phrase) {
    boolean isType = phrase.head().role() == Role.TYPE;
    if (!isType && phrase.before().size() < 2) {
      return phrase;
    }
    TumorType behind = isType ? behind(tokens, phrase.head()) : null;
    TumorType whole = behind == null ? uncut(tokens, phrase) : behind;
    if (whole == null) {
      return phrase;
    }
    Item head = phrase.head();
    Item type = new Item(head.first(), head.last(), Role.TYPE, whole, null, null);
    return new TumorPhrase(phrase.first(), phrase.last(), type, phrase.before(), phrase.rule());
  }

  /**
   * The type that the words for types before a head name with it, or with its last word where the
   * rest says no more ({@code serous high-grade carcinoma}); a differentiation may be one of them
   * ({@code dedifferentiated high-grade liposarcoma}).
   */
  private @Nullable TumorType uncut(Tokens tokens, TumorPhrase phrase) {
    List<Item> before = phrase.before();
    if (before.isEmpty()) {
      return null;
    }
    boolean isLong = isLong(tokens, phrase.head());
    if (before.size() == 1 && !isLong) {
      return null; // nothing stands between them
    }
    TumorType type = null;
    if (isLong || isCut(before, TumorNames::saysType)) {
      type = uncut(tokens, phrase, TumorNames::saysType, isLong);
    }
    if (type == null && isCut(before, TumorNames::maySayType)) {
      type = uncut(tokens, phrase, TumorNames::maySayType, isLong);
    }
    return type;
  }

  private @Nullable TumorType uncut(
      Tokens tokens, TumorPhrase phrase, Predicate<Item> wanted, boolean isLong) {
    Item head = phrase.head();
    List<String> words = new ArrayList<>();
    for (Item item : phrase.before()) {
      if (wanted.test(item)) {
        words.add(words(tokens, item));
      }
    }
    words.add(isLong ? tokens.lower(head.last()) : words(tokens, head));
    for (int from = 0; from < words.size() - 1; from++) {
      TumorType type = types.get(String.join(" ", words.subList(from, words.size())));
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  /** Whether a head says no more than its last word: {@code high-grade carcinoma}. */
  private boolean isLong(Tokens tokens, Item head) {
    TumorType type = head.type();
    TumorType last =
        head.first() < head.last() && type != null ? types.get(tokens.lower(head.last())) : null;
    return last != null && type != null && last.concept().equals(type.concept());
  }

  /** Whether another word stands behind one that says a type. */
  private static boolean isCut(List<Item> before, Predicate<Item> wanted) {
    boolean said = false;
    for (int i = 0; i < before.size(); i++) {
      boolean says = wanted.test(before.get(i));
      if (said && !says) {
        return true;
      }
      said |= says;
    }
    return false;
  }

  /**
   * The type that words behind a head make of it: {@code renal cell carcinoma, clear cell type},
   * {@code adenocarcinoma, mucinous}, {@code carcinoma of the clear cell type}. They end with a
   * word for a type, or where the line or the phrase does. The last word of the head alone takes
   * them only where it is a type of its own and the head a general one of the other: a {@code
   * gastrointestinal stromal tumor, spindle cell type}, and a {@code lobular carcinoma,
   * pleomorphic}, are no other tumors.
   */
  private @Nullable TumorType behind(Tokens tokens, Item head) {
    int at = head.last() + 1;
    boolean isOf = at < tokens.size() && tokens.isWord(at, "of");
    if (at + 1 >= tokens.size() || !isOf && !tokens.is(at, ',') && !tokens.is(at, '(')) {
      return null;
    }
    if (!mayBegin(tokens, at + 1, head)) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    int limit = Math.min(tokens.size(), at + 2 * MOST_BEHIND);
    for (int i = isOf && tokens.isWord(at + 1, "the") ? at + 2 : at + 1; i < limit; i++) {
      if (tokens.isHyphen(i)) {
        continue;
      }
      if (words.length() > 0 && (isOf ? isTypeWord(tokens, i) : endsType(tokens, i))) {
        String type = words.toString();
        TumorType whole = types.get(type + " " + words(tokens, head));
        String last = tokens.lower(head.last());
        if (whole == null && isType(types.get(last))) {
          TumorType general = types.get(type + " " + last);
          whole = general != null && mayBe(head.type(), general) ? general : null;
        }
        return whole == null || isSpread(whole) ? null : whole;
      }
      if (tokens.kind(i) != TokenKind.WORD || tokens.linesBefore(i) > 0) {
        return null;
      }
      words.append(words.length() > 0 ? " " : "").append(tokens.lower(i));
    }
    return null;
  }

  /**
   * Whether a name may begin with a word behind a head, and go on with the next one or with the
   * head or its last word: cheap, before the words are put together.
   */
  private boolean mayBegin(Tokens tokens, int behind, Item head) {
    return tokens.isHyphen(behind)
        || tokens.isHyphen(behind + 1)
        || tokens.isHyphen(head.first())
        || behind + 1 < tokens.size() && lexer.mayBegin(tokens, behind, behind + 1)
        || lexer.mayBegin(tokens, behind, head.first())
        || lexer.mayBegin(tokens, behind, head.last());
  }

  /** Whether a general type may be meant to be a more special one. */
  private boolean mayBe(@Nullable TumorType general, TumorType special) {
    int from = digits(general);
    int to = digits(special);
    return families.stream()
        .anyMatch(family -> family[0] == from && family[1] <= to && to <= family[2]);
  }

  private static int digits(@Nullable TumorType type) {
    String code = type == null ? "" : type.concept().code(Code.ICD_O_3).orElse("");
    return code.isEmpty() ? 0 : Integer.parseInt(code, 0, 4, 10);
  }

  /** Whether a word names more than a neoplasm. */
  private static boolean isType(@Nullable TumorType word) {
    return word != null
        && word.concept().code(Code.ICD_O_3).filter(code -> !code.startsWith("800")).isPresent();
  }

  private static boolean isSpread(TumorType type) {
    return type.concept().code(Code.ICD_O_3).orElse("").endsWith("/6");
  }

  private boolean isTypeWord(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.WORD && ends.contains(tokens.lower(at));
  }

  private boolean endsType(Tokens tokens, int at) {
    return tokens.kind(at) != TokenKind.WORD
        || tokens.linesBefore(at) > 0
        || ends.contains(tokens.lower(at));
  }

  private static boolean saysType(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null && modifier.saysType();
  }

  private static boolean maySayType(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null && (modifier.saysType() || modifier.saysDifferentiation());
  }

  private static String words(Tokens tokens, Item item) {
    StringBuilder words = new StringBuilder();
    for (int i = item.first(); i <= item.last(); i++) {
      if (!tokens.isHyphen(i)) {
        words.append(words.length() > 0 ? " " : "").append(tokens.lower(i));
      }
    }
    return words.toString();
  }
}
