/** Scores as a table, as JSON and as a page. */
@NullMarked
package org.conus.evaluate.report;

import org.jspecify.annotations.NullMarked;
