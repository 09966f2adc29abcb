package org.conus.extract;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.MisreadLetterTable;
import org.conus.match.Misspellings;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;

/**
 * What is known of a text before mentions are sought: its kind, tokens, sections and sentences.
 * Immutable once built; the vocabulary may still grow while other matchers are built.
 */
public final class TextStructure {
  private final Tokenizer tokenizer;
  private final SectionFinder sectionFinder;
  private final SentenceRules sentenceRules;
  private final DocumentKinds kinds;

  public TextStructure(Knowledge knowledge, Vocabulary vocabulary) {
    Headings headings = new Headings(knowledge);
    this.tokenizer =
        new Tokenizer(
            vocabulary,
            new Misspellings(vocabulary, knowledge.words(), MisreadLetterTable.of(knowledge)));
    this.sectionFinder = new SectionFinder(headings);
    this.sentenceRules = new SentenceRules(knowledge);
    this.kinds = new DocumentKinds(knowledge, vocabulary, headings);
  }

  /**
   * The structure of a text.
   *
   * @param repairedText as people would read it
   * @param judge of the stops whose looks do not decide
   */
  public Analysis analyze(String repairedText, StopJudge judge) {
    Tokens tokens = tokenizer.tokenize(repairedText);
    Stops stops = Stops.of(tokens);
    List<Section> sections = sectionFinder.find(repairedText, stops);
    List<Span> spans = sentenceRules.apply(tokens, stops, sections, judge);
    return new Analysis(
        kinds.of(tokens, sections),
        tokens,
        sections,
        sentences(spans, tokens, sections),
        List.of());
  }

  private static List<Sentence> sentences(List<Span> spans, Tokens tokens, List<Section> sections) {
    List<Sentence> sentences = new ArrayList<>(spans.size());
    int section = 0;
    int token = 0;
    for (Span span : spans) {
      while (section + 1 < sections.size()
          && sections.get(section + 1).whole().begin() <= span.begin()) {
        section++;
      }
      int first = token;
      while (token < tokens.size() && tokens.begin(token) < span.end()) {
        token++;
      }
      sentences.add(new Sentence(span, first, token, section));
    }
    return List.copyOf(sentences);
  }
}
