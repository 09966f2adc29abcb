package org.conus.uima.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.conus.extract.learned.Tags;
import org.junit.jupiter.api.Test;

/** The algorithm against the sum over all paths, which is what a probability stands for. */
class TagChancesTest {
  private static final Tags TAGS = new Tags(List.of("anatomy", "tumor"));
  private static final int LENGTH = 4;

  private final double[] sums = new double[LENGTH * TAGS.size()];
  private final AdaptiveWeights moves = new AdaptiveWeights(TAGS.moves());

  TagChancesTest() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = random.nextDouble(-3, 3);
    }
    for (int move = 0; move < TAGS.moves(); move++) {
      moves.change(move, random.nextDouble(-1, 1), 1);
    }
  }

  @Test
  void tagsAndMovesAreAsProbableAsThePathsThroughThem() {
    double[][] ofTags = new double[LENGTH][TAGS.size()];
    double[][] ofMoves = new double[LENGTH][TAGS.size() * TAGS.size()];
    double all = addPaths(new int[LENGTH], 0, ofTags, ofMoves);
    TagChances chances = new TagChances(TAGS, sums, moves);
    for (int token = 0; token < LENGTH; token++) {
      for (int tag = 0; tag < TAGS.size(); tag++) {
        assertThat(chances.ofTags(token)[tag]).isCloseTo(ofTags[token][tag] / all, within(1e-12));
      }
      for (int move = 0; token > 0 && move < ofMoves[token].length; move++) {
        assertThat(chances.ofMoves(token)[move])
            .isCloseTo(ofMoves[token][move] / all, within(1e-12));
      }
    }
  }

  private double addPaths(int[] path, int token, double[][] ofTags, double[][] ofMoves) {
    if (token == LENGTH) {
      return addPath(path, ofTags, ofMoves);
    }
    double all = 0;
    for (int tag = 0; tag < TAGS.size(); tag++) {
      path[token] = tag;
      all += addPaths(path, token + 1, ofTags, ofMoves);
    }
    return all;
  }

  private double addPath(int[] path, double[][] ofTags, double[][] ofMoves) {
    double score = 0;
    for (int i = 0; i < LENGTH; i++) {
      int before = i == 0 ? TAGS.size() : path[i - 1];
      if (!TAGS.fits(before, path[i])) {
        return 0;
      }
      score += sums[i * TAGS.size() + path[i]] + moves.get(TAGS.move(before, path[i]));
    }
    double chance = Math.exp(score);
    for (int i = 0; i < LENGTH; i++) {
      ofTags[i][path[i]] += chance;
      if (i > 0) {
        ofMoves[i][TAGS.move(path[i - 1], path[i])] += chance;
      }
    }
    return chance;
  }
}
