/** Patients: what all documents of one person say together. */
@NullMarked
package org.conus.write.patient;

import org.jspecify.annotations.NullMarked;
