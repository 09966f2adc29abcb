package org.conus.findings;

import org.conus.knowledge.Knowledge;
import org.conus.text.Span;

/** Tells whether a sentence speaks of a lesion without naming its type. */
final class Lesions {
  private final WordSense words;

  Lesions(Knowledge knowledge) {
    this.words = new WordSense(knowledge, "lesion-words.tsv", "text", "role");
  }

  /** Whether a word for a lesion stands in a span. */
  boolean namedIn(String text, Span span) {
    return words.has(text, span, "lesion");
  }

  /** Whether a word for bone or a lesion of it stands in a span. */
  boolean ofBoneIn(String text, Span span) {
    return words.has(text, span, "bone");
  }
}
