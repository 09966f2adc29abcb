/**
 * Names that trained models find: the features of a token, and a decoder over the weights of
 * conditional random fields. Models are trained in {@code org.conus.uima.learn}.
 */
@NullMarked
package org.conus.extract.learned;

import org.jspecify.annotations.NullMarked;
