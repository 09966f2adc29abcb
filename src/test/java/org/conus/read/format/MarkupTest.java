package org.conus.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.conus.Examples;
import org.conus.read.Read;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts out of HTML, JATS, CDA and RTF, each told by its content. */
class MarkupTest {

  static Stream<Arguments> examples() {
    return Examples.of("read/markup.tsv", "format", "document", "text");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheTextOut(String format, String document, String text) throws IOException {
    SourceText source = read(document);
    assertThat(source.origin().format()).isEqualTo(format);
    assertThat(source.text()).isEqualTo(text.replace("\\t", "\t"));
  }

  static Stream<Arguments> rtf() {
    return Stream.of(
        Arguments.of(
            "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\info{\\title No}}\\f0 A mass.\\par"
                + " It was \\b benign\\b0 .\\par}",
            "A mass.\nIt was benign.\n"),
        Arguments.of(
            "{\\rtf1\\ansi\\ansicpg1252 5 \\'b5m \\u8211?\\tab end{\\*\\generator X;}}",
            "5 \u00B5m \u2013\tend\n"),
        Arguments.of(
            "{\\rtf1\\trowd\\cellx1\\cellx2\\intbl CK7\\cell positive\\cell\\row\\trowd S100\\cell"
                + " negative\\cell\\row\\pard End\\par}",
            "CK7\tpositive\nS100\tnegative\nEnd\n"),
        Arguments.of(
            "{\\rtf1{\\header Hospital\\par}{\\deleted no }{\\field{\\*\\fldinst HYPERLINK}"
                + "{\\fldrslt link}} left\\par}",
            "link left\n"),
        Arguments.of(
            "{\\rtf1{\\deleted old {\\b at T5} and at C3\\endash C5\\tab is gone }Tumor at T2.\\par}",
            "Tumor at T2.\n"),
        Arguments.of(
            "{\\rtf1 At {\\deleted T1{\\deleted0  T2 }T3 {\\b T4}\\plain  T5}{\\b\\deleted T6} T7.\\par}",
            "At  T2  T5 T7.\n"),
        Arguments.of(
            "{\\rtf1 T12\\_L1, 3\\~cm, car\\-cinoma\\par}", "T12-L1, 3\u00A0cm, carcinoma\n"),
        Arguments.of("{\\rtf1{\\*\\nosuchthing no}{\\*\\nosuch\\b no}A mass.\\par}", "A mass.\n"));
  }

  @ParameterizedTest
  @MethodSource("rtf")
  void takesTheTextOutOfRtf(String document, String text) throws IOException {
    SourceText source = read(document);
    assertThat(source.origin().format()).isEqualTo("rtf");
    assertThat(source.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1\\ansi\\ansicpg0 A mass\\par}",
        "{\\rtf1\\ansi\\ansicpg99999 A mass\\par}",
        "{\\rtf1\\ansi\\fs99999999999999999999 A mass\\par}",
        "{\\rtf1\\ansi\\abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz A mass\\par}",
        "{\\rtf1\\ansi A \\'mass\\par}",
        "{\\rtf1\\ansi A \\u999999999999 mass\\par}",
        "{\\rtf1\\ansi A \\bin2000000000 mass\\par}",
        "{\\rtf1\\ansi A \\bin-5 mass\\par}",
        "{\\rtf1\\ansi A {\\pict\\bin5 }}{\\}}mass\\par}",
        "{\\rtf1\\ansi A mass\\par}}}} and \\bin9 more",
      })
  void passesOverWhatNobodyCanRead(String rtf) throws IOException {
    assertThat(read(rtf).text()).isEqualTo("A mass\n");
  }

  @Test
  void readsAPieceOfAPage() throws IOException {
    for (String piece :
        new String[] {"<p>A mass<br>of 3 cm</p>", "<div class=\"r\">A mass<br/>of 3 cm</div>"}) {
      assertThat(Read.bytes(piece.getBytes(StandardCharsets.UTF_8)).text().strip())
          .isEqualTo("A mass\nof 3 cm");
    }
    assertThat(textOrReason("<pT2> is a stage")).isEqualTo("<pT2> is a stage");
  }

