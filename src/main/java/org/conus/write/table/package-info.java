/**
 * The findings of documents as tables: which columns there are, of what type, what they mean and
 * where they come from. The writers of CSV, Parquet and databases, and what people read of the
 * columns, all take them from here.
 *
 * <p>A new column is a line in its table's class, and for databases a migration, which a test
 * names.
 */
@NullMarked
package org.conus.write.table;

import org.jspecify.annotations.NullMarked;
