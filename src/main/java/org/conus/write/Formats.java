package org.conus.write;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The output formats by name. */
public final class Formats {
  private Formats() {}

  /**
   * The format with a name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public static Format named(String name) {
    Map<String, Format> byName = new TreeMap<>();
    ServiceLoader.load(Format.class).forEach(format -> byName.put(format.name(), format));
    Format format = byName.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "no format " + name + "; there are " + String.join(", ", byName.keySet()));
    }
    return format;
  }
}
