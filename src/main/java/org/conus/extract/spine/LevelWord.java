package org.conus.extract.spine;

/**
 * What a row of {@code level-words.tsv} says of its words.
 *
 * @param role what the words do
 * @param value of a letter or region the level's letter, of an ordinal its number, of a structure
 *     cue the structure, of a word against levels the domain that the code belongs to instead
 * @param reach where a cue must stand, seen from the level
 * @param weight how much it counts
 */
record LevelWord(Role role, String value, Reach reach, int weight) {

  /** What words do. */
  enum Role {
    /** A letter of a code: {@code L}, {@code Th}. */
    LETTER,
    /** A region in words: {@code lumbar}. */
    REGION,
    /** {@code first}, {@code twelfth}. */
    ORDINAL,
    /** The upper end of a range alone: {@code occiput}. */
    OCCIPUT,
    /** A letter with a first digit as a scanner read it: {@code Ll} for L1, {@code Tl2} for T12. */
    SCANNED,
    /**
     * Letters that a scanner read for digits: {@code T l2}, {@code T1O}, {@code T ll}; the weight
     * is their number, the value {@code alone} where one may be the whole number.
     */
    DIGIT,
    /** A number of a code in Roman figures or spoken: {@code D VIII}, {@code T ten}. */
    FIGURE,
    /** A code with digits for letters, behind a hyphen or slash alone: {@code L5-51}. */
    NUMERAL,
    /** Letters written onto a code that stays a level: {@code S2AI}. */
    SUFFIX,
    /** {@code first}, {@code upper} before a count: weight 1 from above, -1 from below. */
    END,
    /** A number in words: {@code two}. */
    COUNT,
    /** Between the ends of a range: {@code to}, {@code through}. */
    RANGE,
    /** Between members of a list. */
    JOIN,
    /** Between a level and the one below on which it has slipped: {@code L4 on L5}. */
    SLIP,
    /** A noun that belongs to a level in words: {@code twelfth thoracic vertebra}. */
    HEAD,
    /** Before a code with a hyphen: {@code post-T11}. */
    PREFIX,
    /** Goes between a level and what is said of it. */
    SKIP,
    /** Names what two neighbors make: {@code L5 S1 junction}. */
    PAIR,
    /** May follow a bare number that is a level: {@code T9 and 10 were}. */
    FOLLOW,
    /** May follow a level in words that has no noun: {@code the fifth lumbar was}. */
    VERB,
    /** Leads to a level in words that has no noun: {@code the fifth lumbar}. */
    ARTICLE,
    /** A measure's unit or a thing counted: the number before it is no level. */
    UNIT,
    /** A letter of a staging formula: {@code N0}, {@code V1}. */
    STAGE,
    /** How likely a code alone is a level: its weight counts from the start. */
    PRIOR,
    /** Not a phrase of texts: lists the codes of a domain in its value. */
    DOMAIN,
    /** Speaks for a level. */
    FOR,
    /** Speaks against, for the codes of its domain. */
    AGAINST,
    /** Tells the structure; a lesion in the cord itself has a weight. */
    STRUCTURE,
    /** Goes between a structure and its level: {@code most pronounced}. */
    LINK,
    /** Right behind a level, opens what is rather said of something else: {@code the}. */
    APART,
    /** Right behind a level, opens what is said of it: {@code there is}. */
    SAYS,
    /** Ends what is said of a level, or denies it. */
    STOP
  }

  /** Where a cue must stand. */
  enum Reach {
    AFTER,
    BEFORE,
    BESIDE,
    SENTENCE,
    ANY
  }

  boolean reachesAfter() {
    return reach == Reach.AFTER || reach == Reach.BESIDE || reach == Reach.ANY;
  }

  boolean reachesBefore() {
    return reach == Reach.BEFORE || reach == Reach.BESIDE || reach == Reach.ANY;
  }

  boolean reachesSentence() {
    return reach == Reach.SENTENCE || reach == Reach.ANY;
  }
}
