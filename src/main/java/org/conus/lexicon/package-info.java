/**
 * Vocabularies that users bring and the proof of our own: readers of terminologies, what compiles
 * them into a lexicon, and the checks of the tables against them.
 *
 * <p>A tool room: no document is read with it, and none but the ways in import it, so that the
 * knowledge room stays plain Java. Imports text, knowledge and match.
 */
@NullMarked
package org.conus.lexicon;

import org.jspecify.annotations.NullMarked;
