/**
 * What a text says: plain algorithms, one class a finding kind, over tokens, sentences and
 * sections.
 *
 * <p>Knows no UIMA, no files, no output. Imports text, knowledge and match.
 */
@NullMarked
package org.conus.extract;

import org.jspecify.annotations.NullMarked;
