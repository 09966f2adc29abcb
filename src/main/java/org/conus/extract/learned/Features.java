package org.conus.extract.learned;

/**
 * The features of a token as numbers of 32 bits: a template and what stands there, mixed. What
 * follows from a single word, whatever stands around it, is kept apart, so that a decoder can add
 * it up once a word.
 */
final class Features {
  /** Takes features. */
  interface Sink {
    void add(int feature);
  }

  /** How far a token sees on both sides. */
  static final int REACH = 3;

  /** How far it sees more of a word than which it is. */
  private static final int NEAR = 2;

  private static final int PER_PLACE = 32;
  private static final int PAIRS = PER_PLACE * (2 * REACH + 1);
  private static final int MARKS = PAIRS + PER_PLACE;
  private static final int DEFINED = MARKS + PER_PLACE;

  private Features() {}

  static int mix(int template, long value) {
    long x = (value + template) * 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 29) ^ ((long) template << 40)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 32)) * 0x94D049BB133111EBL;
    return (int) (x >>> 31);
  }

  private static long join(long left, long right) {
    return (left * 31 + Long.rotateLeft(right, 17)) * 0x2545F4914F6CDD1DL;
  }

  /** What a word says of the token that stands {@code -offset} places from it. */
  static void ofWord(Word word, int offset, Sink sink) {
    int base = (offset + REACH) * PER_PLACE;
    sink.add(mix(base, word.folded()));
    if (word == Word.NONE || offset < -NEAR || offset > NEAR) {
      return;
    }
    sink.add(mix(base + 1, word.shape()));
    sink.add(mix(base + 2, word.stem()));
    if (word.flags() != 0) {
      sink.add(mix(base + 3, word.flags()));
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        if ((word.flags() >>> bit & 1) != 0) {
          sink.add(mix(base + 4, bit));
        }
      }
    }
    if (offset == 0) {
      sink.add(mix(base + 5, word.form()));
      affixes(word.prefixes(), base + 6, sink);
    }
    if (offset >= -1 && offset <= 1) {
      affixes(word.suffixes(), base + 12, sink);
    }
  }

  private static void affixes(long[] affixes, int base, Sink sink) {
    for (int i = 0; i < affixes.length; i++) {
      if (affixes[i] != 0) {
        sink.add(mix(base + i, affixes[i]));
      }
    }
  }

  /**
   * What words say together that stand side by side, by their folded characters.
   *
   * @param suffix the {@link Word#ending} of the word
   */
  static void ofPairs(long before, long word, long suffix, long behind, Sink sink) {
    sink.add(mix(PAIRS, join(before, word)));
    sink.add(mix(PAIRS + 1, join(word, behind)));
    sink.add(mix(PAIRS + 2, join(before, behind)));
    if (suffix != 0) {
      sink.add(mix(PAIRS + 5, join(suffix, behind)));
    }
  }

  /** What the tables say together of a token and of the one behind it. */
  static void ofFlags(int flags, int behind, Sink sink) {
    if ((flags | behind) != 0) {
      sink.add(mix(PAIRS + 3, join(flags, behind)));
    }
  }

  /** What the tables say together of a token and of the one before it. */
  static void ofFlagsBefore(int before, int flags, Sink sink) {
    if ((flags | before) != 0) {
      sink.add(mix(PAIRS + 4, join(before, flags)));
    }
  }

  /** What the lexicon's marks say of a token and of the one behind it. */
  static void ofMarks(int mark, int behind, Sink sink) {
    sink.add(mix(MARKS, mark));
    sink.add(mix(MARKS + 1, LexiconMarks.site(mark)));
    sink.add(mix(MARKS + 2, LexiconMarks.tumor(mark)));
    sink.add(mix(MARKS + 3, behind));
    sink.add(mix(MARKS + 4, mark * LexiconMarks.COUNT + behind));
    sink.add(
        mix(MARKS + 5, LexiconMarks.site(mark) * LexiconMarks.COUNT + LexiconMarks.site(behind)));
    sink.add(
        mix(MARKS + 6, LexiconMarks.tumor(mark) * LexiconMarks.COUNT + LexiconMarks.tumor(behind)));
  }

  /** What the lexicon's marks say of a token and of the one before it. */
  static void ofMarksBefore(int before, int mark, Sink sink) {
    sink.add(mix(MARKS + 7, before));
    sink.add(mix(MARKS + 8, before * LexiconMarks.COUNT + mark));
    sink.add(
        mix(MARKS + 9, LexiconMarks.site(before) * LexiconMarks.COUNT + LexiconMarks.site(mark)));
    sink.add(
        mix(
            MARKS + 10,
            LexiconMarks.tumor(before) * LexiconMarks.COUNT + LexiconMarks.tumor(mark)));
  }

  /** What a mark says together with the word that has it and the word behind, both folded. */
  static void ofMarkedWord(int mark, long word, long behind, Sink sink) {
    if (mark != 0) {
      sink.add(mix(MARKS + 11, join(mark, word)));
      sink.add(mix(MARKS + 12, join(mark, behind)));
    }
  }

  static void ofSpace(int space, Sink sink) {
    sink.add(mix(MARKS + 13, space));
  }

  /** What the last word says of the words that an abbreviation stands for. */
  static void ofDefinition(Word head, Sink sink) {
    sink.add(mix(DEFINED, head.folded()));
    sink.add(mix(DEFINED + 1, head.flags()));
    if (head.ending() != 0) {
      sink.add(mix(DEFINED + 2, head.ending()));
    }
  }
}
