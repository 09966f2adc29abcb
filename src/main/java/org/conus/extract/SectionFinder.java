package org.conus.extract;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Headings.Found;
import org.conus.extract.Headings.Heading;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of a text by the table of headings. Immutable.
 *
 * <p>A heading stands on a line of its own, or before its text with a colon, in capitals or, where
 * the table allows, bare; numbers before it do not count. Behind a full stop inside a line only
 * headings that the table allows there count; in a line as long as a page, which a scanner made,
 * also those of several words or in capitals before a colon. A caption is a section; behind it the
 * section before goes on, with an empty heading.
 */
public final class SectionFinder {
  static final String CAPTION = "caption";

  /** From this length on, in UTF-16 units, a line is taken for several that a scanner joined. */
  private static final int JOINED_LINES = 400;

  private static final int LONGEST_HEADING = 48;

  /** Signs before the points of a list. */
  private static final String BULLETS = "-*\u2022\u2013\u25CF\u25AA";

  private static final String SYNOPTIC = "synoptic";
  private static final String CASE_REPORT = "case-report";
  private static final String CLINICAL = "clinical-history";
  private static final String DIAGNOSIS = "final-diagnosis";

  private final Headings headings;

  public SectionFinder(Knowledge knowledge) {
    this(new Headings(knowledge));
  }

  SectionFinder(Headings headings) {
    this.headings = headings;
  }

  /**
   * The sections of a repaired text, in order; they cover it. The first is of kind {@link
   * Section#PREAMBLE} unless a heading opens the text.
   */
  public List<Section> find(Tokens tokens) {
    return find(tokens.text(), Stops.of(tokens));
  }

  List<Section> find(String text, Stops stops) {
    List<Mark> marks = new Run(text, stops).marks();
    withoutLabel(marks, text);
    return sections(marks, text);
  }

  /**
   * Where a section begins.
   *
   * @param until where it ends of itself, and the one before goes on; -1 if it does not
   */
  private record Mark(String kind, int begin, int end, int until) {}

  /** The search in one text. */
  private final class Run {
    private final String text;
    private final Stops stops;
    private final List<Mark> marks = new ArrayList<>();

    /** The first stop that may stand in the line that comes next. */
    private int nextStop;

    Run(String text, Stops stops) {
      this.text = text;
      this.stops = stops;
    }

    List<Mark> marks() {
      for (int at = 0; at < text.length(); ) {
        int end = lineEnd(text, at);
        int resumed = markLine(at, end);
        at = Math.max(end, resumed) + 1;
      }
      return marks;
    }

    /** Marks the headings of a line; returns where the block ends that the line begins. */
    private int markLine(int from, int end) {
      int begin = skipBlanks(text, from, end);
      if (begin == end) {
        return end;
      }
      Found found = headings.longest(text, begin, end);
      if (found != null && isCaption(text, begin, end)) {
        int until = blockEnd(text, end);
        marks.add(new Mark(CAPTION, begin, begin, until));
        return until;
      }
      Mark mark = atLineBegin(begin, end, found);
      if (mark == null && isFirstPart(text, begin, end) && lasting().equals(CLINICAL)) {
        mark = new Mark(DIAGNOSIS, begin, begin, -1);
      }
      if (mark != null) {
        marks.add(mark);
      }
      markInside(mark == null ? begin : mark.end, end);
      return end;
    }

    /** The kind of the section in force behind the marks so far. */
    private String lasting() {
      for (int i = marks.size() - 1; i >= 0; i--) {
        if (marks.get(i).until < 0) {
          return marks.get(i).kind;
        }
      }
      return Section.PREAMBLE;
    }

    private @Nullable Mark atLineBegin(int begin, int end, @Nullable Found foundAtBegin) {
      int words = afterNumber(text, begin, end);
      Found found = words > begin ? headings.longest(text, words, end) : null;
      if (found == null) {
        words = begin;
        found = foundAtBegin;
      }
      if (found == null || found.heading().is("title") || found.heading().is(CAPTION)) {
        return null;
      }
      int headingEnd = HeadingForm.end(text, words, found, end, words > begin);
      Heading heading = found.heading();
      if (headingEnd < 0 || heading.is("asks") && isOneWord(text, headingEnd, end)) {
        return null;
      }
      boolean alone = skipBlanks(text, headingEnd, end) == end;
      if (heading.is("key")) {
        boolean again = alone || heading.kind().equals(lasting());
        return again ? null : new Mark(heading.kind(), begin, begin, -1);
      }
      if (heading.is("row") && !alone && lasting().equals(SYNOPTIC)) {
        return null;
      }
      int until = heading.is("line") ? alone ? blockEnd(text, end) : end : -1;
      return new Mark(heading.kind(), begin, headingEnd, until);
    }

