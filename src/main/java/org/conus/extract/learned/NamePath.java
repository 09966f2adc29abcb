package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conus.extract.learned.NameTagger.Name;

/** What a model has decided so far of a sentence that is read from its end. */
final class NamePath {
  private final NameModel model;
  private final int firstTag;
  private final List<Name> names = new ArrayList<>();
  private int before;
  private boolean open;
  private int last;
  private double probability;

  /**
   * @param firstTag the number of the model's first tag among those of all models
   */
  NamePath(NameModel model, int firstTag) {
    this.model = model;
    this.firstTag = firstTag;
    this.before = model.tags();
  }

  /** The tag decided last; the number of tags if there is none. */
  int before() {
    return before;
  }

  /**
   * Gives the token before the last one the best of the tags that may stand there.
   *
   * @param at where the token's sums begin
   */
  void decide(int token, float[] sums, int at) {
    int first = at + firstTag;
    before = best(sums, first);
    Tag tag = model.tag(before);
    if (tag != Tag.OUT) {
      if (!open) {
        last = token;
        probability = 1;
      }
      probability *= probability(sums, first);
    }
    open = tag.isOpen();
    if (tag == Tag.LAST || tag == Tag.UNIT) {
      names.add(new Name(token, last, probability));
    }
  }

  /** The first of the best. */
  private int best(float[] sums, int first) {
    int best = -1;
    for (int tag = 0; tag < model.tags(); tag++) {
      if (model.tag(tag).fits(open) && (best < 0 || sums[first + tag] > sums[first + best])) {
        best = tag;
      }
    }
    return best;
  }

  private double probability(float[] sums, int first) {
    double all = 0;
    for (int tag = 0; tag < model.tags(); tag++) {
      all += Math.exp(sums[first + tag] - sums[first + before]);
    }
    return 1 / all;
  }

  /** The names, in the order of the sentence. */
  List<Name> names() {
    List<Name> ordered = new ArrayList<>(names);
    Collections.reverse(ordered);
    return ordered;
  }
}
