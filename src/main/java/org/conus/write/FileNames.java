package org.conus.write;

import java.util.List;
import org.conus.text.SourceText;

/** Names of files that are made of document ids. */
public final class FileNames {
  /** Room for the ending and the name of an unfinished file within the 255 of file systems. */
  private static final int MOST_BYTES = 200;

  /** Of the hash: enough that no two of a million names are alike. */
  private static final int DIGITS = 12;

  /** Of all formats that have a file a document, and of what is not finished. */
  private static final List<String> ENDINGS =
      List.of(".txt", ".ann", ".html", ".xmi", ".json", ".part");

  private FileNames() {}

  /**
   * A document's file in a format that has one a document: {@code html/reports/a.txt.html}. A part
   * of the id that would leave the folder, that a file system refuses or that is too long for it is
   * replaced and cut, and has the beginning of its SHA-256 behind it; so has a folder with the
   * ending of a file. Documents of different ids have different files.
   */
  public static String of(String folder, String documentId, String ending) {
    StringBuilder name = new StringBuilder(folder);
    String[] parts = documentId.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      name.append('/').append(safe(parts[i], i < parts.length - 1));
    }
    return name.append(ending).toString();
  }

  /**
   * @param folder whether it is to be a folder, which may not be called as another document's file
   */
  private static String safe(String part, boolean folder) {
    boolean dots = part.chars().allMatch(c -> c == '.');
    String taken = dots ? "_" : taken(part);
    boolean asItIs = taken.equals(part) && !isMarked(part) && !(folder && isFile(part));
    return asItIs ? part : taken + "~" + hash(part);
  }

  private static boolean isFile(String part) {
    return ENDINGS.stream().anyMatch(part::endsWith);
  }

  /** As much of a part as there is room for, without what a file system refuses. */
  private static String taken(String part) {
    StringBuilder taken = new StringBuilder(part.length());
    int bytes = 0;
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      int sign = isRefused(c) ? '_' : c;
      bytes += Utf8.length(sign);
      if (bytes > MOST_BYTES) {
        break;
      }
      taken.appendCodePoint(sign);
      i += Character.charCount(c);
    }
    return taken.toString();
  }

  private static boolean isRefused(int c) {
    boolean alone = Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE;
    return c < ' ' || alone || "\\:*?\"<>|".indexOf(c) >= 0;
  }

  /** Whether a part looks like one with a hash. */
  private static boolean isMarked(String part) {
    int mark = part.length() - DIGITS - 1;
    return mark >= 0
        && part.charAt(mark) == '~'
        && part.chars().skip(mark + 1L).allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static String hash(String part) {
    return SourceText.of(part, part).sha256().substring(0, DIGITS);
  }
}
