package org.conus.read.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;

/**
 * Readers of XML that look at nothing but the document: no type definition, no entity but XML's
 * own, no other file.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /** Opens a document; it tells its encoding itself. */
  static XMLStreamReader open(byte[] bytes) throws UnreadableDocumentException {
    return open(new ByteArrayInputStream(bytes));
  }

  static XMLStreamReader open(InputStream stream) throws UnreadableDocumentException {
    try {
      return FACTORY.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** What is said of a document that is no XML: the place, as the words might be a report's. */
  static UnreadableDocumentException broken(XMLStreamException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return new UnreadableDocumentException("broken XML" + (line < 0 ? "" : " in line " + line));
  }

  /** The value of an attribute, whatever its namespace; empty if there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The words of an element without those of elements in it; entities are none. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamReader.START_ELEMENT) {
        skip(xml);
      }
    }
    return text.toString();
  }

  /** Leaves an element and all in it. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
  }
}
