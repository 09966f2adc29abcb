package org.conus.lexicon.check;

import java.util.Locale;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/** Names as the matcher compares them: two with one key cannot be told apart in a text. */
final class NameKey {
  private static final Tokenizer TOKENIZER = new Tokenizer(new Vocabulary());

  private NameKey() {}

  /** The key of a name that may stand in any case. */
  static String of(String name) {
    Tokens tokens = TOKENIZER.tokenize(name);
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isHyphen(i)) {
        key.append(key.isEmpty() ? "" : " ");
        key.append(Vocabulary.canonical(name, tokens.begin(i), tokens.end(i)));
      }
    }
    return key.toString();
  }

  /** Whether two names in just their case are written alike, hyphens and spaces aside. */
  static boolean sameCase(String a, String b) {
    return condensed(a).equals(condensed(b));
  }

  private static String condensed(String name) {
    return name.replaceAll("[\\s\\p{Pd}]", "");
  }

  /** For messages. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
