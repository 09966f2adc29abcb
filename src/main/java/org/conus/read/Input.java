package org.conus.read;

import java.nio.file.Path;

/**
 * A document to be read.
 *
 * @param id unique in a run, relative to what the user named, {@code /} between folders
 * @param path where it is
 */
public record Input(String id, Path path) {}