  @Test
  void readsAPageInTheEncodingThatItNames() throws IOException {
    String page =
        "<html><head><meta charset=\"iso-8859-2\"></head><body>gu\u017A 3 cm</body></html>";
    SourceText source = Read.bytes(page.getBytes(Charset.forName("ISO-8859-2")));
    assertThat(source.text()).isEqualTo("gu\u017A 3 cm\n");
    assertThat(source.origin().label()).isEqualTo("html, ISO-8859-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB2312", "Shift_JIS", "EUC-KR", "Big5", "ISO-8859-5"})
  void readsAPageInAnEncodingOfOneOrTwoBytesThatItNames(String encoding) throws IOException {
    String words = encoding.equals("ISO-8859-5") ? "\u041B1, 3" : "\u4E2D L1, 3";
    String page =
        "<html><head><meta charset=" + encoding + "></head><body>" + words + "</body></html>";
    assertThat(Read.bytes(page.getBytes(Charset.forName(encoding))).text()).isEqualTo(words + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"})
  void readsXmlThatIsNotInUtf8AsItSays(String declaration) throws IOException {
    String article = declaration + "<article><body><p>caf\u00E9, 3 \u00B5m</p></body></article>";
    assertThat(Read.bytes(article.getBytes(StandardCharsets.ISO_8859_1)).text())
        .isEqualTo("caf\u00E9, 3 \u00B5m\n");
    byte[] damaged = article.getBytes(StandardCharsets.UTF_8);
    damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf(", 3")] = (byte) 0xFF;
    assertThat(Read.bytes(damaged).text()).isEqualTo("caf\u00E9\uFFFD 3 \u00B5m\n");
  }

  @Test
  void readsCharactersThatADefinitionElsewhereNames() throws IOException {
    String article =
        "<!DOCTYPE article SYSTEM \"a.dtd\"><article><body><p>T12&ndash;L2, 3&nbsp;&mu;m, &amp; &lab;"
            + "</p></body></article>";
    assertThat(read(article).text()).isEqualTo("T12\u2013L2, 3\u00A0\u03BCm, & \uFFFD\n");
  }

  @Test
  void readsXmlInUtf16() throws IOException {
    String article =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><article><body><p>Gr\u00F6\u00DFe</p></body></article>";
    assertThat(Read.bytes(article.getBytes(StandardCharsets.UTF_16)).text())
        .isEqualTo("Gr\u00F6\u00DFe\n");
  }

  @Test
  void takesTheFileOutOfACdaDocumentAndItsPatientAsAKey() throws IOException {
    String rtf = "{\\rtf1 Carcinoma.\\par Grade 2.}";
    String cda =
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget><patientRole>"
            + "<id root=\"1.2\" extension=\"P-77\"/></patientRole></recordTarget>"
            + "<component><nonXMLBody><text mediaType=\"text/rtf\" representation=\"B64\">"
            + Base64.getEncoder().encodeToString(rtf.getBytes(StandardCharsets.US_ASCII))
            + "</text></nonXMLBody></component></ClinicalDocument>";
    SourceText source = read(cda);
    assertThat(source.text()).isEqualTo("Carcinoma.\nGrade 2.\n");
    assertThat(source.origin().patient()).isEqualTo("P-77");
  }

  @Test
  void readsNothingButTheDocument() {
    String secret = "file:///etc/hostname";
    for (String document :
        new String[] {
          "<!DOCTYPE article [<!ENTITY x SYSTEM \""
              + secret
              + "\">]>"
              + "<article><body><p>a &x; b</p></body></article>",
          "<!DOCTYPE ClinicalDocument [<!ENTITY x SYSTEM \""
              + secret
              + "\">]>"
              + "<ClinicalDocument><title>a &x; b</title></ClinicalDocument>",
          "<?xml version=\"1.0\"?><!DOCTYPE article SYSTEM \""
              + secret
              + "\">"
              + "<article><body><p>a &x; b</p></body></article>"
        }) {
      assertThat(textOrReason(document)).isIn("a \uFFFD b\n", "! broken XML in line 1");
    }
  }

  @Test
  void expandsNoEntities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    laughs.append("]><article><body><p>x &a29;</p></body></article>");
    assertThat(textOrReason(laughs.toString())).isEqualTo("x \uFFFD\n");
  }

  @Test
  void saysWhatItCannotRead() {
    assertThat(textOrReason("<article><body><p>a</body></article>"))
        .isEqualTo("! broken XML in line 1");
    assertThat(textOrReason("<?xml version=\"1.0\"?><notes><note>a</note></notes>"))
        .isEqualTo("! XML, but neither JATS nor CDA nor XHTML");
    assertThat(textOrReason("<html><body><script>var a;</script></body></html>"))
        .isEqualTo("! empty");
    assertThat(textOrReason("<pmc-articleset><article/><article/></pmc-articleset>"))
        .startsWith("! holds several articles");
    assertThat(textOrReason("{\\rtf1 " + "{".repeat(5000) + "a")).startsWith("! RTF nested");
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertThatThrownBy(() -> Read.bytes(old)).hasMessageContaining("encrypted");
  }

  private static String textOrReason(String document) {
    try {
      return read(document).text();
    } catch (IOException e) {
      return "! " + e.getMessage();
    }
  }

  private static SourceText read(String document) throws IOException {
    return Read.bytes(document.getBytes(StandardCharsets.UTF_8));
  }
}
