/** What holds documents: folders, archives, tables, messages; a class each. */
@NullMarked
package org.conus.read.place;

import org.jspecify.annotations.NullMarked;
