package org.conus.extract.learned;

import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * What the tables say of single words, by their id in the vocabulary: whether a word is a site's or
 * a tumor's whole name, ends one or stands in one. Immutable.
 */
final class LexiconWords {
  private static final int WHOLE = 1;
  private static final int LAST = 2;
  private static final int INNER = 4;
  private static final int ADJECTIVE = 8;

  /** How far the bits of tumors stand above those of anatomy. */
  private static final int TUMOR = 4;

  private final byte[] flags;

  LexiconWords(Knowledge knowledge, Vocabulary vocabulary) {
    flags = new byte[vocabulary.size()];
    Tokenizer tokenizer = new Tokenizer(vocabulary);
    add(knowledge, TermKind.ANATOMY, 0, tokenizer);
    add(knowledge, TermKind.TUMOR, TUMOR, tokenizer);
  }

  private void add(Knowledge knowledge, TermKind kind, int shift, Tokenizer tokenizer) {
    for (Concept concept : knowledge.terms(kind).concepts()) {
      for (TermName name : concept.names()) {
        boolean adjective = name.form() == TermName.Form.ADJECTIVE;
        add(tokenizer.tokenize(name.text()), adjective, shift);
        if (name.form() == TermName.Form.NOUN) {
          Plurals.of(name.text()).forEach(p -> add(tokenizer.tokenize(p), false, shift));
        }
      }
    }
  }

  private void add(Tokens name, boolean adjective, int shift) {
    int last = name.size() - 1;
    for (int i = 0; i <= last; i++) {
      int id = name.id(i);
      if (id >= 0) {
        int flag = adjective ? ADJECTIVE : last == 0 ? WHOLE : i == last ? LAST : INNER;
        flags[id] |= (byte) (flag << shift);
      }
    }
  }

  /** The bits of a word; 0 if no table has it. */
  int of(int id) {
    return id >= 0 && id < flags.length ? flags[id] & 0xFF : 0;
  }
}
