package org.conus.read.place;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder are documents.
 *
 * @param ignored what the folder says is none
 * @param glob that a file, or a folder around it, must match; null where the ending of a file's
 *     name decides
 */
public record FolderFilter(List<PathMatcher> ignored, @Nullable PathMatcher glob) {
  private static final String IGNORE = ".conusignore";

  /** Any folders, or none. */
  private static final String FOLDERS = "**/";

  /** So many of them are told apart in a pattern. */
  private static final int MOST_FOLDERS = 6;

  public FolderFilter {
    ignored = List.copyOf(ignored);
  }

  /**
   * Takes files of known endings, but for what the folder's own {@value #IGNORE} names: a path or a
   * glob relative to the folder a line; one without a slash holds at any depth.
   */
  public static FolderFilter of(Path folder) throws IOException {
    return new FolderFilter(ignored(folder), null);
  }

  /**
   * Takes files that match, whatever their ending, and folders that match as {@link #of} does.
   *
   * @throws UnreadableDocumentException if it is no pattern
   */
  public static FolderFilter ofGlob(Path folder, String glob) throws IOException {
    return new FolderFilter(ignored(folder), matcher(glob));
  }

  private static List<PathMatcher> ignored(Path folder) throws IOException {
    Path list = folder.resolve(IGNORE);
    List<PathMatcher> ignored = new ArrayList<>();
    if (Files.isRegularFile(list)) {
      for (String line : TextDecoder.decode(Files.readAllBytes(list)).text().lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String stripped = line.strip();
          String glob =
              stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
          ignored.add(matcher(glob.contains("/") ? glob : FOLDERS + glob));
        }
      }
    }
    return ignored;
  }

  /**
   * Java wants a folder for {@code **}{@code /}, but everybody else takes none for it too.
   *
   * @throws UnreadableDocumentException if it is no pattern
   */
  private static PathMatcher matcher(String glob) throws UnreadableDocumentException {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String pattern : withAndWithoutFolders(glob)) {
      try {
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
      } catch (PatternSyntaxException e) {
        throw new UnreadableDocumentException("no pattern of files: " + MemberName.shown(glob));
      }
    }
    return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }

  private static List<String> withAndWithoutFolders(String glob) {
    List<String> patterns = new ArrayList<>(List.of(""));
    String rest = glob;
    for (int at = rest.indexOf(FOLDERS);
        at >= 0 && patterns.size() < 1 << MOST_FOLDERS;
        at = rest.indexOf(FOLDERS)) {
      String before = rest.substring(0, at);
      boolean whole = before.isEmpty() || "/{,".indexOf(before.charAt(at - 1)) >= 0;
      List<String> longer = new ArrayList<>();
      for (String pattern : patterns) {
        longer.add(pattern + before + FOLDERS);
        if (whole) {
          longer.add(pattern + before);
        }
      }
      patterns = longer;
      rest = rest.substring(at + FOLDERS.length());
    }
    String end = rest;
    return patterns.stream().map(pattern -> pattern + end).distinct().toList();
  }

  /** What filters a folder inside of this one; null if that is not gone into. */
  @Nullable FolderFilter inFolder(Path relative) {
    if (isIgnored(relative)) {
      return null;
    }
    return glob != null && glob.matches(relative) ? new FolderFilter(ignored, null) : this;
  }

  /** Whether a file is a document. */
  boolean takes(Path relative, String name) {
    boolean wanted = glob == null ? Places.isKnownEnding(name) : glob.matches(relative);
    return wanted && !isIgnored(relative);
  }

  private boolean isIgnored(Path relative) {
    for (PathMatcher matcher : ignored) {
      if (matcher.matches(relative)) {
        return true;
      }
    }
    return false;
  }
}
