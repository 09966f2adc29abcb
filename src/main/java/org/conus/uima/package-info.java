/**
 * Thin annotators over the plain algorithms, the CAS and the pipeline that descriptors describe:
 * the sole importer of UIMA, cTAKES and OpenNLP.
 */
@NullMarked
package org.conus.uima;

import org.jspecify.annotations.NullMarked;
