package org.conus.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.RecordedMention;
import org.conus.text.Span;

/**
 * A text with its mentions as {@code mark} elements. A mention inside another is nested; where two
 * cross, the one that goes on is cut in pieces. Every piece carries the mention's id in {@code
 * data-m}, the first one also {@code id="at-..."}. The text content is the text, unit for unit.
 *
 * <p>Long texts are cut after a line into blocks, so that a browser lays out only what is in sight.
 */
final class MarkedText {
  private static final int BLOCK_UNITS = 16_000;
  private static final Comparator<Marked> INNER_LAST =
      Comparator.comparingInt((Marked m) -> m.span.end()).reversed();

  private final Html html;
  private final String text;
  private final Deque<Marked> open = new ArrayDeque<>();
  private int at;
  private int blockBegin;

  private MarkedText(Html html, String text) {
    this.html = html;
    this.text = text;
  }

  /**
   * Writes the text.
   *
   * @throws IndexOutOfBoundsException if a mention lies outside of it
   */
  static void write(Html html, String text, List<RecordedMention> mentions) {
    MarkedText marked = new MarkedText(html, text);
    html.open("div", "class", "part");
    inOrder(text, mentions).forEach(marked::begin);
    marked.advance(text.length());
    html.close("div");
  }

  private static List<Marked> inOrder(String text, List<RecordedMention> mentions) {
    List<Marked> marks = new ArrayList<>(mentions.size());
    for (RecordedMention mention : mentions) {
      Span span = wholeCharacters(text, mention.begin(), mention.end());
      if (span.length() > 0) {
        marks.add(new Marked(mention, span));
      }
    }
    marks.sort(Comparator.comparing(Marked::span));
    return marks;
  }

  /** A mark must not tear a surrogate pair apart: half a character cannot be shown. */
  private static Span wholeCharacters(String text, int begin, int end) {
    Objects.checkFromToIndex(begin, end, text.length());
    return begin == end
        ? new Span(begin, end)
        : new Span(
            splitsPair(text, begin) ? begin - 1 : begin, splitsPair(text, end) ? end + 1 : end);
  }

  private static boolean splitsPair(String text, int i) {
    return i > 0
        && i < text.length()
        && Character.isHighSurrogate(text.charAt(i - 1))
        && Character.isLowSurrogate(text.charAt(i));
  }

  private void begin(Marked mark) {
    advance(mark.span.begin());
    open.push(mark);
    openTag(mark.mention, true);
  }

  /** Writes the text up to an offset and closes the marks that end until there. */
  private void advance(int to) {
    while (!open.isEmpty()) {
      int end = firstEnd();
      if (end > to) {
        break;
      }
      writeText(end);
      closeEnded();
    }
    writeText(to);
  }

  private int firstEnd() {
    int first = Integer.MAX_VALUE;
    for (Marked mark : open) {
      first = Math.min(first, mark.span.end());
    }
    return first;
  }

  private void closeEnded() {
    List<Marked> goOn = new ArrayList<>();
    while (open.stream().anyMatch(m -> m.span.end() == at)) {
      Marked top = open.pop();
      html.close("mark");
      if (top.span.end() > at) {
        goOn.add(top);
      }
    }
    goOn.sort(INNER_LAST);
    for (Marked mark : goOn) {
      open.push(mark);
      openTag(mark.mention, false);
    }
  }

  private void writeText(int to) {
    while (open.isEmpty() && to - blockBegin > BLOCK_UNITS) {
      int lineEnd = text.indexOf('\n', Math.max(at, blockBegin + BLOCK_UNITS)) + 1;
      if (lineEnd == 0 || lineEnd >= to) {
        break;
      }
      html.text(text, at, lineEnd).close("div").open("div", "class", "part");
      at = lineEnd;
      blockBegin = lineEnd;
    }
    html.text(text, at, to);
    at = to;
  }

  private void openTag(RecordedMention mention, boolean first) {
    String id = mention.id();
    String classes = classes(mention);
    if (!first) {
      html.open("mark", "class", classes, "data-m", id);
    } else if (mention.value() instanceof Value.Ihc ihc) {
      String sign = Sign.of(ihc.result());
      html.open(
          "mark",
          "class",
          classes,
          "data-m",
          id,
          "id",
          "at-" + id,
          "tabindex",
          "-1",
          "data-sign",
          sign);
    } else {
      html.open("mark", "class", classes, "data-m", id, "id", "at-" + id, "tabindex", "-1");
    }
  }

  /** The kind, and what sets the assertion apart from the plain one. */
  static String classes(RecordedMention mention) {
    Assertion assertion = mention.assertion();
    StringBuilder classes = new StringBuilder(mention.kind().label());
    for (String word : Words.besidePlain(assertion)) {
      classes.append(' ').append(word);
    }
    return classes.toString();
  }

  private record Marked(RecordedMention mention, Span span) {}
}
