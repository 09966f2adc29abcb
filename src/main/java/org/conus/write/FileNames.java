package org.conus.write;

/** Names of files that are made of document ids. */
public final class FileNames {
  private FileNames() {}

  /**
   * A document's file in a format that has one a document: {@code html/reports/a.txt.html}. Parts
   * of the id that would leave the folder, or that a file system refuses, are replaced.
   */
  public static String of(String folder, String documentId, String ending) {
    StringBuilder name = new StringBuilder(folder);
    for (String part : documentId.split("/", -1)) {
      name.append('/').append(safe(part));
    }
    return name.append(ending).toString();
  }

  private static String safe(String part) {
    StringBuilder safe = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      safe.append(c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0 ? '_' : c);
    }
    boolean dots = part.isEmpty() || part.chars().allMatch(c -> c == '.');
    return dots ? "_" : safe.toString();
  }
}
