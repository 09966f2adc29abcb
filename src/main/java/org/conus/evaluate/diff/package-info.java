/** What changed between two runs, field by field, read as a stream. */
@NullMarked
package org.conus.evaluate.diff;

import org.jspecify.annotations.NullMarked;
