package org.conus.extract.tumor;

import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of tumors with what the grammar asks of it, worked out once: its flags are
 * asked for several times wherever it is met.
 *
 * @param isGeneric whether a type before it says more: {@code tumor}, {@code metastasis}
 * @param isProcess whether it is what a tumor before it does: {@code tumor growth}
 * @param isHead whether it is a type only behind a word that makes it one
 * @param hasGradeBehind whether its name ends with a grade, which is no part of a mention
 * @param behavior the digit of its morphology; null if it has none
 * @param hasOneBehavior whether every morphology that it has is of that
 * @param hasRival whether its name here is that of another disease too, of which histories tell as
 *     of tumors: {@code UC}, {@code OSA}
 */
record TumorType(
    Concept concept,
    boolean isGeneric,
    boolean isProcess,
    boolean isMetastasis,
    boolean isHead,
    boolean hasGradeBehind,
    @Nullable String behavior,
    boolean hasOneBehavior,
    boolean hasRival) {

  static TumorType of(Concept concept) {
    String behavior =
        concept.code(Code.ICD_O_3).map(code -> code.substring(code.indexOf('/') + 1)).orElse(null);
    return new TumorType(
        concept,
        concept.is("generic"),
        concept.is("process"),
        concept.is("metastasis"),
        concept.is("head"),
        concept.is("grade-behind"),
        behavior,
        behavior != null
            && concept.codes().stream()
                .filter(code -> code.system().equals(Code.ICD_O_3))
                .allMatch(code -> code.code().endsWith(behavior)),
        false);
  }

  /** The same by a name that another disease has too. */
  TumorType withRival() {
    return new TumorType(
        concept,
        isGeneric,
        isProcess,
        isMetastasis,
        isHead,
        hasGradeBehind,
        behavior,
        hasOneBehavior,
        true);
  }
}
