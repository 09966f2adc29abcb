package org.conus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** The table of headings: which words open a section of which kind. Immutable. */
final class Headings {
  static final String FILE = "headings.tsv";
  static final String[] COLUMNS = {"text", "kind", "document", "weight", "flags"};

  private static final Set<String> FLAGS =
      Set.of("bare", "inline", "line", "title", "caption", "cue", "row", "key");

  /** The longest heading in words. */
  private static final int MOST_WORDS = 10;

  /** The longest heading in UTF-16 units; longer lines are cut before they are looked up. */
  static final int LONGEST = 80;

  private final Map<String, Heading> byKey = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  /**
   * A row.
   *
   * @param kind of the section
   * @param document the kind of document that it speaks for
   * @param weight how loudly; 0 for not at all
   */
  record Heading(String kind, DocumentKind document, int weight, Set<String> flags) {
    boolean is(String flag) {
      return flags.contains(flag);
    }
  }

  /**
   * A heading found.
   *
   * @param end where its words end in the text
   */
  record Found(Heading heading, int end) {}

  Headings(Knowledge knowledge) {
    for (Table.Row row : knowledge.table(FILE, COLUMNS).rows()) {
      Heading heading = heading(row);
      if (!heading.is("cue")) {
        String text = row.need("text");
        String key = key(text, 0, text.length());
        if (byKey.put(key, heading) != null) {
          throw row.error("duplicate heading " + text);
        }
        int blank = key.indexOf(' ');
        firstWords.add(blank < 0 ? key : key.substring(0, blank));
      }
    }
  }

  static Heading heading(Table.Row row) {
    Set<String> flags = Set.copyOf(row.list("flags", ','));
    for (String flag : flags) {
      if (!FLAGS.contains(flag)) {
        throw row.error("unknown flag " + flag);
      }
    }
    DocumentKind document = DocumentKind.of(row.get("document"));
    return new Heading(row.need("kind"), document, weight(row), flags);
  }

  private static int weight(Table.Row row) {
    String weight = row.get("weight");
    if (weight.isEmpty()) {
      return 0;
    }
    if (row.get("document").isEmpty()) {
      throw row.error("a weight for no kind of document");
    }
    if (weight.length() > 1 || !Character.isDigit(weight.charAt(0))) {
      throw row.error("no weight from 1 to 9: " + weight);
    }
    return weight.charAt(0) - '0';
  }

  /** The heading that a stretch of a text is, case and spaces aside. */
  @Nullable Heading exactly(String text, int begin, int end) {
    return end - begin > LONGEST || end <= begin ? null : byKey.get(key(text, begin, end));
  }

  /** The longest heading that begins at a place and ends with a word before {@code limit}. */
  @Nullable Found longest(String text, int begin, int limit) {
    int end = endOfWord(text, begin, limit);
    if (!firstWords.contains(key(text, begin, end))) {
      return null;
    }
    Found best = null;
    for (int words = 0; words < MOST_WORDS && end - begin <= LONGEST; words++) {
      Heading heading = byKey.get(key(text, begin, end));
      best = heading == null ? best : new Found(heading, end);
      int next = end;
      while (next < limit && !isWordPart(text.charAt(next)) && text.charAt(next) != ':') {
        next++;
      }
      if (next == limit || text.charAt(next) == ':') {
        break;
      }
      end = closed(text, endOfWord(text, next, limit), limit);
    }
    return best;
  }

  /** A bracket that closes right behind a word belongs to it: {@code SPECIMEN(S)}. */
  private static int closed(String text, int end, int limit) {
    return end < limit && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static int endOfWord(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && isWordPart(text.charAt(end))) {
      end++;
    }
    return Math.max(end, Math.min(begin + 1, limit));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Small letters, one blank between words, a number as {@code #}, marks and {@code &} aside. */
  private static String key(String text, int begin, int end) {
    StringBuilder key = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || c == '#') {
        append(key, '#');
      } else if (Character.isLetter(c)) {
        key.append(Character.toLowerCase(c));
      } else {
        append(key, ' ');
      }
    }
    return key.toString().trim();
  }

  /** Appends a mark that does not stand twice in a row. */
  private static void append(StringBuilder key, char c) {
    int length = key.length();
    if (length > 0 && (key.charAt(length - 1) == c)) {
      return;
    }
    key.append(c);
  }
}
