package org.conus.text;

/**
 * A text as people would read it, with the way back to the text as it was read.
 *
 * @param text the repaired text
 * @param map from its offsets to those of the source
 */
public record RepairedText(String text, OffsetMap map) {}
