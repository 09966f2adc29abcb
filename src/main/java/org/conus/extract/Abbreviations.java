package org.conus.extract;

import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** The table of abbreviations, and of the words that begin sentences. Immutable. */
final class Abbreviations {
  private static final int LONGEST = 12;

  /** When the full stop of an abbreviation ends no sentence. */
  enum Kind {
    /** Never does it end one. */
    ALWAYS,
    /** Before a number. */
    NUMBER,
    /** Unless a word that begins sentences follows. */
    NAME,
    /** Before a bracket or a small letter. */
    BRACKET
  }

  private final LowerCaseMap<Kind> kinds = new LowerCaseMap<>();
  private final LowerCaseMap<Boolean> starters = new LowerCaseMap<>();
  private final LowerCaseMap<Boolean> joiners = new LowerCaseMap<>();
  private final LowerCaseMap<Boolean> answers = new LowerCaseMap<>();

  Abbreviations(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("abbreviations.tsv", "text", "kind").rows()) {
      String text = row.need("text");
      switch (row.need("kind")) {
        case "starter" -> starters.add(text, true);
        case "joiner" -> joiners.add(text, true);
        case "answer" -> answers.add(text, true);
        default -> {
          if (!kinds.add(text, kind(row))) {
            throw row.error("duplicate abbreviation " + text);
          }
        }
      }
    }
  }

  private static Kind kind(Table.Row row) {
    return switch (row.need("kind")) {
      case "always" -> Kind.ALWAYS;
      case "number" -> Kind.NUMBER;
      case "name" -> Kind.NAME;
      case "bracket" -> Kind.BRACKET;
      default -> throw row.error("unknown kind " + row.get("kind"));
    };
  }

  /** The kind of the abbreviation that ends with the full stop at a place; null if none does. */
  @Nullable Kind endingAt(char[] chars, int stop) {
    int begin = wordBegin(chars, stop);
    if (begin == stop || stop - begin > LONGEST) {
      return null;
    }
    Kind kind = kinds.get(chars, begin, stop + 1);
    if (kind == null && begin > 2 && chars[begin] == 'a' && chars[begin + 1] == 'l') {
      // et al. is two words
      int before = wordBegin(chars, begin - 1);
      kind = kinds.get(chars, before, stop + 1);
    }
    return kind;
  }

  /** Letters and the full stops between them, backwards from a stop. */
  private static int wordBegin(char[] chars, int stop) {
    int at = stop;
    while (at > 0 && stop - at <= LONGEST && isPart(chars[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isPart(char c) {
    return c == '.' || isLetter(c);
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  /** Whether the word at a place has a capital and is one that begins sentences. */
  boolean isStarter(char[] chars, int begin) {
    if (begin == chars.length || !Character.isUpperCase(chars[begin])) {
      return false;
    }
    int end = begin;
    while (end < chars.length && end - begin <= 24 && isLetter(chars[end])) {
      end++;
    }
    return end - begin <= 24 && starters.get(chars, begin, end) != null;
  }

  /** Whether the word that ends before a place is one with which no sentence ends. */
  boolean isJoiner(char[] chars, int end) {
    int begin = end;
    while (begin > 0 && end - begin <= LONGEST && isLetter(chars[begin - 1])) {
      begin--;
    }
    return begin < end && end - begin <= LONGEST && joiners.get(chars, begin, end) != null;
  }

  /** Whether the word at a place answers a question by itself: {@code No.} */
  boolean isAnswer(char[] chars, int begin) {
    int end = begin;
    while (end < chars.length && end - begin <= LONGEST && isLetter(chars[end])) {
      end++;
    }
    boolean alone = end == chars.length || ".,;\n".indexOf(chars[end]) >= 0;
    return alone && end > begin && answers.get(chars, begin, end) != null;
  }
}
