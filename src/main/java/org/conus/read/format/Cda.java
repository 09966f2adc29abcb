package org.conus.read.format;

import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * HL7 Clinical Document Architecture, release 2: titles and narrative text of all sections, or the
 * file that stands in its body instead. The patient's id is its key and no part of the text.
 */
public final class Cda implements DocumentFormat {
  private static final Set<String> PARAGRAPHS = Set.of("title", "paragraph", "list", "text");
  private static final Set<String> LINES = Set.of("item", "caption", "footnote");

  /** Coded entries; the narrative says the same in words. */
  private static final Set<String> LEFT_OUT = Set.of("entry", "renderMultiMedia", "author");

  @Override
  public String name() {
    return "cda";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("<") && XmlRoot.of(head).equals("clinicaldocument");
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws IOException {
    try {
      return new Reading(Xml.open(bytes), attachments).read();
    } catch (XMLStreamException e) {
      throw Xml.broken(e);
    }
  }

  private static final class Reading {
    private final XMLStreamReader xml;
    private final Attachments attachments;
    private final TextFlow flow;
    private @Nullable String patient;
    private int narrative;
    private boolean inBody;
    private boolean inPatient;

    Reading(XMLStreamReader xml, Attachments attachments) {
      this.xml = xml;
      this.attachments = attachments;
      this.flow = new TextFlow(attachments.limitBytes());
    }

    Extract read() throws XMLStreamException, IOException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          begin(xml.getLocalName());
        } else if (event == XMLStreamReader.END_ELEMENT) {
          end(xml.getLocalName());
        } else if (narrative > 0) {
          flow.words(Xml.words(xml));
        }
      }
      return new Extract(flow.text(), null, patient);
    }

    private void begin(String name) throws XMLStreamException, IOException {
      if (LEFT_OUT.contains(name) && narrative == 0) {
        Xml.skip(xml);
      } else if (name.equals("patientRole")) {
        inPatient = true;
      } else if (name.equals("id") && inPatient && patient == null) {
        String key = Xml.attribute(xml, "extension");
        patient = key.isEmpty() ? null : key;
      } else if (name.equals("nonXMLBody")) {
        readFile();
      } else if (name.equals("structuredBody")) {
        inBody = true;
      } else if (narrative > 0 || isNarrative(name)) {
        narrative++;
        TableMarks.edge(name, true, PARAGRAPHS, LINES, flow);
      }
    }

    /** A title of the document or a section, or a section's text. */
    private boolean isNarrative(String name) {
      return name.equals("title") || inBody && name.equals("text");
    }

    private void end(String name) throws UnreadableDocumentException {
      if (name.equals("patientRole")) {
        inPatient = false;
      } else if (narrative > 0) {
        TableMarks.edge(name, false, PARAGRAPHS, LINES, flow);
        narrative--;
      }
    }

    private void readFile() throws XMLStreamException, IOException {
      while (xml.next() != XMLStreamReader.START_ELEMENT) {
        if (!xml.hasNext() || xml.getEventType() == XMLStreamReader.END_ELEMENT) {
          return;
        }
      }
      boolean packed = Xml.attribute(xml, "representation").equals("B64");
      String body = Xml.text(xml);
      flow.paragraph();
      if (!packed) {
        flow.asTheyAre(body);
        return;
      }
      try {
        flow.asTheyAre(attachments.extract(Base64.getMimeDecoder().decode(body)).text());
      } catch (IllegalArgumentException e) {
        throw new UnreadableDocumentException("its attached file is not in Base64");
      }
    }
  }
}
