package org.conus.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the markup of pages as a browser would, as far as tests need it. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

  private Markup() {}

  /** The text content: tags dropped, entities resolved. */
  static String text(String html) {
    return decoded(TAG.matcher(html).replaceAll(""));
  }

  /** The text under the marks of a mention. */
  static String textOf(String mention, String html) {
    StringBuilder text = new StringBuilder();
    Deque<Boolean> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      if (open.contains(true)) {
        text.append(html, at, tag.start());
      }
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(3).contains("data-m=\"" + mention + "\""));
      } else {
        open.pop();
      }
      at = tag.end();
    }
    return decoded(text.toString());
  }

  /** Whether every element is closed in its place. */
  static boolean isBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  /** What HTML can hold of a text: NUL and lone surrogates become U+FFFD. */
  static String showable(String text) {
    StringBuilder showable = new StringBuilder();
    text.codePoints()
        .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(showable::appendCodePoint);
    return showable.toString();
  }

  private static String decoded(String text) {
    return text.replace("&#13;", "\r")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
