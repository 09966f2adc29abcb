package org.conus.read.place;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.read.Found;
import org.conus.read.Input;
import org.conus.read.Place;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all that is in it, in the order of the names. It holds the names of the folders
 * that it is in the middle of, no more. Links to folders are not followed; a folder into which
 * Conus writes is none of its input.
 */
public final class Folder implements Place {
  /** What an output folder has. */
  private static final String OUTPUT = ".conus";

  private final Path folder;
  private final String id;
  private final Path relative;
  private final FolderFilter filter;
  private final ReadOptions options;

  /** By what is shown of a name that is none in the characters of this system. */
  private final Map<String, Path> oddNames = new HashMap<>();

  private @Nullable String @Nullable [] names;
  private int next;

  /**
   * @param id of the folder, by which its documents' ids begin; may be empty
   */
  public Folder(Path folder, String id, FolderFilter filter, ReadOptions options) {
    this(folder, id, Path.of(""), filter, options);
  }

  private Folder(Path folder, String id, Path relative, FolderFilter filter, ReadOptions options) {
    this.folder = folder;
    this.id = id;
    this.relative = relative;
    this.filter = filter;
    this.options = options;
  }

  @Override
  public String id() {
    return id.isEmpty() ? "/" : id;
  }

  @Override
  public @Nullable Found next() throws IOException {
    if (names == null) {
      names = list();
    }
    while (next < names.length) {
      String name = String.valueOf(names[next]);
      names[next++] = null;
      Found found = found(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found found(String name) {
    Path odd = oddNames.get(name);
    Path path = odd == null ? folder.resolve(name) : folder.resolve(odd);
    Path inRoot = odd == null ? relative.resolve(name) : relative.resolve(odd);
    String childId = id.isEmpty() ? name : id + "/" + name;
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      FolderFilter inside = filter.inFolder(inRoot);
      return inside == null ? null : new Folder(path, childId, inRoot, inside, options);
    }
    if (!filter.takes(inRoot, name) || Files.isDirectory(path)) {
      return null;
    }
    boolean looked = !name.toLowerCase(Locale.ROOT).endsWith(Endings.TEXT);
    return looked && Files.isRegularFile(path) ? lookInto(childId, path) : new Input(childId, path);
  }

  private Found lookInto(String childId, Path path) {
    try {
      return Places.ofFile(childId, path, options);
    } catch (IOException e) {
      return Input.refused(childId, UnreadableDocumentException.reason(e));
    }
  }

  /** The name, unless it cannot be turned back into the file's, as its bytes are no characters. */
  private String nameOf(Path file) {
    String name = file.toString();
    try {
      if (Path.of(name).equals(file)) {
        return name;
      }
    } catch (InvalidPathException e) {
      // It is told apart below, as where other characters stand for its bytes.
    }
    String shown = name;
    for (int n = 2; oddNames.putIfAbsent(shown, file) != null; n++) {
      int dot = Math.max(0, name.lastIndexOf('.'));
      shown = name.substring(0, dot) + "~" + n + name.substring(dot);
    }
    return shown;
  }

  private @Nullable String[] list() throws IOException {
    List<String> listed = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        listed.add(nameOf(folder.relativize(entry)));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    if (listed.contains(OUTPUT)) {
      return new String[0];
    }
    @Nullable String[] sorted = listed.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public void close() {
    names = new String[0];
  }
}
