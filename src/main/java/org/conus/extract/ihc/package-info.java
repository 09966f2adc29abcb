/**
 * Results of antibody stains: a lexer that reads a sentence as symbols, a deterministic parser that
 * spreads results over lists of markers, and the traps that look like results and are none.
 */
@NullMarked
package org.conus.extract.ihc;

import org.jspecify.annotations.NullMarked;
