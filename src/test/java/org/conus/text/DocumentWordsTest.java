package org.conus.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentWordsTest {

  @ParameterizedTest
  @CsvSource({
    "a Spindle-Shaped cell, spindle-shaped, true",
    "a spindle-shaped cell, shaped, false",
    "a spindle - shaped cell, shaped, true",
    "spindle cells here, spindle, false",
    "many cells spindle, spindle, false",
    "the SPINDLE cells, spindle, true",
    "the spindle7 cells, spindle, false",
    "the spindles are, spindle, false",
    "the \u03B2-actin is, \u03B2-actin, true",
    "the \u0392-ACTIN is, \u03B2-actin, true",
    "is of no use, of, false",
  })
  void knowsTheWholeWordsInsideLines(String text, String word, boolean stands) {
    assertThat(contains(text, word)).isEqualTo(stands);
    assertThat(WordIndex.of(lines(text)).contains(word.toCharArray(), word.length()))
        .isEqualTo(stands);
  }

  @Property(tries = 2000)
  void aSearchAndTheIndexAgree(
      @ForAll @Chars({'a', 'A', 'b', '-', ' ', '\n', '1', '.', '\u03B2', '\u0392'}) String text,
      @ForAll @Chars({'a', 'b', '\u03B2'}) @StringLength(min = 1, max = 3) String left,
      @ForAll @Chars({'a', 'b', '\u03B2'}) @StringLength(min = 1, max = 3) String right) {
    String doubled = text + " " + left + right + " " + text + " " + left + "-" + right + text;
    WordIndex index = WordIndex.of(lines(doubled));
    for (String word : new String[] {left + right, left + "-" + right}) {
      assertThat(contains(doubled, word))
          .isEqualTo(index.contains(word.toCharArray(), word.length()));
    }
  }

  @Property(tries = 50)
  void manyQuestionsHaveTheSameAnswers(@ForAll @Chars({'a', 'b', ' ', '-'}) String text) {
    DocumentWords words = new DocumentWords(lines(text));
    boolean first = words.contains("aba".toCharArray(), 3);
    for (int i = 0; i < 40; i++) {
      assertThat(words.contains("aba".toCharArray(), 3)).isEqualTo(first);
    }
  }

  private static boolean contains(String text, String word) {
    return new DocumentWords(lines(text)).contains(word.toCharArray(), word.length());
  }

  private static Lines lines(String text) {
    return Lines.of(Units.same(text, text.toCharArray()));
  }
}
