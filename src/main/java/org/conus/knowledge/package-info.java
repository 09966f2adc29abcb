/**
 * Tables of terms, codes, cues and headings: immutable, strictly loaded, hashed.
 *
 * <p>Says what words mean, never how they are found. Imports the room text alone.
 */
@NullMarked
package org.conus.knowledge;

import org.jspecify.annotations.NullMarked;
