package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conus.text.Span;

/**
 * Reads one token a line with its tag in the last column (or {@code tagColumn}, from 0): IOB1, IOB2
 * and IOBES/BILOU. A blank line ends a block; the option {@code block} says whether a block is a
 * {@code sentence} (then {@code -DOCSTART-} ends a document) or a {@code document}. The text is put
 * together again: a blank between tokens, a line end between sentences.
 */
public final class ConllReader implements GoldReader {

  @Override
  public String form() {
    return "conll";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    for (Path file : GoldFiles.find(gold, List.of(".conll", ".iob", ".bio", ".tsv"))) {
      new One(gold, file, mapping, sink).read();
    }
  }

  private static final class One {
    private static final Pattern COLUMNS = Pattern.compile("[ \t]+");

    private final Path gold;
    private final Path file;
    private final Mapping mapping;
    private final GoldSink sink;
    private final boolean blockIsDocument;
    private final StringBuilder text = new StringBuilder();
    private final List<RawAnnotation> annotations = new ArrayList<>();
    private int documents;
    private String openType = "";
    private int openBegin;
    private int openEnd;
    private int openLine;
    private boolean lineStart = true;

    One(Path gold, Path file, Mapping mapping, GoldSink sink) {
      this.gold = gold;
      this.file = file;
      this.mapping = mapping;
      this.sink = sink;
      this.blockIsDocument = mapping.option("block", "sentence").equals("document");
    }

    void read() throws IOException {
      List<String> lines = Lines.of(GoldFiles.text(file));
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith("-DOCSTART-")) {
          endDocument();
        } else if (line.isBlank()) {
          endBlock();
        } else {
          token(line, i + 1);
        }
      }
      endDocument();
    }

    private void endBlock() {
      close();
      if (blockIsDocument) {
        endDocument();
      } else if (text.length() > 0 && !lineStart) {
        text.append('\n');
        lineStart = true;
      }
    }

    private void endDocument() {
      close();
      if (text.length() > 0) {
        String id = GoldFiles.id(gold, file) + "#" + ++documents;
        sink.document(new RawDocument(id, text.toString(), file, annotations, null));
        text.setLength(0);
        annotations.clear();
      }
      lineStart = true;
    }

    private void token(String line, int number) {
      String[] columns = COLUMNS.split(line.strip());
      String chosen = mapping.option("tagColumn");
      int tagAt = chosen == null ? columns.length - 1 : Integer.parseInt(chosen);
      if (columns.length < 2 || tagAt >= columns.length) {
        sink.problem(file, number, "no tag: " + line);
        return;
      }
      if (!lineStart) {
        text.append(' ');
      }
      lineStart = false;
      int begin = text.length();
      text.append(columns[0]);
      tag(columns[tagAt], begin, number);
    }

    private void tag(String tag, int begin, int number) {
      if (tag.equals("O")) {
        close();
        return;
      }
      boolean known =
          tag.length() > 2 && tag.charAt(1) == '-' && "BIELSU".indexOf(tag.charAt(0)) >= 0;
      if (!known) {
        close();
        sink.problem(file, number, "no tag of IOB or IOBES: " + tag);
        return;
      }
      String type = tag.substring(2);
      boolean begins = "BSU".indexOf(tag.charAt(0)) >= 0 || !openType.equals(type);
      if (begins) {
        close();
        openType = type;
        openBegin = begin;
        openLine = number;
      }
      openEnd = text.length();
      if ("ELSU".indexOf(tag.charAt(0)) >= 0) {
        close();
      }
    }

    private void close() {
      if (!openType.isEmpty()) {
        annotations.add(
            new RawAnnotation(
                "line " + openLine,
                openType,
                List.of(new Span(openBegin, openEnd)),
                Map.of(),
                openLine));
        openType = "";
      }
    }
  }
}
