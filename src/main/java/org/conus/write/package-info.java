/** Writers of records, one class a format, found by name through a small registry. */
@NullMarked
package org.conus.write;

import org.jspecify.annotations.NullMarked;
