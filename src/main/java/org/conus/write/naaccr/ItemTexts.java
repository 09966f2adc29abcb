package org.conus.write.naaccr;

import com.imsweb.naaccrxml.NaaccrXmlDictionaryUtils;
import com.imsweb.naaccrxml.entity.dictionary.NaaccrDictionary;
import java.util.ArrayList;
import java.util.List;

/** Texts as items can hold them. What is replaced or cut is counted. */
final class ItemTexts {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String MORE = "\u2026";

  private final NaaccrDictionary dictionary =
      NaaccrXmlDictionaryUtils.getBaseDictionaryByVersion("230");
  private long replaced;
  private long cut;

  /** On one line, of characters that XML can hold, and no longer than the item. */
  String of(String item, String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || c == '\u0085') {
        c = ' ';
      } else if (!isXml(c)) {
        replaced++;
        c = REPLACEMENT;
      }
      boolean again = c == ' ' && (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ');
      if (!again) {
        clean.appendCodePoint(c);
      }
      i += Character.isSupplementaryCodePoint(text.codePointAt(i)) ? 1 : 0;
    }
    return fitting(clean.toString().strip(), dictionary.getItemByNaaccrId(item).getLength());
  }

  private static boolean isXml(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF && (c < 0x7F || c > 0x9F);
  }

  private String fitting(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    cut++;
    int end = length - MORE.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + MORE;
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (cut > 0) {
      remarks.add("naaccr: " + cut + " texts are cut to the length of their items");
    }
    if (replaced > 0) {
      remarks.add("naaccr: " + replaced + " characters that XML lacks are U+FFFD");
    }
    return remarks;
  }
}
