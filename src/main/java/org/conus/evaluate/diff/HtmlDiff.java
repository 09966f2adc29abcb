package org.conus.evaluate.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Differences as a page of its own. It is written as it comes; beyond a number of documents only
 * totals are given, and the page says so.
 */
public final class HtmlDiff implements DiffView {
  /** More documents than this make a page that no browser likes. */
  public static final int DEFAULT_LIMIT_DOCUMENTS = 2000;

  private final PrintWriter out;
  private final int limitDocuments;
  private int shown;
  private int hidden;

  public HtmlDiff(PrintWriter out, int limitDocuments) {
    this.out = out;
    this.limitDocuments = limitDocuments;
    try (InputStream in = HtmlDiff.class.getResourceAsStream("/org/conus/evaluate/diff.html")) {
      out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void added(String id) {
    whole("added", id);
  }

  @Override
  public void lost(String id) {
    whole("lost", id);
  }

  private void whole(String sort, String id) {
    if (isShown()) {
      out.println("<h2><b class=" + sort + ">" + sort + "</b> " + escaped(id) + "</h2>");
    }
  }

  private boolean isShown() {
    boolean room = shown < limitDocuments;
    shown += room ? 1 : 0;
    hidden += room ? 0 : 1;
    return room;
  }

  @Override
  public void changed(String id, List<Change> changes) {
    if (!isShown()) {
      return;
    }
    out.println(
        "<details open><summary><b class=changed>changed</b> "
            + escaped(id)
            + " <small>"
            + changes.size()
            + "</small></summary><div class=wide><table><tr><th>field<th>whose<th>old<th>new</tr>");
    for (Change change : changes) {
      out.println(
          "<tr class="
              + change.sort().label()
              + "><td>"
              + escaped(change.field())
              + "<td>"
              + escaped(change.at())
              + "<td>"
              + side(change.before(), change.old())
              + "<td>"
              + side(change.after(), change.current())
              + "</tr>");
    }
    out.println("</table></div></details>");
  }

  private static String side(String value, Change.Proof proof) {
    StringBuilder cell = new StringBuilder(value.isEmpty() ? "<i>none</i>" : escaped(value));
    proof.evidence().forEach(e -> cell.append("<small>").append(escaped(e)).append("</small>"));
    proof.rules().forEach(r -> cell.append("<code>").append(escaped(r)).append("</code>"));
    return cell.toString();
  }

  @Override
  public void end(DiffTotals totals) {
    if (hidden > 0) {
      out.println("<p>" + hidden + " more documents differ; they are counted below.</p>");
    }
    out.println(
        "<h2>Totals</h2><p id=totals>"
            + totals.same()
            + " documents are the same, "
            + totals.changed()
            + " changed, "
            + totals.added()
            + " were added, "
            + totals.lost()
            + " lost. "
            + totals.otherPipeline()
            + " pairs were made by different versions, tables or options.</p>");
    out.println(
        "<table><tr><th>field<th class=number>changed<th class=number>added<th class=number>lost<th class=number>proof</tr>");
    totals
        .byField()
        .forEach(
            (field, sorts) -> {
              out.print("<tr><td>" + escaped(field));
              for (Change.Sort sort :
                  List.of(
                      Change.Sort.CHANGED,
                      Change.Sort.ADDED,
                      Change.Sort.LOST,
                      Change.Sort.PROOF)) {
                out.print("<td class=number>" + sorts.getOrDefault(sort, 0));
              }
              out.println("</tr>");
            });
    out.println("</table></main>");
    out.flush();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
