/**
 * How right a run is, and what changed between two. The way in is {@link
 * org.conus.evaluate.Evaluation}; the pipeline is handed in as an {@link
 * org.conus.evaluate.Extractor}.
 */
@NullMarked
package org.conus.evaluate;

import org.jspecify.annotations.NullMarked;
