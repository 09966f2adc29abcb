/** What the dictionary of another engine found, fitted to the mentions of our own. */
@NullMarked
package org.conus.extract.dictionary;

import org.jspecify.annotations.NullMarked;
