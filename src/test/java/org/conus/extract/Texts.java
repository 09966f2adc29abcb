package org.conus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.MisreadLetterTable;
import org.conus.match.Misspellings;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;

/** Makes analyses of short texts for tests of one algorithm. */
public final class Texts {
  private static final Map<Vocabulary, Tokenizer> TOKENIZERS = new ConcurrentHashMap<>();

  private Texts() {}

  private static Tokenizer tokenizer(Vocabulary vocabulary) {
    Knowledge knowledge = Knowledge.builtIn();
    return new Tokenizer(
        vocabulary,
        new Misspellings(vocabulary, knowledge.words(), MisreadLetterTable.of(knowledge)));
  }

  /**
   * One section of a kind; a sentence ends at a full stop before a space and a capital, or a line.
   */
  public static Analysis analysis(Vocabulary vocabulary, String sectionKind, String text) {
    Tokens tokens = TOKENIZERS.computeIfAbsent(vocabulary, Texts::tokenizer).tokenize(text);
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || endsAt(text, i)) {
        if (!text.substring(begin, i).isBlank()) {
          Span span = new Span(begin, i);
          sentences.add(new Sentence(span, tokens.at(begin), tokens.at(i), 0));
        }
        begin = Math.min(i + 1, text.length());
      }
    }
    Section section = new Section(sectionKind, new Span(0, 0), new Span(0, text.length()));
    return new Analysis(DocumentKind.OTHER, tokens, List.of(section), sentences, List.of());
  }

  private static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    return c == '\n'
        || c == ' '
            && i > 1
            && text.charAt(i - 1) == '.'
            && i + 1 < text.length()
            && Character.isUpperCase(text.charAt(i + 1));
  }
}
