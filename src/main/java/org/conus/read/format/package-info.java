/** Formats of documents, a class each, told by content through {@link DocumentFormats}. */
@NullMarked
package org.conus.read.format;

import org.jspecify.annotations.NullMarked;