    /** Headings behind a full stop: with a colon, or, if they are a sentence, with a stop. */
    private void markInside(int from, int end) {
      int sentence = from;
      boolean joined = end - from >= JOINED_LINES;
      int stop = stops.from(from, nextStop);
      for (; stop < stops.size() && stops.offset(stop) < end; stop++) {
        int i = stops.offset(stop);
        char c = text.charAt(i);
        if (c == ':' && joined) {
          int words = runOn(text, sentence, i);
          sentence = words < 0 ? sentence : words;
        }
        if (c == ':' || c == '.') {
          boolean within = sentence > from && isCapital(text, sentence);
          Heading heading = within ? headings.exactly(text, sentence, i) : null;
          if (heading != null && isAllowed(heading, sentence, i, end)) {
            int until = heading.is("line") ? sentenceEnd(text, i + 1, end) : -1;
            marks.add(new Mark(heading.kind(), sentence, i + 1, until));
            sentence = i + 1;
          }
        }
        if (c != ':' && i + 1 < end && isBlank(text.charAt(i + 1))) {
          sentence = skipBlanks(text, i + 1, end);
        }
      }
      nextStop = stop;
    }

    private boolean isAllowed(Heading heading, int begin, int stop, int limit) {
      return isAllowedInside(text, begin, stop, limit, heading)
          || text.charAt(stop) == ':' && isOfJoined(text, begin, stop, heading);
    }
  }

  /** Whether nothing but one word, the answer to a question, stands between two places. */
  private static boolean isOneWord(String text, int from, int end) {
    int begin = skipBlanks(text, from, end);
    int at = begin;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    boolean word = at > begin;
    at += word && at < end && text.charAt(at) == '.' ? 1 : 0;
    return word && skipBlanks(text, at, end) == end;
  }

  /**
   * Where the words of a heading begin that ends at a colon inside a line that a scanner joined out
   * of several; -1 if none does.
   *
   * @param from where they begin at the earliest
   */
  private int runOn(String text, int from, int colon) {
    for (int i = Math.max(from, colon - LONGEST_HEADING); i < colon; i++) {
      boolean begins =
          (i == from || isBlank(text.charAt(i - 1))) && Character.isUpperCase(text.charAt(i));
      Heading heading = begins ? headings.exactly(text, i, colon) : null;
      if (heading != null && isOfJoined(text, i, colon, heading)) {
        return i;
      }
    }
    return -1;
  }

  /** Several words, or capitals, that head more than a row of a synopsis. */
  private static boolean isOfJoined(String text, int begin, int end, Heading heading) {
    if (heading.is("row") || heading.is("key") || heading.is("title") || heading.is(CAPTION)) {
      return false;
    }
    boolean several = text.substring(begin, end).indexOf(' ') > 0;
    return several || end - begin > 3 && HeadingForm.isCapitals(text, begin, end);
  }

  private static boolean isAllowedInside(
      String text, int begin, int end, int limit, Heading heading) {
    boolean capitals = HeadingForm.isCapitals(text, begin, end);
    if (text.charAt(end) == ':') {
      return heading.is("inline") || capitals && end - begin > 3 && !heading.is("title");
    }
    int next = skipBlanks(text, end + 1, limit);
    boolean several = text.substring(begin, end).indexOf(' ') > 0;
    return heading.is("inline") && (several || capitals) && next < limit && isCapital(text, next);
  }

  /**
   * Whether a line behind an empty one heads the first part of a specimen, and its diagnosis
   * follows: {@code A. Right nose, punch biopsy: Basal cell carcinoma}. Reports of skin often have
   * no other heading for what was found.
   */
  private static boolean isFirstPart(String text, int begin, int end) {
    boolean labelled =
        end - begin > 3
            && text.charAt(begin) == 'A'
            && ".):".indexOf(text.charAt(begin + 1)) >= 0
            && isBlank(text.charAt(begin + 2));
    if (!labelled || !text.substring(Math.max(0, begin - 2), begin).equals("\n\n")) {
      return false;
    }
    int colon = text.indexOf(':', begin + 3);
    int comma = text.indexOf(',', begin + 3);
    int behind = colon < 0 || colon >= end ? end : skipBlanks(text, colon + 1, end);
    return comma >= 0 && comma < colon && behind < end && Character.isLetter(text.charAt(behind));
  }

