package org.conus.write;

/**
 * Bytes for one file of the output.
 *
 * @param file relative to the output folder, with {@code /} between folders
 * @param append whether the file gathers many documents; otherwise it is this document's alone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Chunk(String file, boolean append, byte[] bytes) {}
