/** The command line: thin, it hands options to the rooms that do the work. */
@NullMarked
package org.conus.cli;

import org.jspecify.annotations.NullMarked;
