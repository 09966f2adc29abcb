package org.conus.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.conus.read.Read;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;

class DocxTest {

  @Test
  void readsParagraphsTablesAndFootnotes() throws IOException {
    SourceText source = Read.bytes(document());
    assertThat(source.origin().format()).isEqualTo("docx");
    assertThat(source.text())
        .isEqualTo(
            "Final diagnosis: carcinoma.\nA mass of 3 cm\tat T12.\nsecond line\n"
                + "CK7\tpositive\nS100\tnegative\n\nEnd.\n\nA note.\n");
  }

  private static byte[] document() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Head");
      XWPFRun title = document.createParagraph().createRun();
      title.setBold(true);
      title.setText("Final diagnosis: ");
      document.getParagraphs().get(0).createRun().setText("carcinoma.");
      XWPFRun run = document.createParagraph().createRun();
      run.setText("A mass of 3 cm");
      run.addTab();
      run.setText("at T12.");
      run.addBreak();
      run.setText("second line");
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("CK7");
      table.getRow(0).getCell(1).setText("positive");
      table.getRow(1).getCell(0).setText("S100");
      table.getRow(1).getCell(1).setText("negative");
      document.createParagraph().createRun().setText("End.");
      document.createFootnote().createParagraph().createRun().setText("A note.");
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void refusesOtherFilesOfOffice() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
      workbook.write(bytes);
    }
    assertThatThrownBy(() -> Read.bytes(bytes.toByteArray()))
        .hasMessage("an office file that is no document of words");
  }

  @Test
  void refusesABombAndEntities() throws IOException {
    String head = "<w:document xmlns:w=\"u\"><w:body><w:p><w:r><w:t>";
    assertThatThrownBy(() -> Read.bytes(office(head + " ".repeat(60_000_000))))
        .hasMessageContaining("bombs");
    String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    String foot = "</w:t></w:r></w:p></w:body></w:document>";
    assertThat(textOrReason(office(external + head + "a &x; b" + foot)))
        .isIn("a \uFFFD b\n", "! broken XML in line 1");
  }

  @Test
  void saysThatItIsBroken() throws IOException {
    byte[] whole = document();
    assertThat(textOrReason(Arrays.copyOf(whole, 700))).startsWith("!");
  }

  @Test
  void readsTheMainTextWhereAnotherPartIsBroken() throws IOException {
    String text = Read.bytes(document()).text();
    String body = text.substring(0, text.indexOf("A note."));
    for (String broken : List.of("word/footnotes.xml", "docProps/core.xml", "word/header1.xml")) {
      byte[] document = document();
      int at = new String(document, StandardCharsets.ISO_8859_1).indexOf(broken);
      Arrays.fill(document, at + broken.length(), at + broken.length() + 40, (byte) 0xFF);
      SourceText source = Read.bytes(document);
      boolean notes = broken.contains("notes");
      assertThat(source.text()).as(broken).isEqualTo(notes ? body.strip() + "\n" : text);
      assertThat(source.origin().remarks())
          .isEqualTo(
              notes
                  ? List.of("its footnotes are broken, and not all of them are read")
                  : List.of());
    }
  }

  @Test
  void readsNotesAsFarAsTheyAreWhole() throws IOException {
    String main = "<d><body><p><r><t>A mass.</t></r></p></body></d>";
    String notes = "<n><footnote><p><r><t>A note.</t></r></p></footnote><footnote><p>";
    SourceText source = Read.bytes(office(main, notes));
    assertThat(source.text()).isEqualTo("A mass.\n\nA note.\n");
    assertThat(source.origin().remarks()).hasSize(1);
  }

  @Test
  void readsTheMainTextOfACutFileAndRefusesOneWhoseMainTextIsBroken() throws IOException {
    byte[] whole = office("<d><body><p><r><t>A mass.</t></r></p></body></d>", "<n/>");
    String ascii = new String(whole, StandardCharsets.ISO_8859_1);
    SourceText cut = Read.bytes(Arrays.copyOf(whole, ascii.indexOf("PK\1\2")));
    assertThat(cut.text()).isEqualTo("A mass.\n");
    assertThat(cut.origin().remarks())
        .containsExactly("the office file is cut off: what is behind its main text may be lost");
    int main = ascii.indexOf("word/document.xml") + "word/document.xml".length();
    whole[main + 12] ^= 0x15;
    assertThat(textOrReason(whole)).startsWith("! broken").doesNotContain("mass");
  }

  private static String textOrReason(byte[] document) {
    try {
      return Read.bytes(document).text();
    } catch (IOException e) {
      return "! " + e.getMessage();
    }
  }

  /** The main text and, where they are given, the footnotes. */
  private static byte[] office(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i++) {
        zip.putNextEntry(new ZipEntry(i == 0 ? "word/document.xml" : "word/footnotes.xml"));
        zip.write(parts[i].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
