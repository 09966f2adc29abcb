package org.conus.write;

/**
 * Bytes for one file of the output.
 *
 * @param file relative to the output folder, with {@code /} between folders
 * @param append whether the file gathers many documents; otherwise it is replaced as a whole: a
 *     file of this document's alone, or one that is the same with every document, as a type system
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Chunk(String file, boolean append, byte[] bytes) {}
