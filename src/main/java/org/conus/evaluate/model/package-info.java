/**
 * What gold and runs have in common: marks in a text and rows of a registry. Knows neither where
 * they come from nor how they are scored.
 */
@NullMarked
package org.conus.evaluate.model;

import org.jspecify.annotations.NullMarked;
