/**
 * What a text holds of its mentions: polarity, certainty, temporality and subject, by cues in the
 * manner of NegEx and ConText; the cues stand in {@code assertion-cues.tsv}.
 *
 * <p>Imports extract, match, knowledge and text.
 */
@NullMarked
package org.conus.extract.assertion;

import org.jspecify.annotations.NullMarked;
