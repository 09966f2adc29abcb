/** Runs the pipeline over many documents: workers, failures, progress. */
@NullMarked
package org.conus.batch;

import org.jspecify.annotations.NullMarked;
