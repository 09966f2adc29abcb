package org.conus.extract.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conus.Examples;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Assertion.Temporality;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Texts;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssertionsTest {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final Assertions ASSERTIONS =
      new Assertions(
          Examples.knowledge("assertion-cues.tsv", "general-words.tsv", "histology-families.tsv"),
          VOCABULARY);

  static List<String[]> examples() {
    return Examples.rows("assertions.tsv");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void assessesTheMarkedMentions(String section, String marked, String expected) {
    Marked text = Marked.of(marked);
    Analysis analysis = Texts.analysis(VOCABULARY, section, text.text);
    assertThat(
            ASSERTIONS.assess(analysis, text.mentions(MentionKind.TUMOR)).stream()
                .map(AssertionsTest::rendered)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void namesTheCuesInTheOrderOfTheText() {
    Marked text = Marked.of("There was no history of any [[melanoma]].");
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    assertThat(ASSERTIONS.assess(analysis, text.mentions(MentionKind.TUMOR)).get(0).cues())
        .containsExactly("no history of");
  }

  @ParameterizedTest(name = "{0} or {1}: {2}")
  @CsvSource({
    "9364/3, 9364/3, CERTAIN",
    "9364/3, 9473/3, CERTAIN",
    "9473/3, 9364/3, CERTAIN",
    "8980/3, 8950/3, CERTAIN",
    "9364/3, 9500/3, UNCERTAIN",
    "8140/3, 8140/2, UNCERTAIN",
    "8312/3, 8260/3, UNCERTAIN",
  })
  void leavesNothingOpenBetweenNamesOfOneEntity(String one, String other, Certainty certainty) {
    Marked text = Marked.of("The biopsy showed [[one tumor]] or [[another tumor]].");
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    List<Mention> plain = text.mentions(MentionKind.TUMOR);
    List<Mention> coded = List.of(coded(plain.get(0), one), coded(plain.get(1), other));
    assertThat(ASSERTIONS.assess(analysis, coded))
        .extracting(Assertion::certainty)
        .containsExactly(certainty, certainty);
  }

  private static Mention coded(Mention mention, String morphology) {
    List<Code> codes = List.of(new Code(Code.ICD_O_3, morphology));
    return new Mention(mention.kind(), mention.span(), mention.value(), codes, List.of());
  }

  @Test
  void leavesStainsAndSitesAffirmed() {
    Marked text = Marked.of("No staining for [[synaptophysin]].");
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    for (MentionKind kind : List.of(MentionKind.IHC_RESULT, MentionKind.ANATOMY)) {
      assertThat(ASSERTIONS.assess(analysis, text.mentions(kind))).containsExactly(Assertion.PLAIN);
    }
  }

  @Test
  void goesOnWithThePatientWithinAParagraphOnly() {
    Marked text =
        Marked.of("Our patient had pain. He had a [[glioma]].\n\nHe reviewed 20 [[gliomas]].");
    Analysis analysis = Texts.analysis(VOCABULARY, "discussion", text.text);
    assertThat(ASSERTIONS.assess(analysis, text.mentions(MentionKind.TUMOR)))
        .extracting(Assertion::subject)
        .containsExactly(Subject.PATIENT, Subject.OTHER);
  }

  @Test
  void readsALineOfWhichTheLineBeforeSpeaks() {
    Marked text =
        Marked.of(
            "No evidence of:\n- [[metastasis]]\n- [[lymphoma]]\nNEGATIVE FOR\n[[MALIGNANCY]]\n"
                + "[[Carcinoma]]: No\n[[Adenoma]]: Yes");
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    assertThat(ASSERTIONS.assess(analysis, text.mentions(MentionKind.TUMOR)))
        .extracting(Assertion::polarity)
        .containsExactly(
            Polarity.NEGATED,
            Polarity.NEGATED,
            Polarity.NEGATED,
            Polarity.NEGATED,
            Polarity.AFFIRMED);
  }

  @Test
  void recallsWhatWasToldOfTheSameTumorWhereItIsKnown() {
    Marked text =
        Marked.of(
            "History of [[lobular carcinoma]]. No metastasis of the known [[lobular carcinoma]]."
                + " The [[lobular carcinoma]] is invasive. The known [[lymphoma]] is stable.");
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : text.mentions(MentionKind.TUMOR)) {
      String word = mention.span().in(text.text);
      Code code = new Code(Code.ICD_O_3, word.equals("lymphoma") ? "9590/3" : "8520/3");
      mentions.add(
          new Mention(mention.kind(), mention.span(), mention.value(), List.of(code), List.of()));
    }
    assertThat(ASSERTIONS.assess(analysis, mentions))
        .extracting(Assertion::temporality)
        .containsExactly(
            Temporality.HISTORICAL,
            Temporality.HISTORICAL,
            Temporality.CURRENT,
            Temporality.CURRENT);
  }

  @Test
  void takesLinearTimeInASentenceWithoutEnd() {
    long small = bestNanos("no metastasis or possible history of [[tumor]], and ".repeat(500));
    long large = bestNanos("no metastasis or possible history of [[tumor]], and ".repeat(4_000));
    assertThat(large).isLessThan(small * 40);
  }

  private static long bestNanos(String marked) {
    Marked text = Marked.of(marked);
    Analysis analysis = Texts.analysis(VOCABULARY, "findings", text.text);
    List<Mention> mentions = text.mentions(MentionKind.TUMOR);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      ASSERTIONS.assess(analysis, mentions);
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  /** The attributes that differ from the plain reading, joined by {@code +}. */
  private static String rendered(Assertion assertion) {
    List<String> parts = new ArrayList<>();
    if (assertion.polarity() == Polarity.NEGATED) {
      parts.add("negated");
    }
    if (assertion.certainty() == Certainty.UNCERTAIN) {
      parts.add("uncertain");
    }
    if (assertion.temporality() == Temporality.HISTORICAL) {
      parts.add("historical");
    }
    if (assertion.subject() != Subject.PATIENT) {
      parts.add(assertion.subject().label());
    }
    return parts.isEmpty() ? "plain" : String.join("+", parts);
  }

  /** A text whose mentions stood between double brackets. */
  private record Marked(String text, List<Span> spans) {
    static Marked of(String marked) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int from = 0;
      for (int open = marked.indexOf("[["); open >= 0; open = marked.indexOf("[[", from)) {
        int close = marked.indexOf("]]", open);
        text.append(marked, from, open);
        int begin = text.length();
        text.append(marked, open + 2, close);
        spans.add(new Span(begin, text.length()));
        from = close + 2;
      }
      return new Marked(text.append(marked.substring(from)).toString(), spans);
    }

    List<Mention> mentions(MentionKind kind) {
      Value value = new Value.Tumor(null, "tumor", null, null, null, null);
      return spans.stream().map(s -> new Mention(kind, s, value, List.of(), List.of())).toList();
    }
  }
}
