package org.conus.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the first element of XML, by its first bytes. */
final class XmlRoot {
  private static final Pattern NAME = Pattern.compile("<(?:[a-z_][\\w.-]*:)?([a-z_][\\w.-]*)");

  private XmlRoot() {}

  /** In lower case, without a prefix; empty if there is none among the first bytes. */
  static String of(Head head) {
    if (!head.begins("<")) {
      return "";
    }
    String text = head.lowerCase();
    int at = text.indexOf('<');
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!doctype", at)) {
        int bracket = text.indexOf('[', at);
        int end = text.indexOf('>', at);
        at = bracket >= 0 && bracket < end ? after(text, "]", at) : after(text, ">", at);
      } else {
        Matcher name = NAME.matcher(text).region(at, text.length());
        return name.lookingAt() ? name.group(1) : "";
      }
    }
    return "";
  }

  /** Where the next tag begins behind something. */
  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? -1 : text.indexOf('<', at + end.length());
  }
}
