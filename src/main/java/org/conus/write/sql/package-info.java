/**
 * Databases: SQLite and PostgreSQL with one schema, whose versions are the migrations beside this
 * package's classes.
 */
@NullMarked
package org.conus.write.sql;

import org.jspecify.annotations.NullMarked;
