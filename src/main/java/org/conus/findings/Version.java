package org.conus.findings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the program, which the build writes into {@code version.properties}. */
public final class Version {
  private static final String NUMBER = read();

  private Version() {}

  public static String number() {
    return NUMBER;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("no version.properties on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("version.properties cannot be read", e);
    }
    return properties.getProperty("version", "unknown");
  }
}
