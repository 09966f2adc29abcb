package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Puts a space for every UTF-16 unit that XML 1.0 has no way to write: control characters, halves
 * of surrogate pairs that stand alone, U+FFFE and U+FFFF. Lengths and offsets stay as they are.
 */
final class XmlCharacters extends XMLFilterImpl {

  XmlCharacters(ContentHandler out) {
    setContentHandler(out);
  }

  /** The offsets of the units of a text that XML cannot hold. */
  static List<Integer> unwritable(CharSequence text) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!isWritable(text, i)) {
        offsets.add(i);
      }
    }
    return offsets;
  }

  /** The text with spaces where XML cannot hold it. */
  static String writable(String text) {
    List<Integer> offsets = unwritable(text);
    if (offsets.isEmpty()) {
      return text;
    }
    StringBuilder written = new StringBuilder(text);
    offsets.forEach(at -> written.setCharAt(at, ' '));
    return written.toString();
  }

  private static boolean isWritable(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < ' ' ? c == '\t' || c == '\n' || c == '\r' : c < '\uFFFE';
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    AttributesImpl written = new AttributesImpl(attributes);
    for (int i = 0; i < written.getLength(); i++) {
      written.setValue(i, writable(written.getValue(i)));
    }
    super.startElement(uri, localName, name, written);
  }

  @Override
  public void characters(char[] units, int start, int length) throws SAXException {
    char[] written = writable(new String(units, start, length)).toCharArray();
    super.characters(written, 0, written.length);
  }
}
