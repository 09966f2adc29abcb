/** OMOP CDM v5.4: mentions as rows of NOTE_NLP. */
@NullMarked
package org.conus.write.omop;

import org.jspecify.annotations.NullMarked;
