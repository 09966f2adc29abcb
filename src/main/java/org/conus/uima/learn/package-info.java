/** Training of OpenNLP's name finders, and the models as OpenNLP sees them. */
@NullMarked
package org.conus.uima.learn;

import org.jspecify.annotations.NullMarked;
