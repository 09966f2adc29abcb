/**
 * Tokens and phrases: one pass cuts a text, one trie finds the terms in it.
 *
 * <p>Knows tables of terms, not what they mean for a patient. Imports text and knowledge.
 */
@NullMarked
package org.conus.match;

import org.jspecify.annotations.NullMarked;
