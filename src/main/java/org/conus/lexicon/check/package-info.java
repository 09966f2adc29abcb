/** The proof of the built-in tables, by themselves and against terminologies. */
@NullMarked
package org.conus.lexicon.check;

import org.jspecify.annotations.NullMarked;
