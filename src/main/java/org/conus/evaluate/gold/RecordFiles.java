package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder hold records. A run leaves other lines of JSON beside {@code
 * findings.jsonl} or {@code findings-00001.jsonl}, such as failures and patients.
 */
public final class RecordFiles {
  private static final Pattern FINDINGS = Pattern.compile("findings(-\\d+)?\\.jsonl");

  private RecordFiles() {}

  /**
   * The file itself, or the files of records below a folder, in the order of their names: the
   * findings alone where a run has left them, every {@code .jsonl} elsewhere.
   */
  public static List<Path> find(Path run) throws IOException {
    List<Path> files = GoldFiles.find(run, List.of(".jsonl"));
    Set<@Nullable Path> runs = new HashSet<>();
    files.stream().filter(RecordFiles::isFindings).forEach(file -> runs.add(file.getParent()));
    return files.stream()
        .filter(
            file -> {
              Path outermost = outermost(run, file, runs);
              return outermost == null || isFindings(file) && outermost.equals(file.getParent());
            })
        .toList();
  }

  private static boolean isFindings(Path file) {
    return FINDINGS.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** The outermost folder of a run in which a file stands; null if it is of no run. */
  private static @Nullable Path outermost(Path top, Path file, Set<@Nullable Path> runs) {
    Path outermost = null;
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(top);
        folder = folder.getParent()) {
      outermost = runs.contains(folder) ? folder : outermost;
    }
    return outermost;
  }
}
