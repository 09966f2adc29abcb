package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringUtil;
import org.conus.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the judge to the sentences of OpenNLP's own detector. */
class SentenceStopsTest {
  private static final SentenceDetectorME DETECTOR = detector();
  private static final SentenceStops STOPS = new SentenceStops();

  private static SentenceDetectorME detector() {
    try {
      return new SentenceDetectorME(
          new SentenceModel(
              SentenceStopsTest.class.getResource("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void judgesSentencesOfExamplesAsOpenNlpDoes() {
    String all =
        Examples.of("sentences.tsv", "text", "sentences")
            .map(example -> String.valueOf(example.get()[0]))
            .collect(Collectors.joining("\n\n"));
    assertSame(all);
    assertThat(begins(all)).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ". A",
        "A. B",
        "A.",
        " One. Two! Three?  Four.\n\nFive",
        "It grew in the U.S. The rest did not.",
        "It rose (see Fig. 2). Then it fell.",
        "He asked why?! Nobody knew... Then.",
        "e.g. this. i.e. that. No. 5. Dr. Who",
        "a.A.b.B. C",
        "tumor\u00A0cells. \u2003Then  \u00A0 more. x"
      })
  void judgesEdgesAsOpenNlpDoes(String text) {
    assertSame(text);
  }

  @Test
  void judgesShuffledWordsAsOpenNlpDoes() {
    String[] parts =
        ("The of It He a in was mass Dr Fig no No vs al U.S e.g i.e cm 1.2 3 T12 L1 (see) \"so A B x"
                + " MRI. end. 5. ! ? . ... .) .\" ). , : ; - U.S.A. J.R. c.f")
            .split(" ");
    String[] blanks = {" ", " ", " ", "", "  ", "\n", "\n\n", "\t", " \u00A0"};
    Random random = new Random(20);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
        text.append(blanks[random.nextInt(blanks.length)]);
      }
      assertSame(text.toString());
    }
  }

  private static void assertSame(String text) {
    assertThat(judged(text)).as("sentence begins in <%s>", text).isEqualTo(begins(text));
  }

  /** Where OpenNLP's sentences begin, the first aside. */
  private static Set<Integer> begins(String text) {
    return Arrays.stream(DETECTOR.sentPosDetect(text))
        .skip(1)
        .map(Span::getStart)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where words begin behind those whose last stop is judged to end a sentence. */
  private static Set<Integer> judged(String text) {
    return IntStream.range(1, text.length())
        .filter(at -> !isWhite(text, at) && isWhite(text, at - 1))
        .filter(at -> endsBefore(text, at))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean endsBefore(String text, int wordBegin) {
    int at = wordBegin - 1;
    while (at >= 0 && isWhite(text, at)) {
      at--;
    }
    while (at >= 0 && !isWhite(text, at) && ".!?".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at >= 0 && !isWhite(text, at) && STOPS.endsSentence(text, at);
  }

  private static boolean isWhite(String text, int at) {
    return StringUtil.isWhitespace(text.charAt(at));
  }
}
