package org.conus.text;

/**
 * A document's text as it was read: decoded, a byte-order mark dropped, line ends kept.
 *
 * @param id where it came from, relative to the input and with {@code /} between folders
 * @param text the text
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record SourceText(String id, String text, String sha256) {}
