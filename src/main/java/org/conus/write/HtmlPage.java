package org.conus.write;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.DocumentInfo;
import org.conus.findings.PipelineInfo;
import org.conus.findings.RecordedMention;

/**
 * {@code html}: a page a document, {@code html/<id>.html}, with the text and its mentions on one
 * side and the findings on the other. The page is one file that asks nothing of a network; without
 * scripts it shows the same, only the cards at the mentions are missing.
 */
public final class HtmlPage implements Format {
  private final PageTemplate template = PageTemplate.load();

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String about() {
    return "a page a document in html/, the text with its mentions beside the findings";
  }

  @Override
  public List<Chunk> encode(Extracted document) {
    String page = page(document.source().text(), document.report());
    String file = FileNames.of("html", document.report().document().id(), ".html");
    return List.of(new Chunk(file, false, page.getBytes(StandardCharsets.UTF_8)));
  }

  private String page(String text, CaseReport report) {
    return template.filled(
        Map.of(
            "title", new Html().text(report.document().id()).toString(),
            "heading", heading(report.document()),
            "filters", filters(report.mentions()),
            "text", text(text, report.mentions()),
            "findings", findings(report),
            "footer", footer(report)));
  }

  private static String heading(DocumentInfo document) {
    Html html = new Html();
    html.element("h1", "", document.id()).element("span", "kind", document.kind());
    return html.toString();
  }

  /** A box for every kind of mention that the document has. */
  private static String filters(List<RecordedMention> mentions) {
    Map<MentionKind, Integer> counts = new EnumMap<>(MentionKind.class);
    mentions.forEach(mention -> counts.merge(mention.kind(), 1, Integer::sum));
    Html html = new Html();
    counts.forEach((kind, count) -> filter(html, kind, count));
    return html.toString();
  }

  private static void filter(Html html, MentionKind kind, int count) {
    String label = kind.label();
    html.open("label", "class", "chip " + label)
        .open("input", "type", "checkbox", "id", "show-" + label, "checked", "")
        .element("span", "", Words.of(kind))
        .element("b", "", Integer.toString(count))
        .close("label");
  }

  private static String text(String text, List<RecordedMention> mentions) {
    Html html = new Html();
    MarkedText.write(html, text, mentions);
    return html.toString();
  }

  private static String findings(CaseReport report) {
    Html html = new Html();
    new FindingsPane(html).write(report);
    MentionList.write(html, report.mentions());
    return html.toString();
  }

  private static String footer(CaseReport report) {
    DocumentInfo document = report.document();
    PipelineInfo pipeline = report.pipeline();
    Html html = new Html();
    html.element("span", "", "Conus " + pipeline.version());
    html.element("span", "", document.length() + " characters");
    html.element("span", "hash", "text sha256:" + document.sha256());
    html.element("span", "hash", "knowledge " + pipeline.knowledge());
    if (!pipeline.options().isEmpty()) {
      html.element("span", "", pipeline.options());
    }
    return html.toString();
  }
}
