package org.conus.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conus.TestDocs;

/** Archives of variations of the texts in {@code test-docs}. */
final class Archives {
  private Archives() {}

  /** The n-th text of an archive. */
  static String text(int n) {
    List<String> ids = new ArrayList<>(TestDocs.ids());
    ids.removeAll(TestDocs.heldOut());
    String text = TestDocs.source(ids.get(n % ids.size())).text();
    return text + "\nAccession number " + (100_000 + n) + ".\n";
  }

  /** A folder of folders of texts, with names that need escaping in an address. */
  static void write(Path folder, int documents) throws IOException {
    for (int n = 0; n < documents; n++) {
      Path file = folder.resolve("é %d/report %06d.txt".formatted(n / 1000, n));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(n), StandardCharsets.UTF_8);
    }
  }
}
