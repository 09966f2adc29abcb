package org.conus.uima;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XCASParsingException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.internal.util.XMLUtils;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.conus.evaluate.gold.GoldReader;
import org.conus.evaluate.gold.GoldSink;
import org.conus.evaluate.gold.Mapping;
import org.conus.evaluate.gold.RawDocument;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads annotations out of CASes: {@code .xmi} with its {@code TypeSystem.xml} (beside it or in a
 * folder above, as INCEpTION and we write it; without one, our own types), {@code .json} (CAS JSON
 * 0.4, which brings its types; those it lacks are ours), and {@code .zip} with one of each, as
 * INCEpTION exports them. Types have their full names. The view of the text as read is taken.
 */
public final class CasGoldReader implements GoldReader {
  private static final String TYPES = "TypeSystem.xml";
  private static final String NO_CAS = "not a CAS of these types";

  @Override
  public String form() {
    return "cas";
  }

  @Override
  public void read(Path gold, Mapping mapping, GoldSink sink) throws IOException {
    for (Path file : GoldReader.files(gold, List.of(".xmi", ".json", ".zip"))) {
      try {
        readFile(gold, file, sink);
      } catch (SAXParseException e) {
        sink.problem(file, e.getLineNumber(), reason(e));
      } catch (JsonProcessingException e) {
        sink.brokenJson(file, e);
      } catch (NoCasException e) {
        sink.problem(file, 0, NO_CAS + ": " + e.getMessage());
      } catch (SAXException | UIMAException | RuntimeException e) {
        sink.problem(file, 0, NO_CAS + ": " + e.getClass().getSimpleName());
      }
    }
  }

  /** The messages of parsers cite words of the document, but for names of types and features. */
  private static String reason(SAXParseException e) {
    if (!(e instanceof XCASParsingException parsed)) {
      return "broken XML";
    }
    boolean named =
        parsed.getError() == XCASParsingException.UNKNOWN_TYPE
            || parsed.getError() == XCASParsingException.UNKNOWN_FEATURE;
    return named ? NO_CAS + ": " + parsed.getMessage() : NO_CAS;
  }

  private static void readFile(Path gold, Path file, GoldSink sink)
      throws IOException, UIMAException, SAXException {
    String name = file.toString();
    if (name.endsWith(".zip")) {
      readZip(gold, file, sink);
      return;
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      Path beside = name.endsWith(".xmi") ? typesOf(gold, file) : null;
      try (InputStream types = beside == null ? null : Files.newInputStream(beside)) {
        sink.document(document(GoldReader.id(gold, file), file, load(name, in, types), sink));
      }
    }
  }

  private static void readZip(Path gold, Path file, GoldSink sink)
      throws IOException, UIMAException, SAXException {
    byte[] types = null;
    String name = null;
    byte[] content = null;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(TYPES)) {
          types = zip.readAllBytes();
        } else if (entry.getName().endsWith(".xmi") || entry.getName().endsWith(".json")) {
          name = entry.getName();
          content = zip.readAllBytes();
        }
      }
    }
    if (name == null || content == null) {
      sink.problem(file, 0, "no .xmi and no .json in it");
      return;
    }
    InputStream typesIn = types == null ? null : new ByteArrayInputStream(types);
    CAS cas = load(name, new ByteArrayInputStream(content), typesIn);
    sink.document(document(GoldReader.id(gold, file), file, cas, sink));
  }

  private static RawDocument document(String id, Path file, CAS cas, GoldSink sink) {
    CasAnnotations read = new CasAnnotations(cas.getView(Views.AS_READ));
    read.problems().forEach(problem -> sink.problem(file, 0, problem));
    String ownId = read.documentId();
    return new RawDocument(ownId == null ? id : ownId, read.text(), file, read.annotations(), null);
  }

  private static CAS load(String name, InputStream in, @Nullable InputStream types)
      throws IOException, UIMAException, SAXException {
    if (name.endsWith(".json")) {
      return CasJson.read(in, described(types));
    }
    CAS cas = CasCreationUtils.createCas(described(types), null, null, null);
    deserialize(in, cas);
    return cas;
  }

  /** Errors are thrown alone: by itself the parser prints them, with words of the document. */
  private static void deserialize(InputStream in, CAS cas) throws IOException, SAXException {
    DefaultHandler handler = new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas);
    XMLReader reader = XMLUtils.createXMLReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.parse(new InputSource(in));
  }

  private static TypeSystemDescription described(@Nullable InputStream types) throws UIMAException {
    return types == null
        ? TypeSystemDescriptionFactory.createTypeSystemDescription(
            "org.conus.descriptors.types.ConusTypeSystem")
        : UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types, null));
  }

  private static @Nullable Path typesOf(Path gold, Path file) {
    Path top = Files.isDirectory(gold) ? gold.toAbsolutePath() : file.toAbsolutePath().getParent();
    List<Path> folders = new ArrayList<>();
    for (Path folder = file.toAbsolutePath().getParent();
        folder != null && top != null && folder.startsWith(top);
        folder = folder.getParent()) {
      folders.add(folder);
    }
    return folders.stream()
        .map(f -> f.resolve(TYPES))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }
}
