package org.conus.write;

/**
 * Markup that grows, with everything that comes from a document escaped.
 *
 * <p>A browser that parses the markup sees each text unit for unit as it was given, but for two
 * things that no HTML can hold: NUL and lone surrogates are shown as U+FFFD, one unit for one.
 */
final class Html {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder();

  /**
   * @param attributes names and values by turns
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that holds nothing but text. */
  Html element(String tag, String cssClass, String text) {
    return cssClass.isEmpty()
        ? open(tag).text(text).close(tag)
        : open(tag, "class", cssClass).text(text).close(tag);
  }

  Html text(String text) {
    return text(text, 0, text.length());
  }

  /** A part of a text, both ends in UTF-16 units. */
  Html text(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        unit(c);
      }
    }
    return this;
  }

  private void unit(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\r' -> out.append("&#13;"); // a bare one would be read as a line feed
      case 0 -> out.append(REPLACEMENT);
      default -> out.append(Character.isSurrogate(c) ? REPLACEMENT : c);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
