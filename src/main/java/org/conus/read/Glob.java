package org.conus.read;

import java.nio.file.Path;

/**
 * A pattern of paths, in the parts that are gone through differently.
 *
 * @param folder before the first sign of a pattern
 * @param rest relative to it
 */
record Glob(Path folder, String rest) {
  private static final String SIGNS = "*?[{";

  /** Whether a name has signs of a pattern. */
  static boolean isGlob(String name) {
    return firstSign(name) < name.length();
  }

  static Glob of(String name) {
    int slash = name.lastIndexOf('/', firstSign(name));
    String folder = slash < 0 ? "" : slash == 0 ? "/" : name.substring(0, slash);
    return new Glob(Path.of(folder), name.substring(slash + 1));
  }

  private static int firstSign(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (SIGNS.indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return name.length();
  }
}
