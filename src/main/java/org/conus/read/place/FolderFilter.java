package org.conus.read.place;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
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

  /** Takes files that match, whatever their ending, and folders that match as {@link #of} does. */
  public static FolderFilter ofGlob(Path folder, String glob) throws IOException {
    return new FolderFilter(ignored(folder), matcher(glob));
  }

  private static List<PathMatcher> ignored(Path folder) throws IOException {
    Path list = folder.resolve(IGNORE);
    List<PathMatcher> ignored = new ArrayList<>();
    if (Files.isRegularFile(list)) {
      for (String line : Files.readAllLines(list)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String glob = line.strip();
          ignored.add(matcher(glob));
          if (!glob.contains("/")) {
            ignored.add(matcher("**/" + glob));
          }
        }
      }
    }
    return ignored;
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
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
