/** Standoff annotations of brat. */
@NullMarked
package org.conus.write.brat;

import org.jspecify.annotations.NullMarked;
