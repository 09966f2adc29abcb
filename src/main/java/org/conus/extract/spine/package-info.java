/**
 * Spinal levels: a grammar that reads level expressions, and what tells a level from the many codes
 * that only look like one.
 *
 * <p>Knows no anatomy mentions; the words stand in {@code level-words.tsv}. Imports extract, match,
 * knowledge and text.
 */
@NullMarked
package org.conus.extract.spine;

import org.jspecify.annotations.NullMarked;
