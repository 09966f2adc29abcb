package org.conus.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;

/**
 * DOCX (ECMA-376): the body with tables and text boxes, then footnotes and endnotes. Heads and feet
 * of pages are left out, as is what was deleted; what was inserted is there.
 */
public final class Docx implements DocumentFormat {
  private static final int NAME_LENGTH_AT = 26;
  private static final int NAME_AT = 30;
  private static final List<String> FIRST_MEMBERS =
      List.of("[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/");
  private static final List<String> PARTS = List.of("document", "footnotes", "endnotes");

  /** A part of an office file shrinks to a hundredth at most. */
  private static final int MOST_FOLD = 200;

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public boolean recognises(Head head) {
    return isOfficeFile(head);
  }

  /** Whether a zip is a document of an office program, by the name of its first member. */
  public static boolean isOfficeFile(Head head) {
    return head.isMagic('P', 'K', 3, 4)
        && head.length() > NAME_LENGTH_AT
        && FIRST_MEMBERS.stream().anyMatch(name -> head.has(NAME_AT, name));
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws IOException {
    TextFlow flow = new TextFlow(attachments.limitBytes());
    boolean found = false;
    for (String part : PARTS) {
      found |= readPart(bytes, part, flow, attachments.limitBytes());
    }
    if (!found) {
      throw new UnreadableDocumentException("an office file that is no document of words");
    }
    return new Extract(flow.text());
  }

  private static boolean readPart(byte[] bytes, String part, TextFlow flow, long limit)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/" + part + "[0-9]*\\.xml")) {
          read(Bounded.of(zip, Math.max(limit, (long) MOST_FOLD * bytes.length)), flow);
          return true;
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw new UnreadableDocumentException("a broken office file");
    }
    return false;
  }

  private static void read(InputStream part, TextFlow flow) throws IOException {
    XMLStreamReader xml = Xml.open(part);
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          begin(xml, flow);
        } else if (event == XMLStreamReader.END_ELEMENT) {
          end(xml.getLocalName(), flow);
        }
      }
    } catch (XMLStreamException e) {
      throw Bounded.cause(e);
    }
  }

  private static void begin(XMLStreamReader xml, TextFlow flow)
      throws XMLStreamException, UnreadableDocumentException {
    switch (xml.getLocalName()) {
      case "t" -> flow.asTheyAre(Xml.text(xml));
      case "tab" -> flow.tab();
      case "br", "cr" -> flow.line();
      case "noBreakHyphen" -> flow.words("-");
      case "tr" -> flow.beginRow();
      case "Fallback", "del", "moveFrom", "pPr", "rPr", "instrText" -> Xml.skip(xml);
      default -> {} // its children are looked at
    }
  }

  private static void end(String name, TextFlow flow) throws UnreadableDocumentException {
    switch (name) {
      case "p" -> flow.line();
      case "tc" -> flow.endCell();
      case "tr" -> flow.endRow();
      case "tbl", "body", "footnote", "endnote" -> flow.paragraph();
      default -> {} // no more than a mark around words
    }
  }
}
