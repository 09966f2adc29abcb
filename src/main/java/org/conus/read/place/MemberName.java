package org.conus.read.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of an archive's member.
 *
 * @param name with {@code /} between folders, fit to be shown
 * @param fault why the member is not taken; null if it is
 */
record MemberName(String name, @Nullable String fault) {
  private static final int LONGEST = 1000;

  static MemberName of(String raw) {
    String name = shown(raw.replace('\\', '/'));
    while (name.startsWith("./")) {
      name = name.substring(2);
    }
    boolean leaves =
        name.startsWith("/")
            || name.matches("(?s)[A-Za-z]:.*")
            || List.of(name.split("/", -1)).contains("..");
    return new MemberName(name, leaves ? "its name leads out of the archive" : null);
  }

  /** What may be written to a terminal and a log: no control characters, and not without end. */
  static String shown(String raw) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(raw.length(), LONGEST); i++) {
      char c = raw.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return shown.toString();
  }

  /** What systems put into archives for themselves. */
  boolean isForSystems() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.startsWith("._") || last.equals(".DS_Store");
  }
}
