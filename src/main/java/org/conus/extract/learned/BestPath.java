package org.conus.extract.learned;

import java.util.List;
import org.conus.extract.learned.NameTagger.Name;

/**
 * The tags that score best together by a model, all tokens of a sentence (Viterbi 1967). A score
 * stands above the number of the tag that has it, the lower the tag the higher the number, so that
 * the largest of such longs is the best score and of equal ones the lowest tag. Immutable.
 */
final class BestPath {
  /** How far a score stands above the number of its tag. */
  private static final int SHIFT = Byte.SIZE;

  private static final long TAG = (1 << SHIFT) - 1;

  /** Of a move that cannot be; so small that nothing makes up for it. */
  private static final long NEVER = Long.MIN_VALUE / 4;

  private final NameModel model;
  private final Tags tags;
  private final int size;

  /** By tag and the tag before it, the weight of the move, as high as scores stand. */
  private final long[] moves;

  /** By tag, the weight of the move from the begin of a sentence. */
  private final long[] first;

  /** How many longs the sums of a token are. */
  private final int width;

  /** The first of them that is of the model. */
  private final int column;

  /**
   * @param width how many longs the sums of a token are, those of other models among them
   * @param column the first of them that is of the model, see {@link NameModel#addTo}
   */
  BestPath(NameModel model, int width, int column) {
    this.model = model;
    this.width = width;
    this.column = column;
    this.tags = model.tags();
    this.size = tags.size();
    this.moves = new long[size * size];
    this.first = new long[size];
    for (int tag = 0; tag < size; tag++) {
      first[tag] = move(size, tag) << SHIFT;
      for (int before = 0; before < size; before++) {
        moves[tag * size + before] = move(before, tag) << SHIFT;
      }
    }
  }

  private long move(int before, int tag) {
    return tags.fits(before, tag) ? model.move(tags.move(before, tag)) : NEVER >> SHIFT;
  }

  /** What a token's features say of a tag, over what they say of {@link Tags#OUT}, in parts. */
  private int weight(long[] sums, int token, int tag) {
    if (tag == Tags.OUT) {
      return 0;
    }
    long pair = sums[token * width + column + (tag - 1) / 2];
    return Tags.isBegin(tag) ? PairedSums.first(pair) : PairedSums.second(pair);
  }

  /**
   * Adds the names of a sentence, of the kind that the model finds.
   *
   * @param sums by token, what its features say
   * @param length of the sentence in tokens
   * @param firstToken added to the numbers of their tokens
   */
  void addNames(long[] sums, int length, int firstToken, List<Name> names) {
    int[] path = size == 3 ? ofOneKind(sums, length) : of(sums, length);
    int begin = tags.begin(model.kind());
    for (int i = 0; i < length; i++) {
      if (path[i] == begin) {
        int last = i;
        while (last + 1 < length && path[last + 1] == begin + 1) {
          last++;
        }
        names.add(new Name(firstToken + i, firstToken + last, sure(path, sums, i, last)));
        i = last;
      }
    }
  }

  /** The best tags; of equal ones those with the lower numbers, from the last token on. */
  private int[] of(long[] sums, int length) {
    byte[] from = new byte[length * size];
    long[] scores = new long[size];
    long[] next = new long[size];
    for (int tag = 0; tag < size; tag++) {
      scores[tag] = scored(first[tag], tag, weight(sums, 0, tag));
    }
    for (int token = 1; token < length; token++) {
      for (int tag = 0; tag < size; tag++) {
        long best = scores[0] + moves[tag * size];
        for (int before = 1; before < size; before++) {
          best = Math.max(best, scores[before] + moves[tag * size + before]);
        }
        from[token * size + tag] = (byte) tag(best);
        next[tag] = scored(best, tag, weight(sums, token, tag));
      }
      long[] kept = scores;
      scores = next;
      next = kept;
    }
    int[] path = new int[length];
    long best = scores[0];
    for (long score : scores) {
      best = Math.max(best, score);
    }
    path[length - 1] = tag(best);
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = from[i * size + path[i]] & 0xFF;
    }
    return path;
  }

  /** A score with a tag's number below it and the tag's weight. */
  private static long scored(long score, int tag, int weight) {
    return (score | TAG) - tag + ((long) weight << SHIFT);
  }

  private static int tag(long scored) {
    return (int) (TAG - (scored & TAG));
  }

  /** The same of a model of one kind of names; measured: a third of the time. */
  private int[] ofOneKind(long[] sums, int length) {
    long outToOut = moves[0];
    long beginToOut = moves[1];
    long insideToOut = moves[2];
    long outToBegin = moves[3];
    long beginToBegin = moves[4];
    long insideToBegin = moves[5];
    long beginToInside = moves[7];
    long insideToInside = moves[8];
    long out = scored(first[0], 0, 0);
    long begin = scored(first[1], 1, weight(sums, 0, 1));
    long inside = scored(first[2], 2, weight(sums, 0, 2));
    byte[] from = new byte[length];
    for (int token = 1; token < length; token++) {
      long toOut = Math.max(out + outToOut, Math.max(begin + beginToOut, inside + insideToOut));
      long toBegin =
          Math.max(out + outToBegin, Math.max(begin + beginToBegin, inside + insideToBegin));
      long toInside = Math.max(begin + beginToInside, inside + insideToInside);
      from[token] = (byte) (tag(toOut) | tag(toBegin) << 2 | tag(toInside) << 4);
      long pair = sums[token * width + column];
      out = scored(toOut, 0, 0);
      begin = scored(toBegin, 1, PairedSums.first(pair));
      inside = scored(toInside, 2, PairedSums.second(pair));
    }
    int[] path = new int[length];
    path[length - 1] = tag(Math.max(out, Math.max(begin, inside)));
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = from[i] >> 2 * path[i] & 3;
    }
    return path;
  }

  /**
   * The probability that the tags of a name and the one behind it are right, each given its
   * neighbors.
   */
  private double sure(int[] path, long[] sums, int first, int last) {
    double sure = 1;
    for (int token = first; token <= Math.min(last + 1, path.length - 1); token++) {
      int earlier = token == 0 ? size : path[token - 1];
      int later = token + 1 == path.length ? Tags.OUT : path[token + 1];
      double all = 0;
      for (int tag = 0; tag < size; tag++) {
        if (tag == path[token]) {
          all++;
        } else if (tags.fits(earlier, tag) && tags.fits(tag, later)) {
          long less = score(path, sums, token, tag) - score(path, sums, token, path[token]);
          all += Math.exp(less / (double) NameModel.PARTS);
        }
      }
      sure *= 1 / all;
    }
    return sure;
  }

  /** What a tag would score in the place of a token's, with the moves to it and from it. */
  private long score(int[] path, long[] sums, int token, int tag) {
    long to = move(token == 0 ? size : path[token - 1], tag);
    long behind = token + 1 == path.length ? 0 : move(tag, path[token + 1]);
    return to + weight(sums, token, tag) + behind;
  }
}
