/** The way in for Spark: the same records over an archive that outgrows one machine. */
@NullMarked
package org.conus.spark;

import org.jspecify.annotations.NullMarked;
