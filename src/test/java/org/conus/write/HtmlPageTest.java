package org.conus.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.findings.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlPageTest {
  private final HtmlPage html = new HtmlPage();

  @Test
  void isFoundByName() {
    assertThat(Formats.named("html")).isInstanceOf(HtmlPage.class);
    assertThat(Formats.named("jsonl")).isInstanceOf(JsonLines.class);
  }

  @Test
  void isOneFileADocument() {
    List<Chunk> chunks = html.encode(Samples.extracted(Samples.metastasis()));
    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).file()).isEqualTo("html/reports/a01-case-sclc-conus.txt.html");
    assertThat(chunks.get(0).append()).isFalse();
  }

  @Test
  void holdsTheTextUnitForUnit() {
    String page = page(Samples.metastasis());
    assertThat(Markup.text(textPane(page))).isEqualTo(Samples.TEXT);
  }

  @Test
  void showsEveryFindingWithoutScripts() {
    String page = page(Samples.metastasis());
    String findings = Markup.text(page.substring(page.indexOf("<section id=\"findings\"")));
    assertThat(findings)
        .contains("60 years", "male", "Small cell carcinoma", "8041/6", "C72.0", "T12 L1 L2")
        .contains("1.4 × 1.3 × 1.7 cm", "intradural-extramedullary", "4 · who", "pT2N1M1")
        .contains("−TTF-1", "+Synaptophysin", "diffuse", "80%", "laminotomy")
        .contains("differential diagnosis, not confirmed", "Sizes of one lesion differ")
        .contains("All mentions (27)", "negated · by “no evidence of”");
  }

  @Test
  void everyLinkLeadsToAMention() {
    String page = page(Samples.metastasis());
    Pattern.compile("href=\"#(at-m\\d+)\"")
        .matcher(page)
        .results()
        .forEach(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
  }

  @Test
  void nothingInATextBecomesMarkup() {
    String nasty =
        "</section></script><script>alert(1)</script>{{findings}}<!-- \0\u0001\uD800&lt;";
    Reports reports =
        Reports.of("\"><b>&.txt", nasty)
            .mention(0, nasty.length(), Reports.tumor(nasty), Assertion.PLAIN)
            .problem(nasty, "m1");
    String page = page(reports);
    assertThat(Markup.text(textPane(page))).isEqualTo(Markup.showable(nasty));
    assertThat(page).doesNotContain("<script>alert", "<!-- ", "<b>&");
    assertThat(page.split("<script>", -1)).hasSize(2);
  }

  @Test
  void allowsItsOwnStyleAndScriptAlone() {
    String page = page(Samples.withoutTumor());
    assertThat(page)
        .contains("default-src 'none'", "style-src 'sha256-", "script-src 'sha256-")
        .doesNotContain("unsafe-inline", "http://", "https://", " style=\"", " onclick");
  }

  @Test
  void saysSoWhereThereIsNoTumor() {
    assertThat(page(Samples.withoutTumor())).contains("No tumor of this patient is reported.");
  }

  /** A new kind of mention needs its hue and its filter in page.css. */
  @ParameterizedTest
  @EnumSource(MentionKind.class)
  void everyKindHasItsStyle(MentionKind kind) {
    String page = page(Samples.withoutTumor());
    assertThat(page)
        .contains("." + kind.label() + " { --h:")
        .contains("#show-" + kind.label() + ":not(:checked)) + main mark." + kind.label())
        .contains("#show-" + kind.label() + ":not(:checked)) + main li." + kind.label());
  }

  @Test
  void aMegabyteIsWrittenInAMoment() {
    String text = "Metastatic small cell lung cancer at T12.\n".repeat(25_000);
    Reports reports = Reports.of("long.txt", text);
    for (int line = 0; line < text.length(); line += 42) {
      reports.mention(line, line + 33, Reports.tumor("Small cell carcinoma"), Assertion.PLAIN);
      reports.mention(line + 22, line + 26, Reports.anatomy("Lung"), Assertion.PLAIN);
    }
    String page = page(reports);
    assertThat(Markup.text(textPane(page))).isEqualTo(text);
  }

  private String page(Reports reports) {
    return new String(html.encode(Samples.extracted(reports)).get(0).bytes(), UTF_8);
  }

  private static String textPane(String page) {
    int begin = page.indexOf("<div class=\"part\">");
    return page.substring(begin, page.indexOf("</section>\n<section id=\"findings\""));
  }
}
