package org.conus.findings;

import org.conus.extract.Sentence;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;

/** Tells whether a sentence speaks of a lesion without naming its type. */
final class Lesions {
  private final WordSense words;

  Lesions(Knowledge knowledge) {
    this.words = new WordSense(knowledge, "lesion-words.tsv", "text", "role");
  }

  /** Whether a word for a lesion stands in a sentence. */
  boolean namedIn(Tokens tokens, Sentence sentence) {
    return words.has(tokens, sentence, "lesion");
  }

  /** Whether a word for bone or a lesion of it stands in a sentence. */
  boolean ofBoneIn(Tokens tokens, Sentence sentence) {
    return words.has(tokens, sentence, "bone");
  }
}
