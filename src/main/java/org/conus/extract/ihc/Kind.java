package org.conus.extract.ihc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a symbol is to the grammar. Those above {@link #MARKER} are classes of ihc-words.tsv. */
enum Kind {
  /** A word that tells a result: positive, lost, pending. */
  RESULT,
  /** A noun for a stain or for expression, neutral in itself. */
  STAIN,
  /** A verb whose object, or passive subject, is a marker: expressed, stained for, highlights. */
  EXPRESS,
  /** Seen, noted, present. */
  PRESENT,
  /** Showed, revealed, had. */
  SHOW,
  BE,
  /** No, without, loss of, none of. */
  NO,
  NOT,
  /** Prepositions that lead from a result to its list. */
  FOR,
  /** Words that may stand in front of a marker and mean nothing here. */
  FILL,
  ADVERB,
  AND,
  BUT,
  EXCEPT,
  /** {@code as were}: the last result again. */
  AGAIN,
  WHICH,
  RESPECTIVELY,
  /** {@code the former}, {@code the latter}: one of the markers named before. */
  ONE_OF,
  EXTENT,
  INTENSITY,
  PATTERN,
  /** The head of a phrase that names cells or a part of the specimen. */
  PART,
  IN,
  CONTROL,
  /** Ordered, applied, studied: a stain that tells no result. */
  PERFORMED,
  /** Usually, may: medicine in general. */
  GENERAL,
  /** Patients, cases: a statement about many. */
  COHORT,
  SERUM,
  GENE,
  COUNT,
  IHC,
  CLONE,
  SECTION,
  /** Suggesting, consistent with: the list is over. */
  STOP,
  /** Labeling index. */
  INDEX,
  SCORE_NAME,
  /** Less than, at least. */
  BOUND,
  PERCENT_WORD,
  /** A fixed phrase that looks like a result and is none. */
  NOISE,

  MARKER,
  COMMA,
  SEMI,
  COLON,
  OPEN,
  CLOSE,
  SLASH,
  DASH,
  SIGN,
  PERCENT,
  SCORE,
  NUMBER,
  LINE,
  WORDS;

  /** The class of a table row; null if there is none of that name. */
  static @Nullable Kind ofTable(String name) {
    for (Kind kind : values()) {
      if (kind.compareTo(MARKER) < 0
          && kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return kind;
      }
    }
    return null;
  }

  boolean isModifier() {
    return this == EXTENT || this == INTENSITY || this == PATTERN;
  }

  /** Whether it may stand between a cue and its list, or between a list and its cue. */
  boolean isPassedOver() {
    return this == FILL
        || this == ADVERB
        || this == STAIN
        || this == INDEX
        || this == IHC
        || isModifier();
  }
}
