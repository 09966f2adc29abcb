package org.conus.extract.assertion;

import org.conus.extract.assertion.Cue.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What the kind of a section says of the sentences in it.
 *
 * @param effect on every mention; null for none
 * @param rows whether its lines go on with whom the line before was about
 * @param mayBeginStory whether the case may begin in it where no other section tells it
 * @param specimen whether a pathology report tells in it what was seen
 * @param general whether an article says in it what is known, beside its case
 */
record SectionRule(
    @Nullable Effect effect,
    boolean rows,
    boolean mayBeginStory,
    boolean specimen,
    boolean general) {}
