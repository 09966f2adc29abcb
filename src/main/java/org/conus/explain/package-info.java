/**
 * Why something is in a record and why it is not: runs the algorithms with a {@link
 * org.conus.extract.Trace} and says what they decided. It decides nothing itself.
 */
@NullMarked
package org.conus.explain;

import org.jspecify.annotations.NullMarked;
