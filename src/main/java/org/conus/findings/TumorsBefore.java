package org.conus.findings;

import java.util.Arrays;
import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;

/** Finds the last name of a tumor before a place, without looking through all of a document. */
final class TumorsBefore {
  private final List<Mention> mentions;

  /** The index of each tumor, in order. */
  private final int[] tumors;

  /** UTF-16 units of the longest name. */
  private final int longest;

  /**
   * @param mentions in the order of the text
   */
  TumorsBefore(List<Mention> mentions) {
    this.mentions = mentions;
    int[] all = new int[mentions.size()];
    int size = 0;
    int most = 0;
    for (int i = 0; i < all.length; i++) {
      Mention mention = mentions.get(i);
      if (mention.kind() == MentionKind.TUMOR) {
        all[size++] = i;
        most = Math.max(most, mention.span().end() - mention.span().begin());
      }
    }
    this.tumors = Arrays.copyOf(all, size);
    this.longest = most;
  }

  /**
   * The index of the last mention of a tumor that ends before a place; -1 if none is near.
   *
   * @param reach how far before the place it may end, in UTF-16 units
   */
  int last(int place, int reach) {
    for (int i = behind(place) - 1; i >= 0; i--) {
      Mention tumor = mentions.get(tumors[i]);
      int gap = place - tumor.span().end();
      if (gap >= 0 && gap <= reach) {
        return tumors[i];
      }
      if (place - tumor.span().begin() > reach + longest) {
        return -1;
      }
    }
    return -1;
  }

  /** How many tumors begin at a place or before it. */
  private int behind(int place) {
    int low = 0;
    int high = tumors.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(tumors[middle]).span().begin() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
