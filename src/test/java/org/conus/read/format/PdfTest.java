package org.conus.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.conus.read.Read;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static final String[] LEFT = {
    "A man of 60 years had pain in the back for", "two months. Imaging showed a tumor of the",
    "conus with contrast uptake. He underwent a", "laminectomy of T12 and L1, and the mass was",
    "taken out as a whole by the surgeons at once.", "The wound healed well and without infection."
  };
  private static final String[] RIGHT = {
    "The tumor cells were positive for CK7 in all", "of the slides, and negative for CK20, TTF-1",
    "and S100. Ki-67 was found in ten percent of", "the cells. The diagnosis was metastasis of a",
    "carcinoma that had been taken out of the lung", "of the patient by surgery some years before."
  };

  @Test
  void readsOneColumn() throws IOException {
    try (Pages pages = new Pages().lines(60, 100, LEFT)) {
      assertThat(text(pages)).isEqualTo(String.join("\n", LEFT) + "\n");
    }
  }

  @Test
  void readsTwoColumnsOneAfterTheOther() throws IOException {
    try (Pages pages = new Pages().lines(60, 100, LEFT).lines(310, 100, RIGHT)) {
      assertThat(lines(pages)).containsExactly(join(LEFT, RIGHT));
    }
  }

  @Test
  void readsColumnsWhereAGlyphStandsFarOffThePage() throws IOException {
    for (float far : new float[] {1e6f, -1e6f, 1e9f}) {
      try (Pages pages =
          new Pages().lines(60, 100, LEFT).lines(310, 100, RIGHT).lines(far, 400, "Far")) {
        assertThat(lines(pages))
            .as("%s", far)
            .containsExactly(join(LEFT, RIGHT, new String[] {"Far"}));
      }
    }
  }

  @Test
  void readsWhatCrossesBothColumnsWhereItStands() throws IOException {
    String title =
        "Metastasis of a carcinoma of the lung to the conus medullaris: report of a case";
    String caption = "Figure 1. Magnetic resonance imaging of the lumbar spine with a tumor at L1.";
    try (Pages pages =
        new Pages()
            .lines(100, 80, title)
            .lines(60, 110, LEFT)
            .lines(310, 110, RIGHT)
            .lines(90, 220, caption)
            .lines(60, 250, LEFT)
            .lines(310, 250, RIGHT)) {
      assertThat(lines(pages))
          .containsExactly(
              join(new String[] {title}, LEFT, RIGHT, new String[] {caption}, LEFT, RIGHT));
    }
  }

  @Test
  void readsTablesRowByRow() throws IOException {
    try (Pages pages =
        new Pages()
            .lines(60, 100, "Marker", "CK7", "CK20", "TTF-1", "Synaptophysin", "S100")
            .lines(330, 100, "Result", "positive", "negative", "negative", "positive", "weak")) {
      assertThat(lines(pages))
          .containsExactly(
              "Marker   Result",
              "CK7   positive",
              "CK20   negative",
              "TTF-1   negative",
              "Synaptophysin   positive",
              "S100   weak");
    }
  }

  @Test
  void leavesOutRunningHeadsButTheFirst() throws IOException {
    try (Pages pages = new Pages()) {
      for (int n = 1; n <= 3; n++) {
        if (n > 1) {
          pages.page();
        }
        pages
            .lines(60, 40, "Department of Pathology, report 4711")
            .lines(60, 120, LEFT)
            .lines(280, 815, "Page " + n + " of 3");
      }
      assertThat(lines(pages))
          .containsExactly(
              join(
                  new String[] {"Department of Pathology, report 4711"},
                  LEFT,
                  new String[] {"Page 1 of 3"},
                  LEFT,
                  LEFT));
    }
  }

  @Test
  void readsPagesThatAreTurned() throws IOException {
    try (Pages pages = new Pages().turned(LEFT)) {
      assertThat(lines(pages)).containsExactly(LEFT);
    }
    try (Pages pages = new Pages().sideways(LEFT)) {
      assertThat(lines(pages)).containsExactly(LEFT);
    }
  }

  @Test
  void partsParagraphs() throws IOException {
    try (Pages pages = new Pages().lines(60, 100, LEFT).lines(60, 200, RIGHT)) {
      assertThat(text(pages))
          .isEqualTo(String.join("\n", LEFT) + "\n\n" + String.join("\n", RIGHT) + "\n");
    }
  }

  @Test
  void refusesWhatIsEncrypted() throws IOException {
    assertThatThrownBy(() -> Read.bytes(encrypted("secret", true)))
        .hasMessage("encrypted: needs a password");
    assertThatThrownBy(() -> Read.bytes(encrypted("", false)))
        .hasMessage("encrypted: its text may not be taken out");
    assertThat(Read.bytes(encrypted("", true)).text()).startsWith("A man of 60");
  }

  private static byte[] encrypted(String password, boolean extract) throws IOException {
    try (Pages pages = new Pages().lines(60, 100, LEFT)) {
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(extract);
      pages.document.protect(new StandardProtectionPolicy("owner", password, permission));
      return pages.bytes();
    }
  }

  @Test
  void refusesPagesThatAreImages() throws IOException {
    try (Pages pages = new Pages()) {
      BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream out =
          new PDPageContentStream(pages.document, pages.document.getPage(0))) {
        out.drawImage(LosslessFactory.createFromImage(pages.document, image), 0, 0, 500, 700);
      }
      assertThatThrownBy(() -> text(pages)).hasMessageContaining("images");
    }
  }

  @Test
  void refusesWhatIsBroken() {
    byte[] bytes = "%PDF-1.7\n1 0 obj <</Type /Catalog".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> Read.bytes(bytes)).hasMessage("broken PDF");
  }

  private static String text(Pages pages) throws IOException {
    return Read.bytes(pages.bytes()).text();
  }

  private static String[] lines(Pages pages) throws IOException {
    return text(pages).lines().filter(line -> !line.isBlank()).toArray(String[]::new);
  }

  private static String[] join(String[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
