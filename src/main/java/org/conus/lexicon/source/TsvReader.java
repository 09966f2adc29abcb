package org.conus.lexicon.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.jspecify.annotations.Nullable;

/**
 * A table of tab-separated values of one's own, with a header row; {@code #} begins a comment. The
 * columns, in any order:
 *
 * <ul>
 *   <li>{@code name}, the preferred one, which every row must have;
 *   <li>{@code id}, by default the name;
 *   <li>{@code names}, others in any case, with {@code |} between them;
 *   <li>{@code exact}, names in just this case; {@code ambiguous}, such that count only where the
 *       context speaks of their kind; {@code adjectives}, such that have no plural;
 *   <li>{@code codes}, as {@code system:code} with {@code |} between them.
 * </ul>
 */
public final class TsvReader implements SourceReader {
  private static final List<String> COLUMNS =
      List.of("id", "name", "names", "exact", "ambiguous", "adjectives", "codes");

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".tsv");
  }

  @Override
  public void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    Rows rows = new Rows(file, concepts);
    file.forEachLine(rows::line);
    if (rows.header == null) {
      throw file.error(1, "no header row");
    }
  }

  /** What the header says of the cells below it. */
  private static final class Rows {
    private final SourceFile file;
    private final Consumer<SourceConcept> concepts;
    private @Nullable List<String> header;

    private Rows(SourceFile file, Consumer<SourceConcept> concepts) {
      this.file = file;
      this.concepts = concepts;
    }

    private void line(int number, String line) {
      if (line.isBlank() || line.startsWith("#")) {
        return;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (header == null) {
        header = header(number, cells);
      } else if (cells.size() != header.size()) {
        throw file.error(number, cells.size() + " cells where there must be " + header.size());
      } else {
        concepts.accept(concept(number, header, cells));
      }
    }

    private List<String> header(int number, List<String> cells) {
      for (String column : cells) {
        if (!COLUMNS.contains(column) || cells.indexOf(column) != cells.lastIndexOf(column)) {
          throw file.error(
              number, "column " + column + "; there may be " + COLUMNS + ", each once");
        }
      }
      if (!cells.contains("name")) {
        throw file.error(number, "no column name");
      }
      return cells;
    }

    private SourceConcept concept(int number, List<String> columns, List<String> cells) {
      String name = cells.get(columns.indexOf("name"));
      if (!NameForm.isName(name)) {
        throw file.error(number, "no name");
      }
      List<TermName> names = new ArrayList<>();
      names.add(new TermName(name, NameForm.of(name).form()));
      add(names, parts(columns, cells, "names"), TermName.Form.NOUN);
      add(names, parts(columns, cells, "exact"), TermName.Form.EXACT);
      add(names, parts(columns, cells, "ambiguous"), TermName.Form.AMBIGUOUS);
      add(names, parts(columns, cells, "adjectives"), TermName.Form.ADJECTIVE);
      List<Code> codes = new ArrayList<>();
      parts(columns, cells, "codes").forEach(code -> codes.add(code(number, code)));
      List<String> ids = parts(columns, cells, "id");
      return new SourceConcept(ids.isEmpty() ? name : ids.get(0), name, names, codes);
    }

    private Code code(int number, String written) {
      int colon = written.indexOf(':');
      if (colon < 1 || colon == written.length() - 1) {
        throw file.error(number, "a code that is not system:code");
      }
      return CodeSystems.builtIn()
          .of(written)
          .orElse(new Code(written.substring(0, colon), written.substring(colon + 1)));
    }
  }

  private static void add(List<TermName> names, List<String> texts, TermName.Form form) {
    for (String text : texts) {
      if (NameForm.isName(text) && !names.contains(new TermName(text, form))) {
        names.add(new TermName(text, form));
      }
    }
  }

  private static List<String> parts(List<String> columns, List<String> cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || cells.get(at).isEmpty()
        ? List.of()
        : Arrays.stream(cells.get(at).split("\\|"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }
}
