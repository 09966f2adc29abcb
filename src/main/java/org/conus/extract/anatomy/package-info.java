/** Anatomical sites: a lexer over the tables, a grammar of site phrases. */
@NullMarked
package org.conus.extract.anatomy;

import org.jspecify.annotations.NullMarked;
