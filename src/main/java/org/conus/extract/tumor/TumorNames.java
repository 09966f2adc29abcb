package org.conus.extract.tumor;

import java.util.List;
import java.util.function.Predicate;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type whose name a text has cut in two: by an organ or grade ({@code mucinous colon
 * adenocarcinoma}), by a list ({@code squamous cell and basal cell carcinoma}), or in the reversed
 * form of reports ({@code renal cell carcinoma, clear cell type}).
 */
final class TumorNames {
  private final TypeNames types;
  private final VariantNames variants;

  /**
   * @param lexer over the same table
   * @param all the rows of the table
   */
  TumorNames(Knowledge knowledge, TumorLexer lexer, List<TumorType> all) {
    this.types = new TypeNames(knowledge, all);
    this.variants = new VariantNames(knowledge, types, lexer);
  }

  /** The type that is named by an item's words and one token behind them; null if none is. */
  @Nullable TumorType ending(Tokens tokens, Item item, int last) {
    return types.get(TypeNames.words(tokens, item) + " " + TypeNames.word(tokens, last));
  }

  /** The phrase under the type that its words name without those that cut it. */
  TumorPhrase whole(Tokens tokens, TumorPhrase phrase) {
    boolean isHead = phrase.head().role() == Role.HEAD;
    if (isHead && phrase.before().size() < 2) {
      return phrase;
    }
    TumorType behind = isHead ? null : variants.behind(tokens, phrase.head());
    TumorType whole = behind == null ? uncut(tokens, phrase) : behind;
    if (whole == null || isHead && whole.isGeneric()) {
      TumorPhrase variant = isHead ? null : variants.before(tokens, phrase);
      return variant == null ? phrase : variant;
    }
    Item head = phrase.head();
    Item type = new Item(head.first(), head.last(), Role.TYPE, whole, null, null);
    return new TumorPhrase(phrase.first(), phrase.last(), type, phrase.before(), phrase.rule());
  }

  /**
   * The type that the words for types before a head name with it, or with its last word where the
   * rest says no more ({@code serous high-grade carcinoma}); a grade, a behavior or a
   * differentiation may be one of them ({@code dedifferentiated high-grade liposarcoma}), and their
   * order may be another than the table's ({@code serous papillary borderline tumor}).
   */
  private @Nullable TumorType uncut(Tokens tokens, TumorPhrase phrase) {
    List<Item> before = phrase.before();
    if (before.isEmpty()) {
      return null;
    }
    Item head = phrase.head();
    String ofLong = types.lastOfLong(tokens, head);
    Item last = before.get(before.size() - 1);
    boolean isCut =
        ofLong != null
            || types.isShort(tokens, head)
            || last.last() + 2 < head.first()
            || isNumber(last);
    if (before.size() == 1 && last.first() == last.last() && !isCut) {
      return null; // nothing stands between them, and their order is the only one
    }
    String name = ofLong == null ? types.full(tokens, head) : ofLong;
    TumorType type = uncut(tokens, before, name, TumorNames::saysAny);
    if (type == null && (isCut || isCut(before, TumorNames::saysType))) {
      type = uncut(tokens, before, name, TumorNames::saysType);
    }
    if (type == null && isCut(before, TumorNames::maySayType)) {
      type = uncut(tokens, before, name, TumorNames::maySayType);
    }
    return type;
  }

  private @Nullable TumorType uncut(
      Tokens tokens, List<Item> before, String head, Predicate<Item> wanted) {
    StringBuilder words = new StringBuilder(head);
    TumorType type = null;
    for (int i = before.size() - 1; i >= 0; i--) {
      if (wanted.test(before.get(i))) {
        words.insert(0, words(tokens, before.get(i)) + " ");
        TumorType longer = named(words.toString());
        type = longer == null ? type : longer;
      }
    }
    return type;
  }

  private @Nullable TumorType named(String words) {
    TumorType type = types.get(words);
    return type == null ? types.ofWords(words) : type;
  }

  /** An item's words, a grade in the table's way ({@code G2} as {@code grade 2}). */
  private static String words(Tokens tokens, Item item) {
    Modifier modifier = item.modifier();
    return modifier != null && isNumber(item)
        ? "grade " + modifier.value()
        : TypeNames.words(tokens, item);
  }

  /** Whether an item is a grade of a word and a number. */
  private static boolean isNumber(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null
        && modifier.kind() == Modifier.Kind.GRADE
        && modifier.value().length() == 1
        && item.last() > item.first();
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

  private static boolean saysAny(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null
        && switch (modifier.kind()) {
          case TYPE, DIFFERENTIATION, GRADE -> true;
          case ORIGIN -> modifier.makesType();
          case BEHAVIOR -> !modifier.value().equals("6");
          default -> false;
        };
  }

  private static boolean saysType(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null && modifier.saysType();
  }

  private static boolean maySayType(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null && (modifier.saysType() || modifier.saysDifferentiation());
  }
}
