package org.conus.write;

import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The output formats by name. */
public final class Formats {
  private Formats() {}

  /**
   * A format and what it was told.
   *
   * @param argument what stood behind its name and a colon; empty if nothing did
   */
  public record Choice(Format format, String argument) {

    /** A format that was told nothing. */
    public static Choice of(Format format) {
      return new Choice(format, "");
    }
  }

  /** All formats in the order of their names. */
  public static Collection<Format> all() {
    return byName().values();
  }

  /**
   * The format with a name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public static Format named(String name) {
    Map<String, Format> byName = byName();
    Format format = byName.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "no format " + name + "; there are " + String.join(", ", byName.keySet()));
    }
    return format;
  }

  /**
   * What {@code -f} names: a format, and behind a colon what it is told, as in {@code
   * jdbc:postgresql://host/registry}.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  public static Choice chosen(String words) {
    int colon = words.indexOf(':');
    return colon < 0
        ? Choice.of(named(words))
        : new Choice(named(words.substring(0, colon)), words.substring(colon + 1));
  }

  private static Map<String, Format> byName() {
    Map<String, Format> byName = new TreeMap<>();
    ServiceLoader.load(Format.class).forEach(format -> byName.put(format.name(), format));
    return byName;
  }
}
