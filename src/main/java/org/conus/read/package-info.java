/** Where documents are found and how their text is read; readers of records. */
@NullMarked
package org.conus.read;

import org.jspecify.annotations.NullMarked;
