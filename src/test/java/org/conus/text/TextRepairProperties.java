package org.conus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;

/** What holds of the repair of every text, however bad. */
class TextRepairProperties {
  private static final TextRepair REPAIR = TextRepairs.of(Knowledge.builtIn());

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.of(
            "metastasis",
            "of",
            "the",
            "carci",
            "noma",
            "T12",
            "L1",
            "CK7",
            "rare3,10)",
            "[2-4]",
            "\uFB01",
            "\uFB01brous\uFB01brous",
            "\uFB03",
            "\u00AD",
            "\u00A0",
            "\u2009",
            "\u200B",
            "-",
            "-\n",
            "- \n\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\f",
            "\t",
            " ",
            " ",
            " ",
            ".",
            ". ",
            ":",
            "Fig. 1. A mass",
            "Page 3 of 12",
            "77",
            "J Foo 5 : 12-19, 2015",
            "\u03BF",
            "\u0430",
            "\u00CE\u00BF",
            "\u00E2\u20AC\u201C",
            "1. ",
            "(",
            ")",
            "\u00B9",
            "CK7: positive",
            "INTRODUCTION",
            "\uD83D\uDE00",
            "\uD83D",
            "inten",
            "sity",
            "well-",
            "enhanced",
            "p53 ..... wild",
            "\u0000",
            "CARCIN0MA of the axil1ary node",
            "epiduraI",
            "lntradural",
            "l.3 x O.8 cm",
            "vi mentin",
            "comma",
            "period",
            "new paragraph",
            "and the tumor was removed in one piece by")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 2000)
  void mapIsMonotoneAndInside(@ForAll("nasty") String source) {
    RepairedText repaired = REPAIR.repair(source);
    int before = 0;
    for (int i = 0; i < repaired.text().length(); i++) {
      Span unit = repaired.map().toSource(new Span(i, i + 1));
      assertThat(unit.begin()).isGreaterThanOrEqualTo(before);
      assertThat(unit.length()).isPositive();
      assertThat(unit.end()).isLessThanOrEqualTo(source.length());
      before = unit.begin();
    }
  }

  @Property(tries = 2000)
  void everySpanHasItsLettersInTheSource(
      @ForAll("nasty") String source, @ForAll int one, @ForAll int other) {
    RepairedText repaired = REPAIR.repair(source);
    int length = repaired.text().length() + 1;
    int a = Math.floorMod(one, length);
    int b = Math.floorMod(other, length);
    Span span = new Span(Math.min(a, b), Math.max(a, b));
    String expanded = looks(Characters.mend(repaired.map().toSource(span).in(source)).text);
    assertThat(isSubsequence(looks(span.in(repaired.text())), expanded)).isTrue();
  }

  @Property(tries = 2000)
  void spansBeginAndEndWithTheirOwnLetters(@ForAll("nasty") String source, @ForAll int at) {
    RepairedText repaired = REPAIR.repair(source);
    String text = repaired.text();
    if (text.isEmpty()) {
      return;
    }
    int begin = Math.floorMod(at, text.length());
    int end = begin;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end == begin) {
      return;
    }
    String from = repaired.map().toSource(new Span(begin, end)).in(source);
    assertThat(Lines.isBlank(from.charAt(0))).isFalse();
    assertThat(from.charAt(from.length() - 1)).isNotIn(' ', '\n', '\u00AD');
  }

  @Property(tries = 1000)
  void cleanTextStaysAsItIs(@ForAll("clean") String source) {
    RepairedText repaired = REPAIR.repair(source);
    assertThat(repaired.text()).isEqualTo(source);
    Span all = new Span(0, source.length());
    assertThat(repaired.map().toSource(all)).isEqualTo(all);
  }

  @Provide
  Arbitrary<String> clean() {
    return Arbitraries.of(
            "The tumor was positive for CK7 and for CD34 (Fig. 1) in all of the cells.",
            "An intradural mass at T12-L2 measured 1.4 x 1.3 cm.",
            "INTRODUCTION",
            "CK7: positive",
            "Well-enhanced lesions lay along the thecal sac from T12 to S1.")
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(lines -> String.join("\n", lines));
  }

  /** The letters and digits, those as one that a scanner takes for each other. */
  private static String looks(String text) {
    return letters(text.replace('|', 'l').replace('0', 'o'))
        .replace('1', 'l')
        .replace('i', 'l')
        .replace('5', 's')
        .replace("rn", "m");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c > 'a' && c <= 'z' && c != 'o' || c >= '0' && c <= '9')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static boolean isSubsequence(String part, String whole) {
    int found = 0;
    for (int i = 0; i < whole.length() && found < part.length(); i++) {
      found += whole.charAt(i) == part.charAt(found) ? 1 : 0;
    }
    return found == part.length();
  }
}
