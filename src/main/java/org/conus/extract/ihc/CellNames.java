package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/** The names of cells and parts of a tissue, as a line words them. */
final class CellNames {
  private final Line line;

  CellNames(Line line) {
    this.line = line;
  }

  /** The phrase from a symbol to its head, if it names cells or a part; null if it does not. */
  @Nullable String component(int from, int head) {
    int first = line.is(from, Kind.IN) ? from + 1 : from;
    while (first < head && isQuantifier(first)) {
      first++;
    }
    for (int i = first; i < head; i++) {
      if (line.is(i, Kind.PERCENT) || line.is(i, Kind.FOR) && i == first) {
        return null;
      }
    }
    String sort = line.at(head).value();
    return sort.equals("generic") || sort.equals("property") ? null : phrase(first, head);
  }

  /** As {@link #component}, where the tumor's own cells are told from others by a word. */
  @Nullable String cells(int from, int head) {
    int first = from;
    while (first < head && (isQuantifier(first) || line.is(first, Kind.IN))) {
      first++;
    }
    Symbol noun = line.at(head);
    boolean generic = noun.value().equals("generic");
    boolean described = noun.flag().equals("described") || noun.flag().equals("gate");
    boolean named =
        described
            && first < head
            && !line.is(first, Kind.PERCENT)
            && !line.is(first, Kind.FOR)
            && !line.at(first).is(Kind.FILL, "neoplastic");
    return generic && named ? phrase(first, head) : component(first, head);
  }

  /** The name of cells that may be the tumor itself: spindle cells, luminal cells, nests. */
  @Nullable String mayBeTumor(int from, int head) {
    String sort = line.at(head).value();
    boolean own = sort.isEmpty() || sort.equals("cells");
    return own ? phrase(from, head) : cells(from, head);
  }

  private boolean isQuantifier(int i) {
    return isArticle(i)
        || line.at(i).is(Kind.FILL, "presence")
        || line.at(i).is(Kind.RESULT, "kept")
        || line.is(i, Kind.ADVERB)
        || line.is(i, Kind.EXTENT)
        || line.is(i, Kind.AND);
  }

  boolean isArticle(int i) {
    return line.at(i).is(Kind.FILL, "article");
  }

  String phrase(int first, int head) {
    return line.tokens.span(line.at(first).first(), line.at(head).last()).in(line.tokens.text());
  }
}
