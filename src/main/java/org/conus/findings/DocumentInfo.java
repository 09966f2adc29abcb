package org.conus.findings;

/**
 * Which document a record is of.
 *
 * @param id its place relative to the input
 * @param kind {@code case-report}, {@code pathology}, {@code radiology}, {@code operative} or
 *     {@code other}
 * @param sha256 of its bytes
 * @param length of its text as read, in UTF-16 units
 */
public record DocumentInfo(String id, String kind, String sha256, int length) {}
