package org.conus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder of short reports, and what a run makes of it. */
final class Archive {
  private static final List<String> TUMORS =
      List.of("small cell carcinoma", "meningioma", "adenocarcinoma", "schwannoma");
  private static final List<String> SITES = List.of("lung", "left breast", "prostate", "kidney");

  private final Path folder;
  private final int size;

  private Archive(Path folder, int size) {
    this.folder = folder;
    this.size = size;
  }

  static Archive write(Path folder, int size, Random random) throws IOException {
    Files.createDirectories(folder);
    Archive archive = new Archive(folder, size);
    for (int i = 0; i < size; i++) {
      archive.change(i, random);
    }
    return archive;
  }

  Path folder() {
    return folder;
  }

  Path file(int index) {
    return folder.resolve(name(index));
  }

  private static String name(int index) {
    return String.format(Locale.ROOT, "d%05d.txt", index);
  }

  /** The ids that records have. */
  List<String> ids() {
    return IntStream.range(0, size).mapToObj(i -> folder.getFileName() + "/" + name(i)).toList();
  }

  /** Gives a document another text. */
  void change(int index, Random random) throws IOException {
    int level = 1 + random.nextInt(5);
    String text =
        "A %d-year-old man had a %s of the %s.%nMRI showed a mass of %d mm at L%d.%n"
                .formatted(
                    20 + random.nextInt(70),
                    TUMORS.get(random.nextInt(TUMORS.size())),
                    SITES.get(random.nextInt(SITES.size())),
                    3 + random.nextInt(80),
                    level)
            + "The tumor was positive for CD56 and TTF-1 and negative for CK20. Ki-67 was 40%.\n";
    Files.writeString(file(index), text);
  }

  /** The lines of all files of a run that have a name, whatever shard they are of, in order. */
  static List<String> lines(Path out, String file) {
    int slash = file.lastIndexOf('/');
    Path folder = slash < 0 ? out : out.resolve(file.substring(0, slash));
    int dot = file.indexOf('.', slash + 1);
    String pattern = file.substring(slash + 1, dot) + "(-\\d{5})?" + file.substring(dot);
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.filter(f -> f.getFileName().toString().matches(pattern)).toList()) {
        lines.addAll(Files.readAllLines(path, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.sort(null);
    return lines;
  }

  /** The documents of the records of a run. */
  static List<String> recorded(Path out) {
    return lines(out, "findings.jsonl").stream()
        .map(line -> line.replaceFirst(".*?\"id\":\"", "").replaceFirst("\".*", ""))
        .toList();
  }
}
