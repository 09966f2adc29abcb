/** What is measured, graded, staged and counted: sizes, grades, stages, ages, sexes, operations. */
@NullMarked
package org.conus.extract.measure;

import org.jspecify.annotations.NullMarked;
