package org.conus.extract.tumor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.knowledge.Code;
import org.conus.knowledge.HistologyFamilies;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermName;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The types of the table by their names, and which of them a more general one may stand for. */
final class TypeNames {
  /** Names of fewer words have no order that a text might change. */
  private static final int WORDS_TO_ORDER = 3;

  private static final List<String> PLURALS = List.of("s", "ta", "es");

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Map<String, TumorType> types = new HashMap<>();

  /** By a key that is the same for the words in any order. */
  private final Map<Long, TumorType> unordered = new HashMap<>();

  private final HistologyFamilies families;

  /**
   * @param all the rows of the table
   */
  TypeNames(Knowledge knowledge, List<TumorType> all) {
    for (TumorType type : all) {
      for (TermName name : type.concept().names()) {
        if (name.form() == TermName.Form.NOUN) {
          String words = canonical(name);
          types.putIfAbsent(words, type);
          addUnordered(words, type);
        }
      }
    }
    this.families = new HistologyFamilies(knowledge);
  }

  private static String canonical(TermName name) {
    return Vocabulary.canonical(name.text(), 0, name.text().length());
  }

  private void addUnordered(String name, TumorType type) {
    int words = 1;
    int hash = 0;
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ' ') {
        key += hash * MIX;
        hash = 0;
        words++;
      } else {
        hash = 31 * hash + name.charAt(i);
      }
    }
    if (words >= WORDS_TO_ORDER) {
      unordered.putIfAbsent(key + hash * MIX, type);
    }
  }

  /** The type that has a name; null if none has it. */
  @Nullable TumorType get(String name) {
    return types.get(name);
  }

  /** The type that has a name of these words, three at least, in any order; null if none has. */
  @Nullable TumorType ofWords(String words) {
    long key = 0;
    int count = 0;
    for (int begin = 0; begin < words.length(); count++) {
      int space = words.indexOf(' ', begin);
      int end = space < 0 ? words.length() : space;
      key += words.substring(begin, end).hashCode() * MIX;
      begin = end + 1;
    }
    return count < WORDS_TO_ORDER ? null : unordered.get(key);
  }

  /** A head's words as the table has them, in the singular, an abbreviation's in full. */
  String full(Tokens tokens, Item head) {
    TumorType type = head.type();
    String words = words(tokens, head);
    if (isShort(tokens, head)) {
      return type == null ? words : longest(type, words);
    }
    return singular(words);
  }

  private static String longest(TumorType type, String words) {
    for (TermName name : type.concept().names()) {
      if (name.form() == TermName.Form.NOUN) {
        return canonical(name);
      }
    }
    return words;
  }

  /** The name of the table that words are, or are a plural of; the words themselves if none is. */
  private String singular(String words) {
    if (types.containsKey(words)) {
      return words;
    }
    for (String ending : PLURALS) {
      String stem = words.substring(0, Math.max(0, words.length() - ending.length()));
      if (words.endsWith(ending) && types.containsKey(stem)) {
        return stem;
      }
    }
    return words;
  }

  /** Whether a head is one word that no name is, or one in capitals. */
  boolean isShort(Tokens tokens, Item head) {
    int at = head.first();
    return at == head.last()
        && (Character.isUpperCase(tokens.text().charAt(tokens.end(at) - 1))
            || !types.containsKey(singular(word(tokens, at))));
  }

  /** An item's words in small letters, in American spelling and without hyphens. */
  static String words(Tokens tokens, Item item) {
    if (item.first() == item.last()) {
      return word(tokens, item.first());
    }
    StringBuilder words = new StringBuilder();
    for (int i = item.first(); i <= item.last(); i++) {
      if (!tokens.isHyphen(i)) {
        words.append(words.length() > 0 ? " " : "").append(word(tokens, i));
      }
    }
    return words.toString();
  }

  /** A word in small letters and American spelling. */
  static String word(Tokens tokens, int token) {
    return Vocabulary.canonical(tokens.text(), tokens.begin(token), tokens.end(token));
  }

  /** Whether a general type may be meant to be a more special one. */
  boolean mayBe(@Nullable TumorType general, TumorType special) {
    return families.have(digits(general), digits(special));
  }

  private static int digits(@Nullable TumorType type) {
    String code = type == null ? "" : type.concept().code(Code.ICD_O_3).orElse("");
    return code.isEmpty() ? 0 : Integer.parseInt(code, 0, 4, 10);
  }

  /** Whether a word names more than a neoplasm. */
  boolean isType(String word) {
    TumorType type = types.get(word);
    return type != null
        && type.concept().code(Code.ICD_O_3).filter(code -> !code.startsWith("800")).isPresent();
  }

  /** The last word of a head that says no more than it ({@code high-grade carcinoma}), or null. */
  @Nullable String lastOfLong(Tokens tokens, Item head) {
    TumorType type = head.type();
    if (head.first() == head.last() || type == null) {
      return null;
    }
    String word = singular(word(tokens, head.last()));
    TumorType last = types.get(word);
    return last != null && last.concept().equals(type.concept()) ? word : null;
  }
}
