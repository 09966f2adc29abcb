package org.conus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.match.Tokens;
import org.conus.text.Span;

/**
 * Abbreviations that a text defines itself behind a mention of some kind: {@code low-grade
 * endometrial stromal sarcoma (LGESS)} makes every {@code LGESS} of the document that type, {@code
 * superior mesenteric artery (SMA)} every {@code SMA} that site. An abbreviation has two capitals
 * at least and its first letter begins a word of the long form (after Schwartz and Hearst, PSB
 * 2003, without the search for the best long form: ours is a mention already).
 */
public final class DefinedAbbreviations {
  private static final int LONGEST = 10;

  /** Of how many words before a mention an abbreviation may have the first letters. */
  private static final int MOST_BEFORE = 2;

  private final Tokens tokens;
  private final MentionKind kind;
  private final String rule;
  private final Trace trace;
  private final Map<String, Mention> defined = new HashMap<>();

  /** How long what is defined is, and its first characters modulo 64, a bit each. */
  private int lengths;

  private long begins;

  /**
   * @param found mentions of the kind, behind which abbreviations may be defined
   * @param rule id of the rule that the mentions are made by
   */
  public DefinedAbbreviations(
      Tokens tokens, List<Mention> found, MentionKind kind, String rule, Trace trace) {
    this.tokens = tokens;
    this.kind = kind;
    this.rule = rule;
    this.trace = trace;
    for (int i = 0; i < found.size(); i++) {
      Mention mention = found.get(i);
      if (mention.kind() == kind && mayOpen(mention.span().end())) {
        define(mention);
      }
    }
  }

  /** Whether a bracket may open behind an offset; false only if none does: cheap, before tokens. */
  private boolean mayOpen(int offset) {
    String text = tokens.text();
    int at = offset;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() && (text.charAt(at) == '(' || text.charAt(at) > 127);
  }

  private void define(Mention mention) {
    int open = tokens.at(mention.span().end());
    if (!tokens.is(open, '(') || !tokens.is(open + 2, ')')) {
      return;
    }
    String shortForm = tokens.text(open + 1);
    if (isAbbreviation(shortForm, mention.span().in(tokens.text()))
        || beginsBefore(shortForm, mention)) {
      defined.putIfAbsent(shortForm, mention);
      lengths |= 1 << shortForm.length();
      begins |= 1L << shortForm.charAt(0);
    } else {
      trace.heldBack(
          kind,
          tokens.span(open + 1, open + 1),
          rule,
          "no two capitals, or its letters do not stand in the words before the bracket");
    }
  }

  private static boolean isAbbreviation(String shortForm, String longForm) {
    boolean shaped =
        shortForm.length() <= LONGEST && capitals(shortForm, 0, shortForm.length()) >= 2;
    return shaped && lettersInOrder(shortForm, longForm);
  }

  /**
   * Whether the first letters are those of one or two words before the mention: {@code
   * intramedullary spinal cord metastasis (ISCM)}, of which the first word is no part of it.
   */
  private boolean beginsBefore(String shortForm, Mention mention) {
    String name = mention.span().in(tokens.text());
    int first = tokens.at(mention.span().begin());
    for (int words = 1; words <= MOST_BEFORE; words++) {
      String rest = shortForm.substring(Math.min(words, shortForm.length()));
      if (capitals(rest, 0, rest.length()) >= 2
          && sameLetter(rest.charAt(0), name.charAt(0))
          && initialsAre(shortForm, first - words, words)
          && isAbbreviation(rest, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean initialsAre(String shortForm, int first, int words) {
    for (int i = 0; i < words; i++) {
      if (first + i < 0 || !sameLetter(tokens.firstChar(first + i), shortForm.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameLetter(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  /**
   * Whether every letter of the short form stands in the long form, in order, the first at its
   * begin.
   */
  private static boolean lettersInOrder(String shortForm, String longForm) {
    String lower = longForm.toLowerCase(Locale.ROOT);
    String letters = shortForm.toLowerCase(Locale.ROOT);
    if (letters.endsWith("s") && Character.isLowerCase(shortForm.charAt(letters.length() - 1))) {
      letters = letters.substring(0, letters.length() - 1);
    }
    int at = lower.indexOf(letters.charAt(0));
    for (int i = 1; i < letters.length() && at >= 0; i++) {
      at = lower.indexOf(letters.charAt(i), at + 1);
    }
    return at >= 0;
  }

  /** The mentions of what is defined, wherever no mention stands yet. */
  public List<Mention> mentions(List<Mention> found) {
    List<Mention> more = new ArrayList<>();
    if (defined.isEmpty()) {
      return more;
    }
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!mayBeDefined(i)) {
        continue;
      }
      while (next < found.size() && found.get(next).span().end() <= tokens.begin(i)) {
        next++;
      }
      boolean taken = next < found.size() && found.get(next).span().begin() < tokens.end(i);
      Mention meant = taken ? null : defined.get(tokens.text(i));
      if (meant != null) {
        more.add(abbreviated(meant, tokens.span(i, i)));
      }
    }
    return more;
  }

  /** A cheap test before the word is looked up. */
  private boolean mayBeDefined(int token) {
    char first = tokens.firstChar(token);
    return (begins >>> first & 1) != 0
        && (lengths >>> tokens.length(token) & 1) != 0
        && Character.isUpperCase(first);
  }

  private static int capitals(String text, int begin, int end) {
    int capitals = 0;
    for (int i = begin; i < end; i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }

  private Mention abbreviated(Mention meant, Span span) {
    return new Mention(kind, span, meant.value(), meant.codes(), List.of(rule));
  }
}
