package org.conus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final String TEXT = "Tumor of 3 µm – “small”.\r\nÉtude.\n";

  private final Path folder;

  DocumentReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsEncodingsByTheirMarkAndDropsIt(String charset) throws IOException {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
    SourceText source = read(bytes);
    assertThat(source.text()).isEqualTo(TEXT);
    assertThat(source.sha256()).isEqualTo(SourceText.of("a", "", bytes).sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void readsTextWithoutAMarkAndSaysHow(String charset) throws IOException {
    SourceText source = read(TEXT.getBytes(Charset.forName(charset)));
    assertThat(source.text()).isEqualTo(TEXT);
    assertThat(source.origin().label()).isEqualTo("text, " + charset);
  }

  /** What stands in angles is bytes by their hexadecimal numbers; the rest is UTF-8. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "carcinoma \u2013 of L1, caf<C3>;         carcinoma \u2013 of L1, caf\uFFFD;      UTF-8, damaged",
        "\u201Ca\u201D \u2265 10 %. Caf<E2 80>; \u201Ca\u201D \u2265 10 %. Caf\uFFFD; UTF-8, damaged",
        "\u201Csmall\u201D \u00B5m <FF> end;    \u201Csmall\u201D \u00B5m \uFFFD end; UTF-8, damaged",
        "<EF BB BF>a mass of bone at L1 <9D> end; a mass of bone at L1 \uFFFD end; windows-1252, damaged",
        "caf<E9> at L1, 3 <B5>m;                  caf\u00E9 at L1, 3 \u00B5m;            windows-1252",
        "caf<E9>, 3 <B5>m, a \u2013 b;           caf\u00E9, 3 \u00B5m, a \u00E2\u20AC\u201C b; windows-1252",
        "a tumor in a short text, citt<E0>;       a tumor in a short text, citt\u00E0;    windows-1252",
        "<FF FE>A<00> <00>t<00>u<00>m<00>o<00>r<00>.; A tumor\uFFFD;                     'UTF-16LE, damaged'",
        "<FE FF 00>A<00>b<D8 00 00>c<00>d;        Ab\uFFFDcd;                            'UTF-16BE, damaged'",
      })
  void readsWhatIsDamaged(String written, String text, String encoding) throws IOException {
    SourceText source = read(bytes(written));
    assertThat(source.text()).isEqualTo(text);
    assertThat(source.origin().label()).isEqualTo("text, " + encoding);
  }

  private static byte[] bytes(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : written.split("(?=<)|(?<=>)", -1)) {
      bytes.writeBytes(
          part.startsWith("<")
              ? HexFormat.ofDelimiter(" ").parseHex(part.substring(1, part.length() - 1))
              : part.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void countsWhatItRead() throws IOException {
    DocumentReader reader = new DocumentReader(1000);
    for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-8"}) {
      reader.read(Input.ofBytes("a", TEXT.getBytes(Charset.forName(charset))));
    }
    assertThat(reader.origins())
        .containsExactly(entry("text, UTF-8", 2L), entry("text, windows-1252", 1L));
  }

  @Test
  void tellsALinkThatLeadsInACircle() throws IOException {
    Path one = folder.resolve("one.txt");
    Files.createSymbolicLink(one, Files.createSymbolicLink(folder.resolve("two.txt"), one));
    assertThatThrownBy(() -> new DocumentReader(1000).read(new Input("one.txt", one)))
        .hasMessageStartingWith("a link that leads nowhere");
  }

  @Test
  void keepsLineEnds() throws IOException {
    assertThat(read("a\r\nb\rc\n".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("a\r\nb\rc\n");
  }

  @Test
  void refusesWhatIsEmpty() {
    assertReason(new byte[0], "empty");
    assertReason(" \r\n\t ".getBytes(StandardCharsets.UTF_8), "empty");
    assertReason("\u00A0\u2003\u200B\n\uFEFF".getBytes(StandardCharsets.UTF_8), "empty");
    assertReason(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "empty");
  }

  @Test
  void refusesWhatIsBinary() {
    assertReason(new byte[] {'P', 'X', 3, 4, 0, 0, (byte) 0x81, (byte) 0xFE}, "binary");
    assertReason("words and \0 more".getBytes(StandardCharsets.UTF_8), "binary");
    assertReason(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}, "binary");
    assertReason(new byte[] {(byte) 0x81, (byte) 0x8D}, "binary");
    byte[] random = new byte[500];
    new Random(3).nextBytes(random);
    assertReason(random, "binary");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[101]);
    assertThatThrownBy(() -> new DocumentReader(100).read(new Input("a.txt", file)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("too large: 101 bytes, the limit is 100");
  }

  @Test
  void refusesWhatIsNoFile() {
    DocumentReader reader = new DocumentReader(100);
    assertThatThrownBy(() -> reader.read(new Input("none", folder.resolve("none.txt"))))
        .hasMessage("does not exist");
    assertThatThrownBy(() -> reader.read(new Input("dir", folder))).hasMessage("not a file");
  }

  @Test
  void refusesWhatItMayNotRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "text");
    boolean denied = file.toFile().setReadable(false) && !Files.isReadable(file);
    // Whoever may read everything meets an error in a process's memory at offset 0.
    Path unreadable = denied ? file : Path.of("/proc/self/mem");
    assertThatThrownBy(() -> new DocumentReader(100).read(new Input("a.txt", unreadable)))
        .isInstanceOf(IOException.class);
  }

  private SourceText read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    return new DocumentReader(1000).read(new Input("a.txt", file));
  }

  private static void assertReason(byte[] bytes, String reason) {
    assertThatThrownBy(() -> new DocumentReader(1000).readBytes("a.txt", bytes))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith(reason);
  }
}
