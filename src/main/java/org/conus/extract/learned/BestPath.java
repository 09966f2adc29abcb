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

  /** The number of the model's first sum. */
  private final int shift;

  /** The most that a token in a name can have by moves over one that is in none. */
  private final long mostPerToken;

  /** The most that a name can have by the move behind it. */
  private final long mostBehind;

  /**
   * @param width how many longs the sums of a token are, those of other models among them
   * @param shift the number of the model's first sum
   */
  BestPath(NameModel model, int width, int shift) {
    this.model = model;
    this.width = width;
    this.shift = shift;
    this.tags = model.tags();
    this.size = tags.size();
    this.moves = new long[size * size];
    this.first = new long[size];
    long out = move(Tags.OUT, Tags.OUT);
    long most = NEVER;
    long behind = 0;
    for (int tag = 0; tag < size; tag++) {
      first[tag] = move(size, tag) << SHIFT;
      for (int before = 0; before < size; before++) {
        long move = move(before, tag);
        moves[tag * size + before] = move << SHIFT;
        most = tag == Tags.OUT ? most : Math.max(most, move - out);
        behind = tag == Tags.OUT ? Math.max(behind, move - out) : behind;
      }
      most = tag == Tags.OUT ? most : Math.max(most, move(size, tag) - move(size, Tags.OUT));
    }
    this.mostPerToken = most;
    this.mostBehind = behind;
  }

  private long move(int before, int tag) {
    return tags.fits(before, tag) ? model.move(tags.move(before, tag)) : NEVER >> SHIFT;
  }

  /** What a token's features say of a tag, over what they say of {@link Tags#OUT}, in parts. */
  private int weight(long[] sums, int token, int tag) {
    return tag == Tags.OUT ? 0 : PairedSums.get(sums, token * width, shift + tag - 1);
  }

  /**
   * Adds the names of a sentence, of the kind that the model finds.
   *
   * @param sums by token, what its features say
   * @param length of the sentence in tokens
   * @param firstToken added to the numbers of their tokens
   */
  void addNames(long[] sums, int length, int firstToken, List<Name> names) {
    if (mayHaveNames(sums, length)) {
      addNames(of(sums, length), sums, firstToken, names);
    }
  }

  /**
   * Whether some tokens side by side could score better in names than in none, if all moves were as
   * good as the best. A sentence without such tokens is not read: its best tags are all {@link
   * Tags#OUT}.
   */
  private boolean mayHaveNames(long[] sums, int length) {
    long run = 0;
    for (int token = 0; token < length; token++) {
      long best = NEVER;
      for (int tag = 1; tag < size; tag++) {
        best = Math.max(best, weight(sums, token, tag));
      }
      run = Math.max(run, 0) + best + mostPerToken;
      if (run + mostBehind >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The best tags; of equal ones those with the lower numbers, from the last token on. */
  private int[] of(long[] sums, int length) {
    byte[] from = new byte[length * size];
    long[] scores = new long[size];
    long[] next = new long[size];
    for (int tag = 0; tag < size; tag++) {
      scores[tag] = first[tag] + ((long) weight(sums, 0, tag) << SHIFT) + TAG - tag;
    }
    for (int token = 1; token < length; token++) {
      for (int tag = 0; tag < size; tag++) {
        long best = scores[0] + moves[tag * size];
        for (int before = 1; before < size; before++) {
          best = Math.max(best, scores[before] + moves[tag * size + before]);
        }
        from[token * size + tag] = (byte) (TAG - (best & TAG));
        next[tag] = (best | TAG) - tag + ((long) weight(sums, token, tag) << SHIFT);
      }
      long[] kept = scores;
      scores = next;
      next = kept;
    }
    int[] path = new int[length];
    path[length - 1] = best(scores);
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = from[i * size + path[i]] & 0xFF;
    }
    return path;
  }

  private static int best(long[] scores) {
    long best = scores[0];
    for (long score : scores) {
      best = Math.max(best, score);
    }
    return (int) (TAG - (best & TAG));
  }

  private void addNames(int[] path, long[] sums, int firstToken, List<Name> names) {
    int begin = tags.begin(model.kind());
    for (int i = 0; i < path.length; i++) {
      if (path[i] != begin) {
        continue;
      }
      int last = i;
      while (last + 1 < path.length && path[last + 1] == path[i] + 1) {
        last++;
      }
      double sure = 1;
      for (int token = i; token <= Math.min(last + 1, path.length - 1); token++) {
        sure *= sure(path, sums, token);
      }
      names.add(new Name(firstToken + i, firstToken + last, sure));
      i = last;
    }
  }

  /** The probability of a token's tag, given those of its neighbors. */
  private double sure(int[] path, long[] sums, int token) {
    long own = score(path, sums, token, path[token]);
    double all = 0;
    for (int tag = 0; tag < size; tag++) {
      int earlier = token == 0 ? size : path[token - 1];
      int later = token + 1 == path.length ? Tags.OUT : path[token + 1];
      if (tag == path[token]) {
        all++;
      } else if (tags.fits(earlier, tag) && tags.fits(tag, later)) {
        all += Math.exp((score(path, sums, token, tag) - own) / (double) NameModel.PARTS);
      }
    }
    return 1 / all;
  }

  /** What a tag would score in the place of a token's, with the moves to it and from it. */
  private long score(int[] path, long[] sums, int token, int tag) {
    long to = token == 0 ? move(size, tag) : move(path[token - 1], tag);
    long behind = token + 1 == path.length ? 0 : move(tag, path[token + 1]);
    return to + weight(sums, token, tag) + behind;
  }
}
