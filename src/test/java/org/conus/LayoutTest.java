package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.conus.extract.Assertion;
import org.conus.findings.RecordedMention;
import org.conus.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A report that another system printed says the same: its findings and what is said of them do not
 * hang on blanks, dashes, ligatures, capitals, line ends or the sign between a name and its result.
 */
class LayoutTest {
  /** A way to print a text that changes nothing of what it says. */
  enum Layout {
    OTHER_LINE_ENDS(0, text -> text.replace("\n", "\r\n")),
    BLANKS_THAT_DO_NOT_BREAK(0, replacing("(?<=\\S) (?=\\S)", "\u00a0")),
    INDENTED(0, replacing("(?m)^(?=\\S)", "    ")),
    LIGATURES(0, text -> text.replace("fi", "ﬁ").replace("fl", "ﬂ")),
    HYPHENS_OF_TYPESETTERS(0, replacing("(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])", "\u2010")),
    MINUS_IN_RANGES(0, replacing("(?<=\\d)[-–](?=\\d)", "−")),
    DECIMAL_COMMAS(0, replacing("(?<=\\d)\\.(?=\\d+ ?(?:cm|mm|[xX×]))", ",")),
    TIMES_SIGNS(0, replacing("(?<=\\d) ?[xX×] ?(?=\\d)", " × ")),
    DIMENSIONS_WITHOUT_BLANKS(0, replacing("(?<=\\d) ?[xX×] ?(?=\\d)", "x")),
    COLONS_BETWEEN_BLANKS(0, replacing("(?<=[A-Za-z0-9]): (?=[A-Za-z])", " : ")),
    EQUAL_SIGNS(0, replacing("(?<=[A-Za-z0-9]): (?=[Pp]os|[Nn]eg)", " = ")),
    DASHES_BEFORE_RESULTS(0, replacing("(?<=[A-Za-z0-9]): (?=[Pp]os|[Nn]eg)", " - ")),
    COLONS_WITHOUT_BLANKS(0.002, replacing("(?<=[A-Za-z0-9]): (?=[A-Za-z])", ":")),
    TWO_BLANKS_BEHIND_SENTENCES(0.002, replacing(SENTENCE_END, "  ")),
    NO_BLANKS_BEHIND_SENTENCES(0.01, replacing(SENTENCE_END, "")),
    A_LINE_EACH_SENTENCE(0.01, replacing(SENTENCE_END, "\n")),
    AMPERSANDS(0.01, replacing(" and ", " & ")),
    EMPTY_LINES(0.03, replacing("\n(?=\\S)", "\n\n")),
    CAPITALS(0.05, text -> text.toUpperCase(Locale.ROOT));

    /** The share of mentions of which something else may be said. */
    private final double leeway;

    private final UnaryOperator<String> print;

    Layout(double leeway, UnaryOperator<String> print) {
      this.leeway = leeway;
      this.print = print;
    }

    private static UnaryOperator<String> replacing(String pattern, String by) {
      Pattern compiled = Pattern.compile(pattern);
      return text -> compiled.matcher(text).replaceAll(by);
    }
  }

  private static final String SENTENCE_END = "(?<=[a-z]{4}\\.) (?=[A-Z][a-z]+ [a-z])";

  @ParameterizedTest
  @EnumSource
  void saysTheSame(Layout layout) {
    int mentions = 0;
    List<String> differences = new ArrayList<>();
    List<String> ids = new ArrayList<>(TestDocs.ids());
    ids.removeAll(TestDocs.heldOut());
    for (String id : ids) {
      String text = TestDocs.source(id).text();
      String printed = layout.print.apply(text);
      if (!printed.equals(text)) {
        List<String> before = said(id, text);
        mentions += before.size();
        differences.addAll(differences(id, before, said(id, printed)));
      }
    }
    assertThat(mentions).as("mentions of texts that %s changes", layout).isPositive();
    assertThat(differences)
        .as("differences of %d mentions", mentions)
        .hasSizeLessThanOrEqualTo((int) (layout.leeway * mentions));
  }

  /** What is said before and not any more. */
  private static List<String> differences(String id, List<String> before, List<String> after) {
    List<String> lost = new ArrayList<>(before);
    after.forEach(lost::remove);
    return lost.stream().map(mention -> id + ": " + mention).toList();
  }

  /** What a text says, without the places and signs that a layout changes. */
  private static List<String> said(String id, String text) {
    List<String> said = new ArrayList<>();
    for (RecordedMention mention : TestDocs.record(SourceText.of(id, text)).mentions()) {
      Assertion assertion = mention.assertion();
      String value = mention.value().toString().toLowerCase(Locale.ROOT).replace('\u2010', '-');
      said.add(
          String.join(
              " ",
              mention.kind().name(),
              value.replace(" & ", " and "),
              assertion.polarity().name(),
              assertion.certainty().name(),
              assertion.temporality().name(),
              assertion.subject().name()));
    }
    return said;
  }
}
