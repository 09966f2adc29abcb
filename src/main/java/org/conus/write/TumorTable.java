package org.conus.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conus.findings.CaseReport;
import org.conus.findings.PatientCase;
import org.conus.findings.SiteFinding;
import org.conus.findings.TumorFinding;

/**
 * Tumors as a table for the terminal, a row each, in the order in which documents come. What is too
 * long is wrapped in its column and in the end cut with {@code …}; a narrow terminal shows fewer
 * columns. Nothing is kept between documents.
 */
public final class TumorTable {
  private static final int MAX_LINES = 4;
  private static final int ROOMY = 110;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("document", 11, 36, 0),
          new Column("role", 10, 10, 4),
          new Column("histology", 11, 30, 1),
          new Column("ICD-O-3", 7, 7, 2),
          new Column("site", 10, 22, 3),
          new Column("topo", 5, 5, 7),
          new Column("levels", 6, 12, 6),
          new Column("size", 7, 15, 8),
          new Column("IHC", 12, Integer.MAX_VALUE, 5));

  private final List<Column> columns;
  private final int[] widths;
  private final String gap;

  /**
   * @param width of the terminal in columns
   */
  public TumorTable(int width) {
    this.gap = width < ROOMY ? " " : "  ";
    this.columns = Column.fitting(COLUMNS, width, gap.length());
    this.widths = Column.widths(columns, width, gap.length());
  }

  /** The titles and a rule under them. */
  public String header() {
    StringBuilder out = new StringBuilder();
    line(out, columns.stream().map(Column::title).toList());
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      rules.add("\u2500".repeat(ruleWidth(i)));
    }
    line(out, rules);
    return out.toString();
  }

  /** The last column's rule goes no further than a panel usually does. */
  private int ruleWidth(int column) {
    return Math.min(widths[column], 30);
  }

  /**
   * The rows of a document, each ended by a line feed: one a tumor, or one that says there is none.
   */
  public String rows(CaseReport report) {
    StringBuilder out = new StringBuilder();
    String document = report.document().id();
    for (PatientCase patientCase : report.cases()) {
      for (TumorFinding tumor : patientCase.tumors()) {
        row(out, cells(document, tumor));
        document = "";
      }
    }
    if (!document.isEmpty()) {
      row(out, Map.of("document", document, "role", "\u2014", "histology", "\u2014"));
    }
    return out.toString();
  }

  private static Map<String, String> cells(String document, TumorFinding tumor) {
    List<SiteFinding> sites = sites(tumor);
    return Map.of(
        "document", document,
        "role", tumor.role(),
        "histology", tumor.histology().name(),
        "ICD-O-3", Objects.requireNonNullElse(tumor.histology().icdO3(), ""),
        "site", distinct(sites.stream().map(SiteFinding::name), ", "),
        "topo", distinct(sites.stream().map(SiteFinding::icdO3Topography), " "),
        "levels", tumor.levels() == null ? "" : String.join(" ", tumor.levels().values()),
        "size", sizes(tumor),
        "IHC", Panel.inALine(tumor.ihc()));
  }

  /** Where a primary began; where anything else was found. */
  private static List<SiteFinding> sites(TumorFinding tumor) {
    SiteFinding origin = tumor.primarySite();
    boolean primary = tumor.role().equals("primary");
    return origin != null && (primary || tumor.foundAt().isEmpty())
        ? List.of(origin)
        : tumor.foundAt();
  }

  private static String distinct(Stream<String> texts, String between) {
    return texts.filter(Objects::nonNull).distinct().collect(Collectors.joining(between));
  }

  private static String sizes(TumorFinding tumor) {
    return tumor.sizes().stream()
        .map(size -> Words.size(size.dimensions(), size.unit()).replace(" \u00D7 ", "\u00D7"))
        .collect(Collectors.joining("; "));
  }

  private void row(StringBuilder out, Map<String, String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String title = columns.get(i).title();
      String cell = Cells.clean(cells.getOrDefault(title, ""));
      wrapped.add(
          title.equals("document")
              ? List.of(Cells.cutBefore(cell, widths[i])) // the end of a path tells more
              : Cells.wrapped(cell, widths[i], MAX_LINES));
    }
    int height = wrapped.stream().mapToInt(Collection::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      int at = line;
      line(out, wrapped.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList());
    }
  }

  private void line(StringBuilder out, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : gap)
          .append(Cells.padded(Cells.cut(cells.get(i), widths[i]), widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
