package org.conus.extract;

import java.util.List;
import org.conus.match.Tokens;
import org.conus.text.Span;

/**
 * What is known of a text before mentions are sought: its kind, sections, sentences and tokens, and
 * the mentions that earlier finders made. Offsets are those of {@link #text()}.
 *
 * @param kind of document
 * @param sections in order, covering the text
 * @param sentences in order, not overlapping
 * @param mentions of earlier finders, in order
 */
public record Analysis(
    DocumentKind kind,
    Tokens tokens,
    List<Section> sections,
    List<Sentence> sentences,
    List<Mention> mentions) {

  public String text() {
    return tokens.text();
  }

  public Section section(Sentence sentence) {
    return sections.get(sentence.section());
  }

  /** The sentence in which an offset stands; the nearest one before it otherwise. */
  public Sentence sentenceAt(int offset) {
    return sentences.get(sentenceIndexAt(offset));
  }

  /** The index of {@link #sentenceAt} in {@link #sentences()}. */
  public int sentenceIndexAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The mentions that begin in a span, in order; {@link #mentions()} must be in order. */
  public List<Mention> mentionsIn(Span span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().begin() < span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && mentions.get(end).span().begin() < span.end()) {
      end++;
    }
    return mentions.subList(low, end);
  }

  /** The same text with other mentions. */
  public Analysis with(List<Mention> others) {
    return new Analysis(kind, tokens, sections, sentences, List.copyOf(others));
  }
}
