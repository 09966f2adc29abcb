package org.conus.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.conus.read.format.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same of the readers as {@link LinearStagesTest} says of the stages: eight times the file may
 * take eight times the steps and a little more, the libraries' counted too. In a piece {@code #}
 * stands for its number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearReadersTest {
  private static final int SMALL = 4_000;
  private static final int FACTOR = 8;
  private static final double GROWTH = 14;

  private final ToLongFunction<Path> reading = reading();
  private final Path folder;

  LinearReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @SuppressWarnings("unchecked") // of another class loader, known by an interface of the JDK
  private static ToLongFunction<Path> reading() {
    return (ToLongFunction<Path>)
        CountedClasses.make(
            Reading.class,
            "org.jsoup.",
            "com.rtfparserkit.",
            "ca.uhn.hl7v2.",
            "com.fasterxml.jackson.");
  }

  static Stream<Arguments> pieces() {
    String message = "MSH|^~\\&|A|B|||2020||ORU|1|P|2.5\rOBR|1|1\rOBX|1|TX|1||a";
    return Stream.of(
        Arguments.of("csv", "id,text\n", "N/A,A mass.\n"),
        Arguments.of("csv", "id,text\n", "x~#,A mass.\nx,A mass.\n"),
        Arguments.of("csv", "id,text\n1,\"", "A \"\"large\"\" mass.\n"),
        Arguments.of("csv", "id,text\n", "#,\"A mass,\",\n"),
        Arguments.of("csv", "id,text\n", "#,\"A mass.\n"),
        Arguments.of("csv", "id,text\n", "#,\"A mass.\n#,\"\"\n"),
        Arguments.of("csv", "id,text\n1,\"", "A mass.\n"),
        Arguments.of("csv", "id,text\n1,\"", "#,\"\"\"\"A mass.\n"),
        Arguments.of("jsonl", "", "{\"id\":\"x\",\"text\":\"A mass.\"}\n"),
        Arguments.of("json", "[", "{\"id\":1,\"text\":\"A mass.\"},\n"),
        Arguments.of("json", "{\"resourceType\":\"Bundle\",\"entry\":[", "{\"resource\":{}},\n"),
        Arguments.of("hl7", message, "\nmore of it"),
        Arguments.of("hl7", message, "\\.br\\"),
        Arguments.of("hl7", message, "~"),
        Arguments.of("hl7", message, "^"),
        Arguments.of("hl7", message, "&a"),
        Arguments.of("hl7", message.substring(0, message.indexOf("OBX")), "&a"),
        Arguments.of("hl7", message, "|"),
        Arguments.of("hl7", message, "\rOBX|#|TX|1||A mass."),
        Arguments.of("hl7", message, "\rNTE|#||A mass."),
        Arguments.of("hl7", "", message.replace("OBR|1|1", "OBR|1|#") + "\r"),
        Arguments.of("html", "<html><body>", "<div>A mass. "),
        Arguments.of("html", "<html><body>", "<pre>A mass. "),
        Arguments.of("html", "<html><body>", "<b>A mass. "),
        Arguments.of("html", "<html><body><table>", "<tr><td>A mass. "),
        Arguments.of("html", "<html><body>", "<table><tr><td>A mass. "),
        Arguments.of("html", "<html><body>", "<ul><li>A mass. "),
        Arguments.of("html", "<html><body>", "&lt; & <"),
        Arguments.of("html", "<html><body>", "<!-- "),
        Arguments.of("rtf", "{\\rtf1 ", "{\\b A mass. }\\par "),
        Arguments.of("rtf", "{\\rtf1 ", "{"),
        Arguments.of("rtf", "{\\rtf1 ", "\\'e9\\u8211?\\tab "),
        Arguments.of("rtf", "{\\rtf1 ", "\\trowd\\cell A\\row "),
        Arguments.of("xml", "<article><body>", "<p>A <b>mass</b>.</p>"),
        Arguments.of("xml", "<article><body>", "<sec>A mass."),
        Arguments.of("xml", "<ClinicalDocument><structuredBody>", "<text>A mass."),
        Arguments.of("txt", "", "Gr\u00F6\u00DFe "));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void growsAsItsFile(String ending, String opening, String piece) throws IOException {
    long few = steps(ending, opening, piece, SMALL);
    long many = steps(ending, opening, piece, SMALL * FACTOR);
    assertThat((double) many).as("steps after %d of an eighth", few).isLessThan(few * GROWTH);
  }

  private long steps(String ending, String opening, String piece, int length) throws IOException {
    StringBuilder text = new StringBuilder(opening);
    for (int i = 1; text.length() < length; i++) {
      text.append(piece.replace("#", Integer.toString(i)));
    }
    Path file = folder.resolve(length + "." + ending);
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    return reading.applyAsLong(file);
  }

  /** The gutter between two columns is sought on the page alone. */
  @Test
  void takesNoMoreStepsWhereAGlyphStandsFarOffThePage() throws IOException {
    long near = stepsOfAPage(500);
    for (float far : new float[] {5_000, 1_000_000, 1e9f}) {
      assertThat((double) stepsOfAPage(far)).as("%s", far).isLessThan(near * GROWTH);
    }
  }

  private long stepsOfAPage(float x) throws IOException {
    try (Pages pages = new Pages().lines(60, 100, "A", "B", "C", "D", "E").lines(x, 100, "F")) {
      return reading.applyAsLong(Files.write(folder.resolve("a.pdf"), pages.bytes()));
    }
  }
}
