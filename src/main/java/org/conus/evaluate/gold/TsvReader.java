package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a header, columns apart by tabs and without quotes: one annotation a row.
 * Options name the columns: {@code id}, {@code concept} (its words) and either {@code sentence}
 * (the text of the row, in which the concept is found by itself: in capitals if it stands so, else
 * in any case) or {@code document} and {@code span} (begin and end with a blank) with {@code texts}
 * (the folder of the texts, beside the table). {@code type} is the type of all annotations. The
 * other columns are attributes.
 */
public final class TsvReader implements GoldReader {

  @Override
  public String form() {
    return "tsv";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    for (Path file : GoldFiles.find(gold, List.of(".tsv"))) {
      new One(file, mapping, sink).read();
    }
  }

  private static final class One {
    private final Path file;
    private final Mapping mapping;
    private final GoldSink sink;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<RawAnnotation>> annotations = new LinkedHashMap<>();

    One(Path file, Mapping mapping, GoldSink sink) {
      this.file = file;
      this.mapping = mapping;
      this.sink = sink;
    }

    void read() throws IOException {
      List<String> lines = Lines.of(GoldFiles.text(file));
      String[] header = lines.get(0).split("\t", -1);
      for (int i = 1; i < lines.size(); i++) {
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length != header.length) {
          sink.problem(file, i + 1, cells.length + " columns, the header has " + header.length);
        } else {
          Map<String, String> row = new TreeMap<>();
          for (int c = 0; c < cells.length; c++) {
            row.put(header[c], cells[c]);
          }
          readRow(row, i + 1);
        }
      }
      annotations.forEach(
          (id, list) ->
              sink.document(new RawDocument(id, texts.getOrDefault(id, ""), file, list, null)));
    }

    private void readRow(Map<String, String> row, int line) throws IOException {
      String id = take(row, "id", Integer.toString(line));
      String concept = take(row, "concept", "");
      String reason = mapping.skip().get(id);
      if (reason != null) {
        sink.note(file + ":" + line + ": " + id + " is left out: " + reason);
        return;
      }
      String document = mapping.option("document");
      String key = file.getFileName() + "/" + (document == null ? id : row.get(document));
      Span span =
          document == null
              ? inSentence(key, concept, take(row, "sentence", ""))
              : inDocument(key, take(row, "document", ""), take(row, "span", ""));
      if (span == null) {
        sink.problem(file, line, "\"" + concept + "\" is not in its text");
        return;
      }
      String type = mapping.option("type", "concept");
      annotations
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new RawAnnotation(id, type, List.of(span), row, line));
    }

    private String take(Map<String, String> row, String option, String otherwise) {
      String column = mapping.option(option);
      String value = column == null ? null : row.remove(column);
      return value == null ? otherwise : value;
    }

    private @Nullable Span inSentence(String key, String concept, String sentence) {
      String known = texts.putIfAbsent(key, sentence);
      if (concept.isBlank() || (known != null && !known.equals(sentence))) {
        return null;
      }
      int at = sentence.indexOf(concept.toUpperCase(Locale.ROOT));
      if (at < 0) {
        at = sentence.toLowerCase(Locale.ROOT).indexOf(concept.toLowerCase(Locale.ROOT));
      }
      return at < 0 ? null : new Span(at, at + concept.length());
    }

    private @Nullable Span inDocument(String key, String document, String range)
        throws IOException {
      if (!texts.containsKey(key)) {
        Path text = file.resolveSibling(mapping.option("texts", ".")).resolve(document + ".txt");
        if (!Files.isRegularFile(text)) {
          return null;
        }
        texts.put(key, GoldFiles.text(text));
      }
      int blank = range.indexOf(' ');
      try {
        int begin = Integer.parseInt(range.substring(0, Math.max(0, blank)));
        int end = Integer.parseInt(range.substring(blank + 1));
        boolean inside = begin < end && end <= texts.getOrDefault(key, "").length();
        return inside ? new Span(begin, end) : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
