/** Tumor types: a lexer over the tables, a grammar of tumor phrases, and what a phrase comes to. */
@NullMarked
package org.conus.extract.tumor;

import org.jspecify.annotations.NullMarked;
