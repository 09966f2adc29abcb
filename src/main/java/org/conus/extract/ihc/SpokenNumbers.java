package org.conus.extract.ihc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as one dictates them: {@code sixty seven}, {@code one hundred}, {@code one seventeen}.
 */
final class SpokenNumbers {
  private final Map<String, Integer> values = new HashMap<>();

  /** By its value: a number that is one word. */
  private final Map<Integer, String> names = new HashMap<>();

  /** By their role: {@code hundred}, {@code and}, {@code oh}. */
  private final Map<String, String> words = new HashMap<>();

  SpokenNumbers(Knowledge knowledge) {
    Table table = knowledge.table("number-words.tsv", "text", "role", "value");
    for (Table.Row row : table.uniqueRows("text")) {
      String text = row.get("text");
      if (row.need("role").equals("number")) {
        int value = Integer.parseInt(row.need("value"));
        values.put(text, value);
        names.put(value, text);
      } else {
        words.put(row.get("role"), text);
      }
    }
  }

  /** The ways to say a number of up to three digits; none for others. */
  List<String> spoken(String digits) {
    if (digits.isEmpty() || digits.length() > 3 || digits.charAt(0) == '0') {
      return List.of();
    }
    int number = Integer.parseInt(digits);
    if (number < 100) {
      return List.of(belowHundred(number));
    }
    String hundreds = name(number / 100) + " " + word("hundred");
    if (number % 100 == 0) {
      return List.of(hundreds);
    }
    String rest = belowHundred(number % 100);
    String nought = number % 100 < 10 ? " " + word("oh") + " " : " ";
    return List.of(
        hundreds + " " + rest,
        hundreds + " " + word("and") + " " + rest,
        name(number / 100) + nought + rest);
  }

  private String belowHundred(int number) {
    String name = names.get(number);
    return name != null ? name : name(number - number % 10) + " " + name(number % 10);
  }

  private String name(int number) {
    return Objects.requireNonNull(names.get(number));
  }

  private String word(String role) {
    return Objects.requireNonNull(words.get(role));
  }

  /** The last token of the number that begins with a token, or -1 if none below 101 does. */
  int end(Tokens tokens, int at, int limit) {
    @Nullable Integer first = value(tokens, at, limit);
    if (first == null) {
      return -1;
    }
    int next = at + 1 < limit && tokens.isHyphen(at + 1) ? at + 2 : at + 1;
    @Nullable Integer second = value(tokens, next, limit);
    boolean compound = first >= 20 && second != null && second > 0 && second < 10;
    boolean hundred = first == 1 && next < limit && isHundred(tokens, next);
    return compound || hundred ? next : at;
  }

  private boolean isHundred(Tokens tokens, int at) {
    return tokens.isWord(at, word("hundred"));
  }

  /** The number that stands between two tokens, both included. */
  int number(Tokens tokens, int first, int last) {
    if (isHundred(tokens, last)) {
      return 100;
    }
    int number = values.getOrDefault(tokens.lower(first), 0);
    return last == first ? number : number + values.getOrDefault(tokens.lower(last), 0);
  }

  private @Nullable Integer value(Tokens tokens, int at, int limit) {
    return at >= limit || tokens.length(at) < 3 ? null : values.get(tokens.lower(at));
  }
}
