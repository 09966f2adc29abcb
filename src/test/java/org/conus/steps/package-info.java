/**
 * How much work a document takes, counted in steps: the same on every machine and at every load.
 */
@NullMarked
package org.conus.steps;

import org.jspecify.annotations.NullMarked;
