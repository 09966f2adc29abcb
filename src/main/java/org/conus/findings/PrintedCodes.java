package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes of ICD-O-3 that a report or a registrar's stamp prints beside a diagnosis: {@code
 * Carcinoma, infiltrating duct, NOS 8500/3}, {@code M-85003}, {@code Site: Breast, NOS C50.9}. They
 * are the strongest statement of what the tumor is and where it began. Digits that a scanner took
 * for letters, and blanks inside a code, are read as meant; a morphology that the table of tumors
 * does not have is no code. Immutable.
 */
final class PrintedCodes {
  /** The rule of a mention whose morphology is printed. */
  static final String RULE = "tumor.printed-code";

  private static final String DIGIT = "[0-9OolIS]";

  /** {@code 8500/3}, {@code 82 60/3}, {@code M-85003}, {@code M8500/3}. */
  private static final Pattern MORPHOLOGY =
      Pattern.compile(
          "(?<![\\w./])(?:M ?-? ?(?<five>[89]\\d{4})|(?:M ?-? ?)?(?<four>[89] ?"
              + DIGIT
              + " ?"
              + DIGIT
              + " ?"
              + DIGIT
              + ") ?[/|] ?(?<behavior>[01236]))(?![\\w/]|\\.\\d)");

  /** {@code C50.9}, {@code C 5O .9}. */
  private static final Pattern TOPOGRAPHY =
      Pattern.compile(
          "(?<![\\w.])C ?(?<category>"
              + DIGIT
              + " ?"
              + DIGIT
              + ") ?\\. ?(?<part>"
              + DIGIT
              + ")(?![\\w]|\\.\\d)");

  private static final String MORPHOLOGY_BEGINS = "M89";
  private static final String TOPOGRAPHY_BEGINS = "C";

  /** How far before its code, in UTF-16 units, the name of a tumor ends at most. */
  private static final int REACH = 160;

  /** How far from a printed morphology a printed topography stands at most. */
  private static final int REACH_OF_SITE = 240;

  /** How far from a number, in UTF-16 units, the word stands that says it is a code. */
  private static final int REACH_OF_WORD = 120;

  private static final int LAST_CATEGORY = 80;
  private static final char MORPHOLOGY_SIGN = 'M';

  private final Map<String, Concept> tumors = new HashMap<>();
  private final WordSense words;

