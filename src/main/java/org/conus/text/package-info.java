/**
 * Text and places in it: spans, the text as it was read, its repair and the way back.
 *
 * <p>Knows nothing of medicine and imports the JDK alone.
 */
@NullMarked
package org.conus.text;

import org.jspecify.annotations.NullMarked;
