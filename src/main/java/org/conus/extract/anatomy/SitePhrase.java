package org.conus.extract.anatomy;

import java.util.List;

/**
 * A site's phrase that the grammar accepted.
 *
 * @param items its words, in order
 * @param rule id of the production
 */
record SitePhrase(List<Item> items, String rule) {

  int first() {
    Item first = items.get(0);
    boolean isNoun = items.get(items.size() - 1).role() != Role.ADJECTIVE;
    return first.role() == Role.SIDED && !isNoun ? items.get(1).first() : first.first();
  }

  int last() {
    return items.get(items.size() - 1).last();
  }
}
