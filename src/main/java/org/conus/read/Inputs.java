package org.conus.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.conus.read.place.Folder;
import org.conus.read.place.FolderFilter;
import org.conus.read.place.Opened;
import org.conus.read.place.Places;
import org.conus.read.place.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents in what a user names: files of every format, archives and tables; folders
 * with all files of known endings in them, whose links to folders are not followed; globs; {@code
 * -} for standard input. Folders are gone through in the order of the names, while the documents
 * are worked on, so that no list of them is in memory.
 */
public final class Inputs implements Documents.Source {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_ID = "stdin";

  private final List<Root> roots;
  private final ReadOptions options;
  private final Supplier<InputStream> standardInput;
  private final Count count = new Count();
  private boolean consumed;
  private @Nullable Documents begun;

  /** Something that a user named, and what the ids of its documents begin with. */
  private record Root(String id, Opener opener, @Nullable Path path) {}

  @FunctionalInterface
  private interface Opener {
    Found open() throws IOException;
  }

  private Inputs(List<Root> roots, ReadOptions options, Supplier<InputStream> standardInput) {
    this.roots = new ArrayList<>(roots);
    this.options = options;
    this.standardInput = standardInput;
  }

  /**
   * What a user named.
   *
   * @throws IOException if two of them have the same name, so that ids would not be unique
   */
  public static Inputs of(List<String> named, ReadOptions options) throws IOException {
    return of(named, options, () -> System.in);
  }

  static Inputs of(List<String> named, ReadOptions options, Supplier<InputStream> standardInput)
      throws IOException {
    Inputs inputs = new Inputs(List.of(), options, standardInput);
    Set<String> ids = new HashSet<>();
    for (String name : named) {
      Root root = inputs.root(name);
      if (!ids.add(root.id())) {
        throw new IOException("two inputs are called " + root.id() + "; name their parent folder");
      }
      inputs.roots.add(root);
    }
    return inputs;
  }

  /** The same and behind it the rows of a query to a database. */
  public Inputs andQuery(String url, String sql) {
    roots.add(new Root(Query.ID, () -> new Query(url, sql, options), null));
    return this;
  }

  /** All documents of files and folders, as a list; for few of them. */
  public static List<Input> find(List<Path> named) throws IOException {
    Inputs inputs = of(named.stream().map(Path::toString).toList(), ReadOptions.DEFAULT);
    List<Input> found = new ArrayList<>();
    try (Documents documents = inputs.open()) {
      for (Input input = documents.next(); input != null; input = documents.next()) {
        found.add(input);
      }
    }
    return found;
  }

  /**
   * Whether there is no document at all; what was found out is not looked for again.
   *
   * @throws IOException if standard input was read already
   */
  public boolean isEmpty() throws IOException {
    Documents documents = open();
    Input first = documents.next();
    begun = first == null ? documents : new Begun(first, documents);
    return first == null;
  }

  /**
   * Opens the documents from the first.
   *
   * @throws IOException if standard input was read already
   */
  @Override
  public Documents open() throws IOException {
    if (begun != null) {
      Documents documents = begun;
      begun = null;
      return documents;
    }
    if (consumed) {
      throw new IOException(
          "standard input can be read once only, but documents changed: write it into a file");
    }
    consumed = roots.stream().anyMatch(root -> root.id().equals(STANDARD_INPUT_ID));
    return new Walk(new Roots(roots.iterator()));
  }

  /** How many documents there are; -1 as long as that is not known. */
  public long total() {
    return count.total();
  }

  /** Begins to count the documents, in a thread of its own where there are many. */
  public Inputs counted() {
    count.start(roots.stream().map(Root::path).toList());
    return this;
  }

  private Root root(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      String id = STANDARD_INPUT_ID;
      return new Root(id, () -> Places.of(Opened.ofStream(id, standardInput.get(), options)), null);
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new IOException("no name of a file", e);
    }
    if (Glob.isGlob(name) && !Files.exists(path)) {
      Glob glob = Glob.of(name);
      String id = nameOf(glob.folder());
      return new Root(
          id,
          () ->
              new Folder(
                  glob.folder(), id, FolderFilter.ofGlob(glob.folder(), glob.rest()), options),
          null);
    }
    String id = nameOf(path);
    return new Root(id, () -> named(id, path), path);
  }

  private Found named(String id, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new Folder(path, id, FolderFilter.of(path), options);
    }
    return Files.isRegularFile(path) && Files.isReadable(path)
        ? Places.ofFile(id, path, options)
        : new Input(id, path);
  }

  private static String nameOf(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  /** What was named, one after the other. */
  private static final class Roots implements Place {
    private final Iterator<Root> rest;

    Roots(Iterator<Root> rest) {
      this.rest = rest;
    }

    @Override
    public String id() {
      return "input";
    }

    @Override
    public @Nullable Found next() {
      if (!rest.hasNext()) {
        return null;
      }
      Root root = rest.next();
      try {
        return root.opener().open();
      } catch (IOException | RuntimeException e) {
        return Input.refused(root.id(), UnreadableDocumentException.reason(e));
      }
    }

    @Override
    public void close() {}
  }

  /** Documents of which the first was taken already. */
  private static final class Begun implements Documents {
    private final Documents rest;
    private @Nullable Input first;

    Begun(Input first, Documents rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public @Nullable Input next() throws IOException {
      Input next = first;
      first = null;
      return next == null ? rest.next() : next;
    }

    @Override
    public long total() {
      return rest.total();
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }
}
