package org.conus.extract;

import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** The table of headings: which words open a section of which kind. Immutable. */
final class Headings {
  static final String FILE = "headings.tsv";
  static final String[] COLUMNS = {"text", "kind", "document", "weight", "flags"};

  private static final Set<String> FLAGS =
      Set.of("bare", "inline", "line", "title", "caption", "cue", "row", "key", "asks");

  /** The longest heading in words. */
  private static final int MOST_WORDS = 10;

  /** The longest heading in UTF-16 units; longer lines are cut before they are looked up. */
  static final int LONGEST = 80;

  private final HeadingTrie trie;

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
    HeadingTrie.Builder builder = new HeadingTrie.Builder();
    for (Table.Row row : knowledge.table(FILE, COLUMNS).rows()) {
      Heading heading = heading(row);
      if (!heading.is("cue")) {
        String text = row.need("text");
        if (!builder.add(text, heading)) {
          throw row.error("duplicate heading " + text);
        }
      }
    }
    this.trie = builder.build();
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
    if (end - begin > LONGEST || end <= begin) {
      return null;
    }
    HeadingTrie.Walk walk = trie.walk(text);
    return walk.over(begin, end) ? walk.heading() : null;
  }

  /** The longest heading that begins at a place and ends with a word before {@code limit}. */
  @Nullable Found longest(String text, int begin, int limit) {
    if (begin >= limit || !isWordPart(text.charAt(begin))) {
      return null;
    }
    HeadingTrie.Walk walk = trie.walk(text);
    Heading best = null;
    int bestEnd = begin;
    int end = overWord(walk, text, begin, limit);
    for (int words = 1; end >= 0 && end - begin <= LONGEST; words++) {
      if (walk.heading() != null) {
        best = walk.heading();
        bestEnd = end;
      }
      int next = end;
      while (next < limit && !isWordPart(text.charAt(next)) && text.charAt(next) != ':') {
        next++;
      }
      boolean goesOn = words < MOST_WORDS && next < limit && text.charAt(next) != ':';
      if (!goesOn || !walk.over(end, next)) {
        break;
      }
      end = closed(text, overWord(walk, text, next, limit), limit);
    }
    return best == null ? null : new Found(best, bestEnd);
  }

  /** Goes over a word; returns where it ends, -1 if no heading goes on with it. */
  private static int overWord(HeadingTrie.Walk walk, String text, int begin, int limit) {
    int end = begin;
    while (end < limit && isWordPart(text.charAt(end))) {
      if (!walk.over(text.charAt(end))) {
        return -1;
      }
      end++;
    }
    return end;
  }

  /** A bracket that closes right behind a word belongs to it: {@code SPECIMEN(S)}. */
  private static int closed(String text, int end, int limit) {
    return end >= 0 && end < limit && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }
}
