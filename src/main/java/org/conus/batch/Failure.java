package org.conus.batch;

/**
 * A document that could not be done.
 *
 * @param id of the document
 * @param reason in plain words, without any of its text
 */
public record Failure(String id, String reason) {}
