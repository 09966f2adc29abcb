/** FHIR R4. */
@NullMarked
package org.conus.write.fhir;

import org.jspecify.annotations.NullMarked;