  PrintedCodes(Knowledge knowledge) {
    words = new WordSense(knowledge, "code-words.tsv", "text", "says");
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      concept.code(Code.ICD_O_3).ifPresent(code -> tumors.putIfAbsent(code, concept));
    }
  }

  /**
   * A document with the morphologies that are printed in it.
   *
   * @param sites the topography printed for a tumor, by the index of its mention
   */
  record Read(Analysis analysis, Map<Integer, String> sites) {}

  private record Printed(int begin, int end, String code) {}

  Read read(Analysis analysis, CodePlaces codes) {
    List<Printed> morphologies = morphologies(codes);
    List<Printed> topographies = topographies(codes);
    if (morphologies.isEmpty() && topographies.isEmpty()) {
      return new Read(analysis, Map.of());
    }
    TumorsBefore tumorsBefore = new TumorsBefore(analysis.mentions());
    List<Mention> mentions = new ArrayList<>(analysis.mentions());
    Map<Integer, String> sites = new HashMap<>();
    int site = 0;
    for (Printed morphology : morphologies) {
      site = from(morphology.begin() - REACH_OF_SITE, topographies, site);
      int named = tumorsBefore.last(morphology.begin(), REACH);
      if (named >= 0 && isMeant(morphology, mentions.get(named), analysis.text())) {
        mentions.set(named, coded(mentions.get(named), morphology.code()));
        if (site < topographies.size()
            && topographies.get(site).begin() <= morphology.begin() + REACH_OF_SITE) {
          sites.putIfAbsent(named, topographies.get(site).code());
        }
      }
    }
    if (sites.isEmpty() && !topographies.isEmpty()) {
      int named = tumorsBefore.last(topographies.get(0).begin(), REACH);
      if (named >= 0) {
        sites.put(named, topographies.get(0).code());
      }
    }
    return new Read(analysis.with(mentions), sites);
  }

  /** The first code that begins at a place or behind it, from one on that is not behind that. */
  private static int from(int place, List<Printed> codes, int earliest) {
    int code = earliest;
    while (code < codes.size() && codes.get(code).begin() < place) {
      code++;
    }
    return code;
  }

  /** Whether a word for codes stands near a number, or the name before it has that code anyway. */
  private boolean isMeant(Printed number, Mention tumor, String text) {
    if (number.code().equals(own(tumor)) || text.charAt(number.begin()) == MORPHOLOGY_SIGN) {
      return true;
    }
    int from = Math.max(0, number.begin() - REACH_OF_WORD);
    int to = Math.min(text.length(), number.end() + REACH_OF_WORD);
    return words.has(text, new Span(from, to), "code");
  }

  private List<Printed> morphologies(CodePlaces codes) {
    return all(
        codes,
        MORPHOLOGY_BEGINS,
        MORPHOLOGY,
        matcher -> {
          String five = matcher.group("five");
          String code =
              five == null
                  ? digits(matcher.group("four")) + "/" + matcher.group("behavior")
                  : five.substring(0, 4) + "/" + five.charAt(4);
          return tumors.containsKey(code) ? code : null;
        });
  }

  private static List<Printed> topographies(CodePlaces codes) {
    return all(
        codes,
        TOPOGRAPHY_BEGINS,
        TOPOGRAPHY,
        matcher -> {
          String category = digits(matcher.group("category"));
          boolean isSite = Integer.parseInt(category) <= LAST_CATEGORY;
          return isSite ? "C" + category + "." + digits(matcher.group("part")) : null;
        });
  }

  /** What a match says, null for nothing. */
  private interface Reader {
    @Nullable String code(Matcher match);
  }

  /** All codes of a pattern, which is tried only where a code may begin and go on. */
  private static List<Printed> all(
      CodePlaces codes, String begins, Pattern pattern, Reader reader) {
    List<Printed> found = List.of();
    String text = codes.text();
    Matcher matcher = null;
    int end = 0;
    for (int i = 0; i < codes.size(); i++) {
      int at = codes.begin(i);
      if (at >= end
          && codes.beginsWith(i, begins)
          && (at == 0 || !isWordPart(text.charAt(at - 1)))) {
        matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
        if (matcher.region(at, text.length()).lookingAt()) {
          end = matcher.end();
          String code = reader.code(matcher);
          if (code != null) {
            found = found.isEmpty() ? new ArrayList<>() : found;
            found.add(new Printed(at, end, code));
          }
        }
      }
    }
    return found;
  }

  private static boolean isWordPart(char c) {
    return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static String digits(String scanned) {
    return scanned
        .replace(" ", "")
        .toLowerCase(Locale.ROOT)
        .replace('o', '0')
        .replace('l', '1')
        .replace('i', '1')
        .replace('s', '5');
  }

  private Mention coded(Mention mention, String code) {
    Value.Tumor said = (Value.Tumor) mention.value();
    Concept concept = tumors.get(code);
    List<String> because = new ArrayList<>(mention.because());
    because.add(RULE);
    if (concept == null || code.equals(own(mention))) {
      return new Mention(mention.kind(), mention.span(), said, mention.codes(), because);
    }
    Value value =
        new Value.Tumor(
            concept.id(),
            concept.name(),
            code.substring(5),
            said.grade(),
            said.course(),
            said.site());
    return new Mention(mention.kind(), mention.span(), value, concept.codes(), because);
  }

  private static @Nullable String own(Mention mention) {
    for (Code code : mention.codes()) {
      if (code.system().equals(Code.ICD_O_3)) {
        return code.code();
      }
    }
    return null;
  }
}
