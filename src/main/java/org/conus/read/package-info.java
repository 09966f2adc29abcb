/** Readers of documents, one class a format, found by name or content through a small registry. */
@NullMarked
package org.conus.read;

import org.jspecify.annotations.NullMarked;
