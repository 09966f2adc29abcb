/** CSV: the tables of records, and the matrix of stains. */
@NullMarked
package org.conus.write.csv;

import org.jspecify.annotations.NullMarked;
