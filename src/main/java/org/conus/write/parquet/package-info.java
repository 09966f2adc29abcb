/** Parquet: the tables of records, with their types. */
@NullMarked
package org.conus.write.parquet;

import org.jspecify.annotations.NullMarked;
