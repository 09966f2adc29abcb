package org.conus.spark;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the ids of files in a place as {@code conus extract} does: the name of what the user named,
 * and the path below it. Parts of a pattern, as in {@code /archive/2024-*}, stand for what they
 * match.
 *
 * @param passedOver how many folders stand above the one that begins an id
 */
record DocumentIds(int passedOver) implements Serializable {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:(//[^/]*)?");

  /** Ids below an absolute address. */
  static DocumentIds under(String address) {
    int parts = parts(SCHEME.matcher(address).replaceFirst("")).size();
    return new DocumentIds(Math.max(0, parts - 1));
  }

  /** The id of a file, whose address is written as Spark tells it, with {@code %20} for a space. */
  String of(String address) {
    List<String> parts = parts(path(address));
    return String.join("/", parts.subList(Math.min(passedOver, parts.size() - 1), parts.size()));
  }

  private static String path(String address) {
    try {
      String path = new URI(address).getPath();
      return path == null ? address : path;
    } catch (URISyntaxException e) {
      return SCHEME.matcher(address).replaceFirst("");
    }
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
