package org.conus.read.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conus.read.UnreadableDocumentException;
import org.jsoup.parser.Parser;

/**
 * Readers of XML that look at nothing but the document: no type definition, no entity but XML's
 * own, no other file.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([^\"']{1,40})");

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    // Without one, faults go to standard error.
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /**
   * Opens a document; it tells its encoding itself. What says that it is UTF-8, or nothing, and is
   * not, is decoded as texts are.
   */
  static XMLStreamReader open(byte[] bytes) throws UnreadableDocumentException {
    Head head = Head.of(bytes);
    Matcher said = ENCODING.matcher(head.lowerCase());
    boolean utf8 = head.wide() == null && (!said.find() || said.group(1).equals("utf-8"));
    if (utf8 && !Decoding.of(bytes, 0, StandardCharsets.UTF_8).isWhole()) {
      try {
        return FACTORY.createXMLStreamReader(new StringReader(TextDecoder.decode(bytes).text()));
      } catch (XMLStreamException e) {
        throw broken(e);
      }
    }
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

  /**
   * The words that an event stands for; empty for other events. An entity that the document took
   * from a definition elsewhere is the character that HTML calls so, or else U+FFFD.
   */
  static String words(XMLStreamReader xml) {
    return switch (xml.getEventType()) {
      case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> xml.getText();
      case XMLStreamReader.ENTITY_REFERENCE -> entity(xml.getLocalName());
      default -> "";
    };
  }

  private static String entity(String name) {
    String reference = "&" + name + ";";
    String character = Parser.unescapeEntities(reference, true);
    return character.equals(reference) ? "\uFFFD" : character;
  }

  /** The words of an element without those of elements in it. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamReader.START_ELEMENT) {
        skip(xml);
      } else {
        text.append(words(xml));
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
