package org.conus.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;

/**
 * DOCX (ECMA-376): the body with tables and text boxes, then footnotes and endnotes. Heads and feet
 * of pages are left out, as is what was deleted; what was inserted is there. Notes that are broken
 * are remarked on, and parts without text are not looked at.
 */
public final class Docx implements DocumentFormat {
  private static final int NAME_LENGTH_AT = 26;
  private static final int NAME_AT = 30;
  private static final List<String> FIRST_MEMBERS =
      List.of("[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/");
  private static final String MAIN = "document";
  private static final List<String> NOTES = List.of("footnotes", "endnotes");
  private static final String BROKEN = "a broken office file";

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
    long limit = Math.max(attachments.limitBytes(), (long) MOST_FOLD * bytes.length);
    List<String> remarks = new ArrayList<>();
    try (OfficeFile file = OfficeFile.of(bytes)) {
      if (!readPart(file, MAIN, flow, limit)) {
        throw new UnreadableDocumentException(
            file.isWhole() ? "an office file that is no document of words" : BROKEN);
      }
      if (!file.isWhole()) {
        remarks.add("the office file is cut off: what is behind its main text may be lost");
      }
      for (String notes : NOTES) {
        readNotes(file, notes, flow, limit, remarks);
      }
    } catch (XMLStreamException e) {
      throw Bounded.cause(e);
    } catch (UnreadableDocumentException e) {
      throw e;
    } catch (IOException e) { // its message may cite a name
      throw new UnreadableDocumentException(BROKEN);
    }
    return new Extract(flow.text(), null, null, remarks);
  }

  /** Notes that are broken or without end take nothing from the main text. */
  private static void readNotes(
      OfficeFile file, String notes, TextFlow flow, long limit, List<String> remarks)
      throws UnreadableDocumentException {
    try {
      readPart(file, notes, flow, limit);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      flow.paragraph();
      remarks.add("its " + notes + " are broken, and not all of them are read");
    }
  }

  /** Reads a part; whether there is one. */
  private static boolean readPart(OfficeFile file, String name, TextFlow flow, long limit)
      throws IOException, XMLStreamException {
    try (InputStream part = file.part(name)) {
      if (part == null) {
        return false;
      }
      InputStream bounded = Bounded.of(part, limit);
      read(bounded, flow);
      bounded.transferTo(OutputStream.nullOutputStream()); // its checksum is looked at behind it
      return true;
    }
  }

  private static void read(InputStream part, TextFlow flow) throws IOException, XMLStreamException {
    XMLStreamReader xml = Xml.open(part);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        begin(xml, flow);
      } else if (event == XMLStreamReader.END_ELEMENT) {
        end(xml.getLocalName(), flow);
      }
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
