package org.conus.extract.anatomy;

import java.util.List;

/**
 * A site's phrase that the grammar accepted.
 *
 * @param items those of its sentence
 * @param begin the index of its first word
 * @param end the index after that of its last word
 * @param rule id of the production
 */
record SitePhrase(List<Item> items, int begin, int end, String rule) {

  int first() {
    Item first = items.get(begin);
    boolean isNoun = items.get(end - 1).role() != Role.ADJECTIVE;
    return first.role() == Role.SIDED && !isNoun ? items.get(begin + 1).first() : first.first();
  }

  int last() {
    return items.get(end - 1).last();
  }
}
