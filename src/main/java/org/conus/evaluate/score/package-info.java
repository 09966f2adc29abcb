/**
 * The scorer: one-to-one matching, counts, intervals and causes of errors. It sees marks and rows
 * and treats gold and run alike, so that swapping them swaps precision and recall.
 */
@NullMarked
package org.conus.evaluate.score;

import org.jspecify.annotations.NullMarked;
