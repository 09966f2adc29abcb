package org.conus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conus.read.format.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every format that are cut, doubled or have wrong bytes fail as documents do. */
class BrokenInputsTest {
  private static final int EACH = 150;

  @Test
  void noneOfThemBreaksTheRun(@TempDir Path folder) throws IOException {
    Random random = new Random(20);
    for (Map.Entry<String, byte[]> whole : samples().entrySet()) {
      Path file = folder.resolve(whole.getKey());
      Files.write(file, whole.getValue());
      assertThat(Read.file(file).values()).as(whole.getKey()).isNotEmpty().noneMatch(this::failed);
      for (int i = 0; i < EACH; i++) {
        Files.write(file, broken(whole.getValue(), random));
        // What is no IOException is thrown by this.
        assertThat(Read.file(file).keySet())
            .as("%s %d", whole.getKey(), i)
            .allMatch(id -> id.startsWith(whole.getKey()));
      }
    }
  }

  private boolean failed(String text) {
    return text.startsWith("! ");
  }

  private static byte[] broken(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    switch (random.nextInt(4)) {
      case 0:
        return Arrays.copyOf(whole, at);
      case 1:
        byte[] doubled = Arrays.copyOf(whole, whole.length * 2 - at);
        System.arraycopy(whole, at, doubled, whole.length, whole.length - at);
        return doubled;
      case 2:
        byte[] zeros = whole.clone();
        Arrays.fill(zeros, at, Math.min(whole.length, at + 20), (byte) 0);
        return zeros;
      default:
        byte[] wrong = whole.clone();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
          wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
        }
        return wrong;
    }
  }

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    String report = "A mass of 3 cm at T12 was a carcinoma, positive for CK7.";
    try (Pages pages = new Pages().lines(60, 100, report, report)) {
      samples.put("a.pdf", pages.bytes());
    }
    samples.put("a.rtf", bytes("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 " + report + "\\par}"));
    samples.put("a.html", bytes("<html><body><table><tr><td>" + report + "</table></body></html>"));
    samples.put("a.xml", bytes("<article><body><sec><p>" + report + "</p></sec></body></article>"));
    samples.put(
        "a.hl7",
        bytes("MSH|^~\\&|L|H|||2020||ORU^R01|M|P|2.5\rOBR|1||S|N\rOBX|1|TX|1^N||" + report + "\r"));
    samples.put("a.jsonl", bytes(("{\"id\":1,\"text\":\"" + report + "\"}\n").repeat(3)));
    samples.put("a.json", bytes("[\n{\"id\":1,\"text\":\"" + report + "\"}\n]"));
    samples.put("a.csv", bytes("id,text\n1,\"" + report + "\"\n2,\"" + report + "\"\n"));
    samples.put("a.zip", zip("a.txt", bytes(report)));
    samples.put(
        "a.docx",
        zip("word/document.xml", bytes("<d><body><p><r><t>" + report + "</t></r></p></body></d>")));
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes(report));
    }
    samples.put("a.txt.gz", gzip.toByteArray());
    return samples;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
