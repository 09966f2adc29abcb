package org.conus.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.Chromium;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.Profile;
import org.conus.evaluate.score.Bootstrap;
import org.conus.evaluate.score.Measures;
import org.conus.evaluate.score.Scorer;
import org.conus.evaluate.score.Scores;
import org.conus.evaluate.score.SpanMatch;
import org.conus.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The page in Chromium, opened from its file. Pictures are left in {@code target/pictures}. */
@Tag("full")
class HtmlReportBrowserTest {
  private static final String TEXT =
      "Small <b>cell</b> carcinoma of the left lung, positive for CD56 & TTF-1.";

  private final Path folder;
  private ChromeDriver browser;

  HtmlReportBrowserTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws IOException {
    browser = Chromium.start(folder, new Dimension(1300, 1900), new ChromeOptions());
    Path page = folder.resolve("report.html");
    Files.writeString(page, page());
    browser.get(page.toUri().toString());
  }

  @AfterEach
  void stop() {
    browser.quit();
  }

  @Test
  void showsErrorsByCauseSortsThemAndGoesToTheirPlace() throws IOException {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(texts("#errors tbody tr td:first-child"))
        .containsExactly("wrong boundary", "missed term", "wrong result", "spurious");
    browser.findElement(By.cssSelector("#errors th:first-child button")).click();
    assertThat(texts("#errors tbody tr td:first-child"))
        .containsExactly("missed term", "wrong boundary", "wrong result", "spurious");
    assertThat(browser.findElement(By.id("errors")).getText()).contains("ihc.list-after-result");

    browser.findElement(By.cssSelector("#causes button[data-cause=wrong-result]")).click();
    assertThat(texts("#errors tbody tr td:first-child")).containsExactly("wrong result");
    browser.findElement(By.cssSelector("#errors tbody tr")).click();
    assertThat(browser.findElement(By.cssSelector("#run .m.at")).getText()).isEqualTo("CD56");
    picture("evaluate.png");
  }

  @Test
  void paintsNestedMarksAndLosesNothingOfTheText() {
    for (String side : List.of("gold", "run")) {
      String shown = browser.findElement(By.id(side)).getDomProperty("textContent");
      assertThat(shown).isEqualTo(TEXT);
    }
    assertThat(texts("#gold .m")).contains("left ", "lung", "CD56");
  }

  private List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  private void picture(String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static String page() {
    Profile profile =
        new Profile(
            "test",
            Map.of("tumor", Set.of(), "anatomy", Set.of(), "ihc-result", Set.of("result")),
            Map.of(),
            true,
            false,
            false);
    List<Mark> gold =
        List.of(
            mark("g1", "tumor", 0, 27, Map.of()),
            mark("g2", "anatomy", 35, 44, Map.of()),
            mark("g3", "anatomy", 40, 44, Map.of()),
            mark("g4", "ihc-result", 59, 63, Map.of("result", "positive")));
    List<Mark> run =
        List.of(
            mark("m1", "tumor", 18, 27, Map.of()),
            mark("m2", "anatomy", 35, 44, Map.of()),
            mark("m3", "ihc-result", 59, 63, Map.of("result", "negative")),
            mark("m4", "ihc-result", 66, 71, Map.of("result", "positive")));
    GoldDocument document = new GoldDocument("d.txt", TEXT, gold, null, profile);
    Predicted predicted = new Predicted(run, List.of());
    Scorer scorer = new Scorer(Measures.shipped(), SpanMatch.EXACT);
    Scores scores =
        Scores.of(
            List.of(scorer.score(document, predicted)), SpanMatch.EXACT, new Bootstrap(50, 1));
    return HtmlReport.of(scores, List.of(document), Map.of("d.txt", predicted));
  }

  private static Mark mark(
      String id, String kind, int begin, int end, Map<String, String> attributes) {
    Span span = new Span(begin, end);
    List<String> rules =
        List.of(kind.equals("ihc-result") ? "ihc.list-after-result" : "site.words");
    return new Mark(id, kind, List.of(span), span.in(TEXT), attributes, false, "preamble", rules);
  }
}
