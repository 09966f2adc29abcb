/** Terminologies as files: one class a format. */
@NullMarked
package org.conus.lexicon.source;

import org.jspecify.annotations.NullMarked;
