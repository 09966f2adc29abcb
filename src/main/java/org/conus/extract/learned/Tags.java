package org.conus.extract.learned;

import java.util.List;

/**
 * The tags of tokens: 0 stands outside of names; then, for each kind, the tag of a name's first
 * token and that of its others. Immutable.
 *
 * @param kinds of names, in the order of their tags
 */
public record Tags(List<String> kinds) {
  /** The tag of what stands in no name. */
  public static final int OUT = 0;

  public Tags {
    kinds = List.copyOf(kinds);
  }

  /** How many there are. */
  public int size() {
    return 1 + 2 * kinds.size();
  }

  /** The tag of the first token of a name. */
  public int begin(String kind) {
    return 1 + 2 * kinds.indexOf(kind);
  }

  /** The tag of the other tokens of a name. */
  public int inside(String kind) {
    return begin(kind) + 1;
  }

  static boolean isBegin(int tag) {
    return (tag & 1) == 1;
  }

  /** How many moves there are, from each tag and from the begin of a sentence to each tag. */
  public int moves() {
    return (size() + 1) * size();
  }

  /** The number of a move; the tag before the first is {@link #size()}. */
  public int move(int before, int tag) {
    return before * size() + tag;
  }

  /** Whether a tag may follow another: a name goes on only where it has begun. */
  public boolean fits(int before, int tag) {
    boolean goesOn = tag != OUT && !isBegin(tag);
    return !goesOn || before == tag || before == tag - 1;
  }
}
