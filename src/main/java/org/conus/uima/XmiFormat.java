package org.conus.uima;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.util.TypeSystemUtil;
import org.apache.uima.util.XMLSerializer;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.FileNames;
import org.conus.write.Format;
import org.xml.sax.SAXException;

/**
 * {@code xmi}: the CAS of a document in {@code xmi/<id>.xmi}, for every tool that reads UIMA, with
 * the type system in {@code xmi/TypeSystem.xml}. The view {@code _InitialView} is the text as read
 * with the mentions where the record has them; the view {@code Repaired} is what the engines saw.
 *
 * <p>XML has no way to write most control characters. A space stands for each, and a {@code
 * ReplacedCharacters} in the view tells which units they were, so that the text can be had back.
 */
public final class XmiFormat implements Format {
  private final AtomicInteger documents = new AtomicInteger();

  @Override
  public String name() {
    return "xmi";
  }

  @Override
  public String about() {
    return "a CAS a document in xmi/ with the type system, for UIMA";
  }

  @Override
  public List<Chunk> encode(Extracted document) throws IOException {
    if (!(document instanceof CasExtracted extracted)) {
      throw new IOException("xmi needs the CAS of the document");
    }
    try {
      CasExport.complete(extracted.cas());
      List<Chunk> chunks = new ArrayList<>();
      String file = FileNames.of("xmi", document.source().id(), ".xmi");
      chunks.add(new Chunk(file, false, xmi(extracted.cas().getCas())));
      if (bringsTypes(documents.incrementAndGet())) {
        byte[] types = typeSystem(extracted.cas().getTypeSystem());
        chunks.add(new Chunk("xmi/TypeSystem.xml", false, types));
      }
      return chunks;
    } catch (CASException | SAXException e) {
      throw new IOException("no XMI of it", e);
    }
  }

  /**
   * Whether the n-th document brings the type system along: the first, second, fourth and so on, as
   * a document that fails in another format takes its files with it.
   */
  private static boolean bringsTypes(int n) {
    return Integer.bitCount(n) == 1;
  }

  private static byte[] xmi(CAS cas) throws SAXException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    XMLSerializer xml = new XMLSerializer(out, false);
    XmiCasSerializer serializer = new XmiCasSerializer(cas.getTypeSystem());
    serializer.serialize(cas, new XmlCharacters(xml.getContentHandler()));
    return out.toByteArray();
  }

  /** All types of the documents, so that nothing else is needed to read them. */
  private static byte[] typeSystem(TypeSystem types) throws IOException, SAXException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    TypeSystemUtil.typeSystem2TypeSystemDescription(types).toXML(out);
    return out.toByteArray();
  }
}
