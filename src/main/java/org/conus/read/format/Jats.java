package org.conus.read.format;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;

/**
 * Articles in JATS (ANSI/NISO Z39.96), as PubMed Central has them: title, abstract, body with
 * tables and captions, and appendices. Who wrote it, where, and what it cites are left out, and so
 * are numbers of citations in superscript.
 */
public final class Jats implements DocumentFormat {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "journal-meta",
          "article-id",
          "article-categories",
          "contrib-group",
          "aff",
          "author-notes",
          "pub-date",
          "volume",
          "issue",
          "fpage",
          "lpage",
          "elocation-id",
          "history",
          "permissions",
          "self-uri",
          "kwd-group",
          "funding-group",
          "counts",
          "custom-meta-group",
          "ref-list",
          "ack",
          "tex-math",
          "object-id",
          "related-article",
          "alternate-form",
          "trans-abstract",
          "trans-title-group",
          "article-version",
          "pub-history",
          "supplementary-material",
          "processing-meta");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "article-title",
          "title",
          "p",
          "sec",
          "abstract",
          "caption",
          "table-wrap",
          "fig",
          "list",
          "disp-quote",
          "boxed-text",
          "def-list",
          "disp-formula",
          "app",
          "fn",
          "body");

  private static final Set<String> LINES = Set.of("list-item", "label", "subtitle", "def-item");

  @Override
  public String name() {
    return "jats";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("<") && Set.of("article", "pmc-articleset").contains(XmlRoot.of(head));
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws UnreadableDocumentException {
    TextFlow flow = new TextFlow(attachments.limitBytes());
    XMLStreamReader xml = Xml.open(bytes);
    int articles = 0;
    try {
      for (int depth = 0; xml.hasNext(); ) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          String name = xml.getLocalName();
          articles += name.equals("article") ? 1 : 0;
          if (articles > 1) {
            throw new UnreadableDocumentException("holds several articles: split it into files");
          }
          if (isLeftOut(xml, name, depth)) {
            Xml.skip(xml);
            continue;
          }
          depth += name.equals("sup") ? 1 : 0;
          TableMarks.edge(name, true, PARAGRAPHS, LINES, flow);
        } else if (event == XMLStreamReader.END_ELEMENT) {
          depth -= xml.getLocalName().equals("sup") ? 1 : 0;
          TableMarks.edge(xml.getLocalName(), false, PARAGRAPHS, LINES, flow);
        } else {
          flow.words(Xml.words(xml));
        }
      }
    } catch (XMLStreamException e) {
      throw Xml.broken(e);
    }
    return new Extract(flow.text());
  }

  private static boolean isLeftOut(XMLStreamReader xml, String name, int superscripts) {
    boolean citation = name.equals("xref") && "bibr".equals(Xml.attribute(xml, "ref-type"));
    return LEFT_OUT.contains(name) || citation && superscripts > 0;
  }
}
