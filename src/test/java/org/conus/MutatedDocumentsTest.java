package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.write.RecordJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Documents that somebody cut, doubled, shuffled or broke: each is refused with a reason or gives a
 * record whose mentions stand in its text.
 */
class MutatedDocumentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINE_CHARACTERS = 5_000_000;
  private static final int SAMPLE = 25;

  private final DocumentReader reader = new DocumentReader(20_000_000);
  private final List<String> texts = new ArrayList<>();
  private final JsonSchema schema = schema();

  MutatedDocumentsTest() {
    for (String id : TestDocs.ids()) {
      if (!TestDocs.heldOut().contains(id)) {
        texts.add(TestDocs.source(id).text());
      }
    }
  }

  @Test
  void readsMutatedDocuments() throws IOException {
    read(300, new Random(1));
  }

  @Test
  @Tag("full")
  void readsTenThousandMutatedDocuments() throws IOException {
    read(10_000, new Random(2));
  }

  @Test
  @Tag("full")
  void readsALineOfFiveMillionCharacters() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; line.length() < LINE_CHARACTERS; i++) {
      line.append(texts.get(i % texts.size()).replace('\n', ' ')).append(' ');
    }
    check("line", line.toString());
  }

  private void read(int documents, Random random) throws IOException {
    int refused = 0;
    for (int i = 0; i < documents; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        text = mutated(text, random);
      }
      refused += check("m" + i, text) ? 0 : 1;
      if (i % SAMPLE == 0 && !text.isBlank()) {
        CaseReport report = TestDocs.record(SourceText.of("m" + i, text));
        assertThat(schema.validate(JSON.readTree(RecordJson.bytes(report)))).isEmpty();
      }
    }
    assertThat(refused).isLessThan(documents / 2);
  }

  /**
   * Reads the bytes as a file's and the text as it is, which may have halves of pairs that no file
   * has.
   *
   * @return whether the bytes were a text
   */
  private boolean check(String id, String text) throws IOException {
    SourceText plain = SourceText.of(id, text);
    Invariants.check(plain, TestDocs.record(plain));
    try {
      SourceText source = reader.readBytes(id, text.getBytes(StandardCharsets.UTF_8));
      if (!source.text().equals(text)) {
        Invariants.check(source, TestDocs.record(source));
      }
      return true;
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200);
      return false;
    }
  }

  private String mutated(String text, Random random) {
    int length = text.length();
    int a = random.nextInt(length + 1);
    int b = random.nextInt(length + 1);
    int begin = Math.min(a, b);
    int end = Math.max(a, b);
    String middle = text.substring(begin, end);
    return switch (random.nextInt(11)) {
      case 0 -> text.substring(0, a);
      case 1 -> text.substring(a);
      case 2 -> length > 50_000 ? text : text + text;
      case 3 -> insert(text, a, "\uD83D");
      case 4 -> insert(text, b, "\uDE00");
      case 5 -> insert(text, a, "\0");
      case 6 -> insert(text, begin, "\u202E").concat("\u202C");
      case 7 -> text.substring(0, begin) + "السرطان נגיף " + text.substring(end);
      case 8 -> text.replace('\n', ' ');
      case 9 ->
          text.substring(0, begin) + new StringBuilder(middle).reverse() + text.substring(end);
      default -> {
        String other = texts.get(random.nextInt(texts.size()));
        yield text.substring(0, begin) + other.substring(random.nextInt(other.length()));
      }
    };
  }

  private static String insert(String text, int at, String piece) {
    return text.substring(0, at) + piece + text.substring(at);
  }

  private static JsonSchema schema() {
    try (InputStream json =
        CaseReport.class.getResourceAsStream("/org/conus/conus-record-1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON.readTree(json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
