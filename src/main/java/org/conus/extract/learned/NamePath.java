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
   * @param firstTag where the sums of the model's tags begin
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

  /** Gives the token before the last one the best of the tags that may stand there. */
  void decide(int token, float[] sums) {
    before = best(sums);
    Tag tag = model.tag(before);
    if (tag != Tag.OUT) {
      if (!open) {
        last = token;
        probability = 1;
      }
      probability *= probability(sums);
    }
    open = tag.isOpen();
    if (tag == Tag.LAST || tag == Tag.UNIT) {
      names.add(new Name(token, last, probability));
    }
  }

  /** The first of the best. */
  private int best(float[] sums) {
    int best = -1;
    for (int tag = 0; tag < model.tags(); tag++) {
      if (model.tag(tag).fits(open) && (best < 0 || sums[firstTag + tag] > sums[firstTag + best])) {
        best = tag;
      }
    }
    return best;
  }

  private double probability(float[] sums) {
    double all = 0;
    for (int tag = 0; tag < model.tags(); tag++) {
      all += Math.exp(sums[firstTag + tag] - sums[firstTag + before]);
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