  /** {@code Fig. 1.}, {@code Figure 2:}, {@code Table 3 Xyz} at the begin of a line. */
  private boolean isCaption(String text, int begin, int end) {
    Found found =
        isCapital(text, begin) ? headings.longest(text, begin, Math.min(end, begin + 24)) : null;
    if (found == null || !found.heading().is(CAPTION)) {
      return false;
    }
    int number = found.end();
    while (number < end && (text.charAt(number) == '.' || isBlank(text.charAt(number)))) {
      number++;
    }
    int after = number;
    while (after < end && Character.isLetterOrDigit(text.charAt(after)) && after - number < 4) {
      after++;
    }
    return after > number && isLabel(text, number, after) && isTitled(text, after, end);
  }

  private static boolean isLabel(String text, int begin, int end) {
    if (Character.isDigit(text.charAt(begin))) {
      return true;
    }
    for (int i = begin; i < end; i++) {
      if ("IVX".indexOf(text.charAt(i)) < 0) {
        return end - begin == 1 && Character.isUpperCase(text.charAt(begin));
      }
    }
    return true;
  }

  private static boolean isTitled(String text, int after, int end) {
    int next = skipBlanks(text, after, end);
    if (next == end) {
      return true;
    }
    char c = text.charAt(next);
    return ".:|\u2014\u2013".indexOf(c) >= 0 || next > after && Character.isUpperCase(c);
  }

  /** {@code Case report} as the first line of a paper is a label, not a heading. */
  private static void withoutLabel(List<Mark> marks, String text) {
    if (marks.size() < 2 || !marks.get(0).kind.equals(CASE_REPORT)) {
      return;
    }
    Mark first = marks.get(0);
    if (text.substring(0, first.begin).isBlank()
        && !Character.isDigit(text.charAt(first.end - 1))
        && marks.stream().skip(1).anyMatch(m -> isBeforeCase(m.kind))) {
      marks.remove(0);
    }
  }

  private static boolean isBeforeCase(String kind) {
    return kind.equals(CASE_REPORT) || kind.equals("abstract") || kind.equals("introduction");
  }

  private static List<Section> sections(List<Mark> marks, String text) {
    int length = text.length();
    List<Section> sections = new ArrayList<>();
    String lasting = Section.PREAMBLE;
    int resumeAt = marks.isEmpty() || marks.get(0).begin > 0 ? 0 : -1;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (resumeAt >= 0 && resumeAt < mark.begin) {
        sections.add(
            new Section(lasting, new Span(resumeAt, resumeAt), new Span(resumeAt, mark.begin)));
      }
      int next = i + 1 < marks.size() ? marks.get(i + 1).begin : length;
      int end = mark.until < 0 ? next : endOrNext(text, Math.min(mark.until, length), next);
      sections.add(new Section(mark.kind, new Span(mark.begin, mark.end), new Span(mark.end, end)));
      lasting = mark.until < 0 ? mark.kind : lasting;
      resumeAt = end < next ? end : -1;
    }
    if (resumeAt >= 0 && resumeAt < length || sections.isEmpty()) {
      int from = Math.max(0, resumeAt);
      sections.add(new Section(lasting, new Span(from, from), new Span(from, length)));
    }
    return List.copyOf(sections);
  }

  /** Where a section ends that ends of itself; nothing but white space is no section. */
  private static int endOrNext(String text, int end, int next) {
    int at = Math.min(end, next);
    while (at < next && text.charAt(at) <= ' ') {
      at++;
    }
    return at == next ? next : Math.min(end, next);
  }

  /** Behind {@code 2.}, {@code 2.1}, {@code IV.}, {@code B.} or a list's sign, and blanks. */
  private static int afterNumber(String text, int begin, int end) {
    int at = begin;
    if (BULLETS.indexOf(text.charAt(begin)) >= 0) {
      int behind = skipBlanks(text, begin + 1, end);
      return behind > begin + 1 && behind < end ? behind : begin;
    }
    while (at < end
        && (Character.isDigit(text.charAt(at)) || at > begin && text.charAt(at) == '.')) {
      at++;
    }
    if (at == begin) {
      while (at < end && at - begin < 4 && "IVXABCDEFGH".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == begin || at == end || ".)".indexOf(text.charAt(at)) < 0) {
        return begin;
      }
    }
    at += at < end && ".)".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    int words = skipBlanks(text, at, end);
    return words > at && at - begin <= 6 && words < end ? words : begin;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isCapital(String text, int at) {
    return at < text.length()
        && (Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The end of the last line before an empty one. */
  private static int blockEnd(String text, int lineEnd) {
    int end = text.indexOf("\n\n", lineEnd);
    return end < 0 ? text.length() : end;
  }

  private static int sentenceEnd(String text, int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      if (Stops.isStop(text.charAt(i)) && text.charAt(i + 1) == ' ' && isCapital(text, i + 2)) {
        return i + 1;
      }
    }
    return end;
  }
}
