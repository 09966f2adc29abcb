package org.conus.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.conus.Chromium;
import org.conus.extract.Assertion;
import org.conus.findings.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A page in Chromium, opened from its file. Pictures of it are left in {@code target/pictures}. */
@Tag("full")
class HtmlPageBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Path folder;
  private ChromeDriver browser;

  HtmlPageBrowserTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws IOException {
    browser = Chromium.start(folder, new Dimension(1360, 860), logging());
    Files.createDirectories(PICTURES);
  }

  private static ChromeOptions logging() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  @AfterEach
  void stop() {
    browser.quit();
  }

  @Test
  void asksNothingOfANetworkAndBreaksNoRuleOfItsOwn() throws IOException {
    open(Samples.metastasis());
    new Actions(browser).moveToElement(mark("m17")).perform();
    press("n");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
  }

  @Test
  void aCardTellsWhatIsKnownOfTheMentionsUnderThePointer() throws IOException {
    open(Samples.metastasis());
    assertThat(card().isDisplayed()).isFalse();
    new Actions(browser).moveToElement(mark("m17")).perform();
    assertThat(card().getText())
        .containsSubsequence("anatomy", "lung", "tumor", "metastatic small cell lung cancer")
        .contains("ICD-O-3 8041/6 · NCIt C3915", "test.by-hand");
    picture("light-card");
    new Actions(browser).moveToElement(mark("m12")).perform();
    assertThat(card().getText()).contains("negated · by “no evidence of”");
    press(Keys.ESCAPE);
    assertThat(card().isDisplayed()).isFalse();
  }

  @Test
  void filtersHideAKindAndOtherSubjects() throws IOException {
    open(Samples.metastasis());
    assertThat(background("m7")).isNotEqualTo("rgba(0, 0, 0, 0)");
    browser.findElement(By.id("show-anatomy")).click();
    assertThat(background("m7")).isEqualTo("rgba(0, 0, 0, 0)");
    assertThat(background("m16")).isNotEqualTo("rgba(0, 0, 0, 0)");
    new Actions(browser).moveToElement(mark("m7")).perform();
    assertThat(card().isDisplayed()).isFalse();
    browser.findElement(By.id("patient-only")).click();
    assertThat(background("m5")).isEqualTo("rgba(0, 0, 0, 0)");
    browser.findElement(By.id("labels")).click();
    browser.findElement(By.id("rules")).click();
    picture("light-filtered");
  }

  @Test
  void evidenceLeadsToItsMentionsAndFlashesThem() throws IOException {
    open(Samples.metastasis());
    browser.manage().window().setSize(new Dimension(1200, 500));
    browser.findElement(By.cssSelector("a[data-ev='m8 m9']")).click();
    assertThat(flashing()).isEqualTo(List.of("m8", "m9"));
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("at-m8");
    browser.findElement(By.cssSelector("a[data-ev='m26']")).click();
    assertThat(flashing()).isEqualTo(List.of("m26"));
    wait(() -> inSight("m26"));
    wait(() -> card().isDisplayed());
    picture("light-jump");
  }

  @Test
  void theKeyboardWalksThroughTheMentions() throws IOException {
    open(Samples.metastasis());
    press("n");
    press("n");
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("man");
    wait(() -> card().isDisplayed());
    press("p");
    press("p");
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("paraganglioma");
  }

  @Test
  void theTextIsTheTextEvenWhereItIsNasty() throws IOException {
    String nasty = "a\r\nb\rc </script><b>&amp; \0\u0001\u0085\uD800 \uD83D\uDE00\f\u202E x\n\n";
    open(Reports.of("n.txt", nasty).mention(3, 9, Reports.tumor("x"), Assertion.PLAIN));
    assertThat(
            script(
                "return [...document.getElementById('text').textContent].map(c => c.codePointAt(0)).join(' ')"))
        .isEqualTo(
            Markup.showable(nasty)
                .codePoints()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")));
  }

  @Test
  void aLongTextIsShownInAMoment() throws IOException {
    String text = "Metastatic small cell lung cancer at T12.\n".repeat(25_000);
    Reports reports = Reports.of("long.txt", text);
    for (int line = 0; line < text.length(); line += 42 * 5) {
      reports.mention(line, line + 33, Reports.tumor("Small cell carcinoma"), Assertion.PLAIN);
      reports.mention(line + 22, line + 26, Reports.anatomy("Lung"), Assertion.PLAIN);
    }
    reports.problem("The last one", "m10000");
    long begin = System.nanoTime();
    open(reports);
    browser.findElement(By.cssSelector("a[data-ev='m10000']")).click();
    wait(() -> inSight("m10000"));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    picture("long");
  }

  @Test
  void looksWellInTheDark() throws IOException {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    open(Samples.metastasis());
    new Actions(browser).moveToElement(mark("m20")).perform();
    picture("dark");
  }

  @Test
  void printsFindingsAndTheWholeText() throws IOException {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    open(Samples.metastasis());
    browser.manage().window().setSize(new Dimension(794, 1500));
    assertThat(browser.findElement(By.className("filters")).isDisplayed()).isFalse();
    assertThat(top("findings")).isLessThan(top("text"));
    picture("print");
  }

  private void open(Reports reports) throws IOException {
    Path page = folder.resolve("page.html");
    Files.write(page, new HtmlPage().encode(Samples.extracted(reports)).get(0).bytes());
    browser.get(page.toUri().toString());
  }

  private WebElement mark(String mention) {
    return browser.findElement(By.id("at-" + mention));
  }

  private WebElement card() {
    return browser.findElement(By.id("card"));
  }

  private void press(CharSequence key) {
    new Actions(browser).sendKeys(key).perform();
  }

  private String background(String mention) {
    return mark(mention).getCssValue("background-color");
  }

  private double top(String id) {
    Object y = script("return document.getElementById('" + id + "').getBoundingClientRect().y");
    return ((Number) Objects.requireNonNull(y)).doubleValue();
  }

  private @Nullable Object flashing() {
    return script(
        "return [...document.querySelectorAll('mark[data-flash]')].map(m => m.dataset.m)");
  }

  private boolean inSight(String mention) {
    return Boolean.TRUE.equals(
        script(
            "const r = document.getElementById('at-"
                + mention
                + "').getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight"));
  }

  private List<String> requests() {
    return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(url -> !url.startsWith("chrome:")) // the browser's own first tab
        .toList();
  }

  private @Nullable Object script(String script) {
    return browser.executeScript(script);
  }

  /** A page needs a frame or two to follow. */
  private static void wait(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
