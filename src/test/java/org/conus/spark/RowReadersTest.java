package org.conus.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadersTest {
  private static final DocumentIds IDS = DocumentIds.under("/data/in");
  private static final long LIMIT = 40;

  @Test
  void aFileIsReadAsOnOneMachine() {
    byte[] latin = {'N', 'a', (byte) 0xEF, 'v', 'e'};
    IncomingDocument read = new FileRows(IDS, LIMIT).document("file:///data/in/x/a.txt", 5L, latin);
    SourceText text = Objects.requireNonNull(read.text());
    SourceText expected = SourceText.of("in/x/a.txt", "Naïve", latin);
    assertThat(text.id()).isEqualTo(expected.id());
    assertThat(text.text()).isEqualTo(expected.text());
    assertThat(text.sha256()).isEqualTo(expected.sha256());
  }

  @Test
  void aFileThatIsTooLargeIsAFailureWithItsSize() {
    IncomingDocument read = new FileRows(IDS, LIMIT).document("file:///data/in/a.txt", 41L, null);
    assertThat(read.text()).isNull();
    assertThat(read.reason()).isEqualTo("too large: 41 bytes, the limit is 40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"k1\",\"text\":\"A tumor.\"}  | in/a.jsonl#k1 | A tumor. | ",
        "{\"text\":\"A tumor.\",\"id\":17}       | in/a.jsonl#17 | A tumor. | ",
        "{\"id\":\"k1\",\"text\":\" \"}          | in/a.jsonl#k1 |          | empty",
        "{\"id\":\"k1\",\"text\":null}           | in/a.jsonl#k1 |          | no text",
        "{\"id\":\"k1\"}                         | in/a.jsonl#k1 |          | no text",
        "{\"id\":\"k1\",\"text\":\"\\u0000x\"}   | in/a.jsonl#k1 |          | binary, not text",
        "{\"id\":\"k1\",\"text\":\"0123456789012345678901234567890123456789é\"}"
            + "| in/a.jsonl#k1 | | too large: 42 bytes, the limit is 40",
      })
  void aLineOfJsonIsADocument(String line, String id, String text, String reason) {
    IncomingDocument read = json(line);
    assertThat(read.id()).isEqualTo(id);
    assertThat(read.text()).isEqualTo(text == null ? null : SourceText.of(id, text));
    assertThat(read.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"k1\",\"text\":\"A tu | not JSON",
        "[\"k1\",\"A tumor.\"]          | not a JSON object",
        "{\"text\":\"A tumor.\"}        | no key",
        "{\"id\":null,\"text\":\"x\"}   | no key",
        "{\"id\":{},\"text\":\"x\"}     | no key",
        "{\"id\":\" \",\"text\":\"x\"}  | no key",
      })
  void aLineWithoutAKeyIsNamedByItsHash(String line, String reason) {
    IncomingDocument read = json(line);
    String sha256 = SourceText.of("any", line).sha256();
    assertThat(read.id()).isEqualTo("in/a.jsonl#sha256:" + sha256.substring(0, 16));
    assertThat(read.text()).isNull();
    assertThat(read.reason()).isEqualTo(reason);
  }

  private static IncomingDocument json(String line) {
    return new JsonRows(IDS, "id", "text", LIMIT).document("file:///data/in/a.jsonl", line);
  }

  @Test
  void aRowIsNamedByItsFileOrTable() {
    IncomingDocument ofFile =
        new ColumnRows(IDS, false, LIMIT).document("file:///data/in/a.parquet", "7", "A tumor.");
    assertThat(ofFile.text()).isEqualTo(SourceText.of("in/a.parquet#7", "A tumor."));
    IncomingDocument ofTable =
        new ColumnRows(IDS, true, LIMIT).document("main.notes", "7", "A tumor.");
    assertThat(ofTable.id()).isEqualTo("main.notes#7");
  }

  @Test
  void aRowWithoutKeyOrTextIsAFailure() {
    ColumnRows rows = new ColumnRows(IDS, true, LIMIT);
    assertThat(rows.document("notes", "7", null).reason()).isEqualTo("empty");
    IncomingDocument unnamed = rows.document("notes", null, "A tumor.");
    assertThat(unnamed.reason()).isEqualTo("no key");
    assertThat(unnamed.id()).startsWith("notes#sha256:").hasSize("notes#sha256:".length() + 16);
  }

  @Test
  void noReasonHoldsWordsOfAText() {
    String marker = "quixotic";
    assertThat(json("{\"id\":\"k\",\"text\":\"" + marker).reason()).doesNotContain(marker);
    byte[] binary = (marker + "\0").getBytes(UTF_8);
    assertThat(IncomingDocument.of("a", binary).reason()).doesNotContain(marker);
  }
}
