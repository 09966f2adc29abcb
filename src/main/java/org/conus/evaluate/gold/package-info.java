/**
 * Readers of annotated documents, one class a format, and the mappings that say which of their
 * types and attributes stand for ours. Gold that is wrong is named by file and line, never scored
 * around.
 */
@NullMarked
package org.conus.evaluate.gold;

import org.jspecify.annotations.NullMarked;
