/**
 * Writers of records, one class a format, found by name through a small registry; and what is shown
 * of records on the terminal.
 */
@NullMarked
package org.conus.write;

import org.jspecify.annotations.NullMarked;
