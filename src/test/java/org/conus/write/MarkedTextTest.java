package org.conus.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conus.extract.Assertion;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.findings.Reports;
import org.conus.text.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void aMentionInsideAnotherIsNested() {
    assertThat(marked("small cell lung cancer", new Span(0, 22), new Span(11, 15)))
        .isEqualTo("[m1 small cell [m2 lung] cancer]");
  }

  @Test
  void crossingMentionsAreCutInPieces() {
    assertThat(marked("abcdef", new Span(0, 4), new Span(2, 6)))
        .isEqualTo("[m1 ab[m2 cd]][+m2 ef]");
  }

  @Test
  void mentionsOfOneSpanAreBothThere() {
    assertThat(marked("CK7", new Span(0, 3), new Span(0, 3))).isEqualTo("[m1 [m2 CK7]]");
  }

  @Test
  void mentionsThatTouchDoNotNest() {
    assertThat(marked("abcd", new Span(0, 2), new Span(2, 4))).isEqualTo("[m1 ab][m2 cd]");
  }

  @Test
  void aMarkNeverTearsASurrogatePairApart() {
    assertThat(marked("a\uD83D\uDE00b", new Span(0, 2))).isEqualTo("[m1 a\uD83D\uDE00]b");
  }

  @Test
  void aMentionOutsideOfTheTextIsRefused() {
    CaseReport report = report("abcdef", List.of(new Span(2, 6)));
    assertThatThrownBy(() -> MarkedText.write(new Html(), "abc", report.mentions()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void longTextsAreCutAfterLines() {
    String text = "A line of a long report.\n".repeat(40_000);
    String html = html(text, report(text, List.of(new Span(10, 500_000))).mentions());
    assertThat(Markup.text(html)).isEqualTo(text);
    assertThat(html.split("class=\"part\"", -1)).hasSizeGreaterThan(20);
    assertThat(html).doesNotContain("report.</div>");
  }

  @Property(tries = 500)
  void theTextContentIsTheText(@ForAll("documents") Document document) {
    String html = html(document.text, report(document.text, document.spans).mentions());
    assertThat(Markup.text(html)).isEqualTo(Markup.showable(document.text));
    assertThat(Markup.isBalanced(html)).isTrue();
  }

  @Property(tries = 500)
  void thePiecesOfAMentionAreItsText(@ForAll("documents") Document document) {
    List<RecordedMention> mentions = report(document.text, document.spans).mentions();
    String html = html(document.text, mentions);
    for (RecordedMention mention : mentions) {
      assertThat(Markup.textOf(mention.id(), html))
          .contains(Markup.showable(whole(mention.text())));
    }
  }

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
                Arbitraries.of("<", ">", "&", "\"", "&amp;", "</script>", "\r\n", "\n", "\0"),
                Arbitraries.of(
                    "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0085", "\uFEFF", "]]>", "{{text}}"),
                Arbitraries.strings().alpha().ofMaxLength(5))
            .list()
            .ofMaxSize(20)
            .map(parts -> String.join("", parts));
    return texts.flatMap(
        text -> {
          Arbitrary<Integer> offsets = Arbitraries.integers().between(0, text.length());
          return Combinators.combine(offsets, offsets)
              .as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)))
              .list()
              .ofMaxSize(8)
              .map(spans -> new Document(text, spans));
        });
  }

  /** Without half a character at an end: the mark there covers all of it. */
  private static String whole(String text) {
    return text.replaceAll("^[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF]\\z", "");
  }

  private record Document(String text, List<Span> spans) {}

  private static CaseReport report(String text, List<Span> spans) {
    Reports reports = Reports.of("a.txt", text);
    for (Span span : spans) {
      reports.mention(span.begin(), span.end(), Reports.anatomy("x"), Assertion.PLAIN);
    }
    return reports.report();
  }

  private static String html(String text, List<RecordedMention> mentions) {
    Html html = new Html();
    MarkedText.write(html, text, mentions);
    return html.toString();
  }

  /** {@code [m1 first piece]}, {@code [+m1 further piece]}. */
  private static String marked(String text, Span... spans) {
    return html(text, report(text, new ArrayList<>(List.of(spans))).mentions())
        .replaceAll("</?div[^>]*>", "")
        .replaceAll("<mark class=\"anatomy\" data-m=\"(m\\d+)\" id=\"[^>]*>", "[$1 ")
        .replaceAll("<mark class=\"anatomy\" data-m=\"(m\\d+)\">", "[+$1 ")
        .replace("</mark>", "]");
  }
}
