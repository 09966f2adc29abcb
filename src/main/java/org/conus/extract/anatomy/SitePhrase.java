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
    return items.get(0).first();
  }

  int last() {
    return items.get(items.size() - 1).last();
  }
}
