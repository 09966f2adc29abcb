package org.conus;

import java.io.File;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, without a screen and without a network of its own. */
public final class Chromium {
  private Chromium() {}

  /**
   * Starts one, which the caller quits.
   *
   * @param folder for what it keeps
   * @param window in pixels
   * @param options more than the usual ones
   */
  public static ChromeDriver start(Path folder, Dimension window, ChromeOptions options) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.resolve("profile"));
    ChromeDriver browser = new ChromeDriver(service, options);
    browser.manage().window().setSize(window);
    return browser;
  }
}
