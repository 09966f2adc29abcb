package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.ctakes.typesystem.type.textsem.AnatomicalSiteMention;
import org.apache.ctakes.typesystem.type.textsem.DiseaseDisorderMention;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textsem.LabMention;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.conus.extract.Assertion;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.text.SourceText;
import org.conus.uima.type.IhcResultMention;
import org.conus.uima.type.ReplacedCharacters;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XmiFormatTest {
  private static final String TEXT =
      "A 61-year-old man had a mass at T12-L1 in the conus medullaris. Histology showed small\r\n"
          + "cell carcinoma. On immunohistoche-\nmistry the tumor cells were positive for synap-\n"
          + "tophysin and CD56 and negative for TTF-1.";
  @RegisterExtension private static final OpenPipeline PIPELINE = new OpenPipeline();

  @Test
  void loadsBackWithTheShippedTypes() throws Exception {
    Extracted document = PIPELINE.extract(SourceText.of("a/b.txt", TEXT));
    List<Chunk> chunks = Formats.named("xmi").encode(document);

    assertThat(chunks)
        .extracting(Chunk::file)
        .containsExactly("xmi/a/b.txt.xmi", "xmi/TypeSystem.xml");
    JCas back = read(chunks.get(0).bytes(), shippedTypes());
    agrees(back, document.report(), TEXT);
  }

  @Test
  void loadsBackWithTheTypesBesideIt() throws Exception {
    Extracted document = PIPELINE.extract(SourceText.of("b.txt", TEXT));
    List<Chunk> chunks = new XmiFormat().encode(document);

    JCas back = read(chunks.get(0).bytes(), types(chunks.get(1).bytes()));
    agrees(back, document.report(), TEXT);
  }

  @Test
  void everyTestDocumentAgreesWithItsRecord() throws Exception {
    XmiFormat format = new XmiFormat();
    TypeSystemDescription types = shippedTypes();
    for (Path file : testDocuments()) {
      String text = Files.readString(file);
      Extracted document = PIPELINE.extract(SourceText.of(file.toString(), text));
      agrees(read(format.encode(document).get(0).bytes(), types), document.report(), text);
    }
  }

  @Test
  void queriesForSupertypesOfCtakesFindTheMentions() throws Exception {
    JCas back = read(xmi(TEXT), shippedTypes());

    for (String name : List.of(Views.AS_READ, Views.REPAIRED)) {
      JCas view = back.getView(name);
      assertThat(words(view, AnatomicalSiteMention.class)).contains("T12-L1", "conus medullaris");
      assertThat(view.select(DiseaseDisorderMention.class).asList()).isNotEmpty();
      assertThat(view.select(LabMention.class).asList()).hasSize(3);
      assertThat(view.select(Sentence.class).asList()).hasSizeGreaterThanOrEqualTo(3);
    }
    assertThat(words(back.getView(Views.AS_READ), LabMention.class))
        .containsExactly("synap-\ntophysin", "CD56", "TTF-1");
    assertThat(words(back.getView(Views.REPAIRED), LabMention.class))
        .containsExactly("synaptophysin", "CD56", "TTF-1");
  }

  @Test
  void valuesAndTheIdOfTheDocumentStandInTheViewAsRead() throws Exception {
    JCas view = read(xmi(TEXT), shippedTypes()).getView(Views.AS_READ);

    IhcResultMention ttf1 = view.select(IhcResultMention.class).get(2);
    assertThat(ttf1.getPreferredName()).isEqualTo("TTF-1");
    assertThat(ttf1.getResult()).isEqualTo("negative");
    assertThat(ttf1.getRules().toArray()).isNotEmpty();
    assertThat(view.getIndexedFSs(DocumentID.class))
        .extracting(DocumentID::getDocumentID)
        .containsExactly("x.txt");
  }

  @Test
  void whatXmlCannotHoldIsASpaceAndCanBeHadBack() throws Exception {
    String text =
        "Mass\u0001 of the conus\u000b medullaris.\nThe cells were \ud83d\ude00 positive"
            + " for CD56\ud800, \udc00 negative for \u0000TTF-1.\ufffe\uffff\u001f";
    JCas view = read(xmi(text), shippedTypes()).getView(Views.AS_READ);

    String read = view.getDocumentText();
    assertThat(read).hasSameSizeAs(text).contains("Mass  of", "\ud83d\ude00", "CD56 ");
    StringBuilder restored = new StringBuilder(read);
    for (ReplacedCharacters replaced : view.getIndexedFSs(ReplacedCharacters.class)) {
      for (int i = 0; i < replaced.getOffsets().size(); i++) {
        assertThat(read.charAt(replaced.getOffsets().get(i))).isEqualTo(' ');
        restored.setCharAt(replaced.getOffsets().get(i), (char) replaced.getUnits().get(i));
      }
    }
    assertThat(restored.toString()).isEqualTo(text);
  }

  @Test
  void aTextThatXmlHoldsHasNothingReplaced() throws Exception {
    JCas view = read(xmi(TEXT), shippedTypes()).getView(Views.AS_READ);

    assertThat(view.getIndexedFSs(ReplacedCharacters.class)).isEmpty();
  }

  @Test
  void theSameTextGivesTheSameBytes() throws Exception {
    assertThat(xmi(TEXT)).isEqualTo(xmi(TEXT));
  }

  @Test
  void encodingTwiceAddsNothing() throws Exception {
    Extracted document = PIPELINE.extract(SourceText.of("x.txt", TEXT));
    byte[] first = new XmiFormat().encode(document).get(0).bytes();

    assertThat(new XmiFormat().encode(document).get(0).bytes()).isEqualTo(first);
  }

  @Test
  void typesComeWithTheFirstDocumentAndThenEverMoreSeldom() throws Exception {
    Format format = new XmiFormat();
    int[] chunks = new int[9];
    for (int i = 1; i <= 8; i++) {
      chunks[i] = format.encode(PIPELINE.extract(SourceText.of("x.txt", "No text."))).size();
    }
    assertThat(chunks).containsExactly(0, 2, 2, 1, 2, 1, 1, 1, 2);
  }

  @Test
  void aDocumentWithoutItsCasIsRefused() {
    Extracted document = PIPELINE.extract(SourceText.of("x.txt", TEXT));
    Extracted bare =
        new Extracted() {
          @Override
          public SourceText source() {
            return document.source();
          }

          @Override
          public CaseReport report() {
            return document.report();
          }
        };
    assertThatThrownBy(() -> new XmiFormat().encode(bare))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("CAS");
  }

  /** Both views hold the mentions of the record, with the same assertions. */
  private static void agrees(JCas back, CaseReport report, String text) throws Exception {
    JCas asRead = back.getView(Views.AS_READ);
    assertThat(asRead.getDocumentText()).isEqualTo(text);
    Map<Integer, IdentifiedAnnotation> mapped = byNumber(asRead);
    Map<Integer, IdentifiedAnnotation> repaired = byNumber(back.getView(Views.REPAIRED));
    assertThat(mapped).hasSameSizeAs(report.mentions());
    assertThat(repaired).hasSameSizeAs(report.mentions());
    for (RecordedMention mention : report.mentions()) {
      int number = Integer.parseInt(mention.id().substring(1));
      IdentifiedAnnotation there = Objects.requireNonNull(mapped.get(number));
      assertThat(there.getBegin()).isEqualTo(mention.begin());
      assertThat(there.getEnd()).isEqualTo(mention.end());
      assertThat(there.getCoveredText()).isEqualTo(mention.text());
      for (IdentifiedAnnotation stored :
          List.of(there, Objects.requireNonNull(repaired.get(number)))) {
        assertThat(CasMentions.load(stored).value()).isEqualTo(mention.value());
        assertThat(CasMentions.load(stored).codes()).isEqualTo(mention.codes());
        assertThat(CasMentions.load(stored).because()).isEqualTo(mention.because());
        assertThat(CasAssertions.load(stored)).isEqualTo(mention.assertion());
        boolean negated = mention.assertion().polarity() == Assertion.Polarity.NEGATED;
        assertThat(stored.getPolarity()).isEqualTo(negated ? -1 : 1);
      }
    }
  }

  private static Map<Integer, IdentifiedAnnotation> byNumber(JCas view) {
    return CasMentions.annotations(view).stream()
        .collect(Collectors.toMap(IdentifiedAnnotation::getId, Function.identity()));
  }

  private static List<String> words(JCas view, Class<? extends IdentifiedAnnotation> type) {
    return view.select(type).map(annotation -> annotation.getCoveredText()).toList();
  }

  private static byte[] xmi(String text) throws IOException {
    Extracted document = PIPELINE.extract(SourceText.of("x.txt", text));
    return new XmiFormat().encode(document).get(0).bytes();
  }

  private static JCas read(byte[] xmi, TypeSystemDescription types) throws Exception {
    JCas cas = JCasFactory.createJCas(types);
    XmiCasDeserializer.deserialize(new ByteArrayInputStream(xmi), cas.getCas());
    return cas;
  }

  private static TypeSystemDescription shippedTypes() throws Exception {
    return TypeSystemDescriptionFactory.createTypeSystemDescription(
        "org.conus.descriptors.types.ConusTypeSystem");
  }

  private static TypeSystemDescription types(byte[] xml) throws Exception {
    return UIMAFramework.getXMLParser()
        .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(xml), null));
  }

  private static List<Path> testDocuments() throws IOException {
    try (var files = Files.list(Path.of("test-docs"))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      assertThat(found).hasSizeGreaterThan(20);
      return found;
    }
  }
}
