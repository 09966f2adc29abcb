package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Assertion.Subject;
import org.conus.match.Match;

/**
 * A sentence's cues and what it is about.
 *
 * @param mixed whether it speaks of both
 * @param others whether it stands in a section about others
 * @param cited whether it speaks of one cited patient, as the sentences after it may
 * @param firm whether it stands amid others and its words say that it is of this patient
 * @param story whether the case of the document began in its section, with it or before
 * @param because why it is of its subject
 */
record Reading(
    Subject subject,
    boolean mixed,
    boolean others,
    boolean cited,
    boolean firm,
    boolean story,
    List<Match<Cue>> cues,
    String because) {

  /** What stands before a paragraph. */
  static final Reading NONE =
      new Reading(Subject.OTHER, false, true, false, false, false, List.of(), "");

  /** The same of this patient, as a sentence behind it says. */
  Reading ofPatient() {
    return new Reading(
        Subject.PATIENT,
        mixed,
        others,
        cited,
        false,
        story,
        cues,
        "a sentence behind it is of this patient");
  }
}
