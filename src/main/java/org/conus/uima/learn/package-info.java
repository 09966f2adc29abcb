/** Training of models that find names, and what they say by themselves. */
@NullMarked
package org.conus.uima.learn;

import org.jspecify.annotations.NullMarked;
