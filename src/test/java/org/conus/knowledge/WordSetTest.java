package org.conus.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordSetTest {

  @Test
  void findsWordsInAnyCase() {
    WordSet words = WordSet.parse("words.txt", "# a comment\ntumor\ncord\n");
    assertThat(words.size()).isEqualTo(2);
    assertThat(words.contains("Tumor")).isTrue();
    assertThat(words.contains("the CORD is".toCharArray(), 4, 8)).isTrue();
    assertThat(words.contains("tumo")).isFalse();
    assertThat(words.contains("tumors")).isFalse();
    assertThat(words.contains("")).isFalse();
  }

  @Test
  void refusesWhatIsNoWordAndWhatStandsTwice() {
    assertThatThrownBy(() -> WordSet.parse("words.txt", "tumor\nCord\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith("words.txt:2: no lower-case word");
    assertThatThrownBy(() -> WordSet.parse("words.txt", "tumor\ncord\ntumor"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessage("words.txt:3: duplicate word tumor");
  }
}
