package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conus.read.UnreadableDocumentException;

/**
 * Reads brat standoff: a text ({@code .txt}) with its annotations beside it ({@code .ann}, or
 * {@code .a1} and {@code .a2}). A text without annotations is no gold and is passed over;
 * annotations without a text are a problem.
 */
public final class BratReader implements GoldReader {
  private static final List<String> ENDINGS = List.of(".ann", ".a1", ".a2");

  @Override
  public String form() {
    return "brat";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    Map<Path, List<Path>> byText = new LinkedHashMap<>();
    Path leftOut = gold.resolve(mapping.option("leaveOut", "."));
    for (Path file : GoldFiles.find(gold, ENDINGS)) {
      if (leftOut.equals(gold.resolve(".")) || !file.startsWith(leftOut)) {
        byText.computeIfAbsent(textOf(file, mapping), t -> new ArrayList<>()).add(file);
      }
    }
    if (byText.isEmpty()) {
      sink.problem(gold, 0, "no annotations (" + String.join(", ", ENDINGS) + ")");
    }
    for (Map.Entry<Path, List<Path>> document : byText.entrySet()) {
      try {
        read(gold, document.getKey(), document.getValue(), mapping, sink);
      } catch (UnreadableDocumentException e) {
        sink.problem(document.getKey(), 0, String.valueOf(e.getMessage()));
      }
    }
  }

  private static Path textOf(Path annotations, Mapping mapping) {
    String file = String.valueOf(annotations.getFileName());
    String name = file.substring(0, file.lastIndexOf('.')) + ".txt";
    Path beside = annotations.resolveSibling(name);
    String elsewhere = mapping.option("texts");
    Path other = annotations.resolveSibling(elsewhere == null ? "." : elsewhere).resolve(name);
    return !Files.exists(beside) && Files.exists(other) ? other.normalize() : beside;
  }

  private static void read(
      Path gold, Path textFile, List<Path> files, Mapping mapping, GoldSink sink)
      throws IOException {
    Path folder = Files.isDirectory(gold) ? gold : textFile;
    if (!Files.isRegularFile(textFile)) {
      files.forEach(f -> sink.problem(f, 0, "its text " + textFile.getFileName() + " is missing"));
      return;
    }
    String text = GoldFiles.text(textFile);
    BratFile parsed = new BratFile(text, mapping.codePoints(), sink);
    for (Path file : files) {
      parsed.read(file);
    }
    String id = GoldFiles.id(folder, textFile);
    RowRule rows = mapping.rows();
    sink.document(
        new RawDocument(
            id,
            text,
            files.get(0),
            parsed.annotations(),
            rows == null || rows.suffix() == null
                ? null
                : JsonGoldReader.rowsBeside(files.get(0), rows, sink)));
  }
}
