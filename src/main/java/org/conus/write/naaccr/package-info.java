/** NAACCR XML, the form in which registries exchange tumors. */
@NullMarked
package org.conus.write.naaccr;

import org.jspecify.annotations.NullMarked;
