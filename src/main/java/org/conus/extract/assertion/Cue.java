package org.conus.extract.assertion;

import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code assertion-cues.tsv} says of its words.
 *
 * @param effect on the mentions in its scope
 * @param direction where the scope lies, or what else the words do
 * @param scope how far it goes
 * @param reach the most tokens that it covers
 * @param after the word from which the scope begins, null for the cue itself; of a cue of what
 *     stands before it the word without which, earlier in its sentence, it does not count ({@code
 *     the diagnosis of lymphoma was withdrawn}, not {@code the needle was withdrawn})
 * @param upTo the word that completes the cue and ends its scope ({@code ruled lymphoma out}), null
 *     if it needs none
 * @param traits what else it asks for, see {@link Trait#bit}
 * @param weight of a subject cue
 */
record Cue(
    Effect effect,
    Direction direction,
    Scope scope,
    int reach,
    @Nullable String after,
    @Nullable String upTo,
    int traits,
    Weight weight) {

  /** What a cue asks of its place, and what its scope goes over. */
  enum Trait {
    /** Counts only at the end of a clause. */
    FINAL,
    /** Counts only as the end of a word: {@code adenoma-like}. */
    ATTACHED,
    /** Counts only where no hyphen joins it to the word before: not in {@code HER2-negative}. */
    DETACHED,
    /** Counts only where no name with a digit stands before it: not in {@code is TTF1 negative}. */
    UNMARKED,
    /** Counts only as the first word of a clause, and then alone: {@code Exclude lymphoma}. */
    INITIAL,
    /** Counts only near the begin of a sentence: {@code Three years ago he had ...}. */
    OPENING,
    /** Goes over the subject and the verb of its clause: {@code neither scan showed ...}. */
    THROUGH,
    /** Ends at a verb: {@code a woman without cancer had a mass}. */
    NOMINAL,
    /** Begins behind the verb: {@code none of the scans showed ...}. */
    PREDICATE,
    /**
     * Goes over semicolons to the further members of a list: {@code may be A; B; or C}. Such lists
     * go on over a terminator that has it: {@code as well as}.
     */
    SERIES,
    /**
     * Counts only where a word of a revision stands behind it in its sentence: {@code first called
     * a lymphoma, later proved to be a carcinoma}.
     */
    REVISED,
    /** Of what is not so yet: no confirmation ends it ({@code if lymphoma is confirmed}). */
    UNREAL;

    /** A bit for each, as they are asked for a cue that stands anywhere. */
    int bit() {
      return 1 << ordinal();
    }
  }

  /** What a cue makes of a mention. */
  enum Effect {
    NONE,
    NEGATED,
    UNCERTAIN,
    /** Certain after all: {@code the suspicion of lymphoma was confirmed}. */
    CONFIRMED,
    HISTORICAL,
    /** Not of the past after all: {@code Comorbidities: lymphoma under treatment}. */
    CURRENT,
    /** Historical, if a year stands behind the mention. */
    DATED,
    FAMILY,
    OTHER,
    PATIENT
  }

  /** Where a cue works. */
  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH,
    /** Nowhere: the phrase only holds the word of a cue. */
    PSEUDO,
    /** Ends the scopes of other cues. */
    TERMINATOR,
    /** Makes a clause of what stands behind a comma or {@code and}. */
    VERB,
    /** A verb that belongs to the list before it: {@code no A or B was seen}. */
    CLOSER,
    /** {@code the}, {@code his}: what stands behind it is known already. */
    DEFINITE,
    /** {@code of}, {@code from}: joins what is known to what is said of it. */
    PREPOSITION,
    /** {@code whether}, {@code if}: asks something of what is known, which it does not doubt. */
    QUESTION,
    /** {@code for}: behind a year or an age it leads to what was there then. */
    DATED,
    /** {@code this}: the person behind it is the patient. */
    POINTING,
    /** {@code reclassified}: what the sentence called it before was not the last word. */
    REVISION,
    /** Not a phrase of texts but the kind of a section. */
    SECTION,
    /** Nor this: the kind of a section that articles have and reports, letters and notes do not. */
    ARTICLE,
    /**
     * Nor this: the kind of a section that tells the case of an article, or in which, if there is
     * none, it may begin (effect {@code other}).
     */
    STORY,
    /** Nor this: the kind of a section that articles have, and reports and notes too. */
    COMMON,
    /** Nor this: the kind of a section of a pathology report that tells what was seen. */
    SPECIMEN,
    /** Nor this: the kind of a section that goes from what is known to the patient. */
    SUMMARY,
    /** Nor this: the kind of a section whose lines go on with whom the line before was about. */
    ROWS;

    /** A bit for each. */
    int bit() {
      return 1 << ordinal();
    }
  }

  /** How far a scope goes. */
  enum Scope {
    /** To the end of the noun phrase and of the list that it begins. */
    PHRASE,
    /** Over commas, to the end of the clause. */
    LIST,
    /** Over commas and their verbs, to a terminator: {@code his father, who was old, had ...}. */
    CLAUSE,
    /** Over everything. */
    SENTENCE
  }

  /** How a cue speaks of the subject. */
  enum Weight {
    NONE,
    /** Speaks of this patient. */
    FIRM,
    /** {@code the patient}: this one, unless the sentence before cites a patient. */
    NOUN,
    /** Speaks of one person or case, who may be another. */
    SINGLE,
    /** Goes on with whom the sentence before was about. */
    KEEP,
    /** Tells what was: goes on with this patient if the sentence before was about it. */
    PAST,
    /** Says what is: ends what {@link #PAST} goes on with. */
    PRESENT,
    /** Is written in letters and notes, which are of one patient throughout. */
    LETTER,
    /** Speaks of cited work. */
    LITERATURE,
    /**
     * Does so where others are spoken of anyway, and elsewhere of this patient: {@code reviewed}.
     */
    CITED,
    /** Speaks of patients or tumors in the plural. */
    STRONG,
    /** Says what is so in general. */
    GENERIC;

    /** A bit for each. */
    int bit() {
      return 1 << ordinal();
    }
  }

  boolean is(Trait trait) {
    return (traits & trait.bit()) != 0;
  }

  boolean goesForward() {
    return direction == Direction.FORWARD;
  }

  boolean goesBackward() {
    return direction == Direction.BACKWARD;
  }
}
