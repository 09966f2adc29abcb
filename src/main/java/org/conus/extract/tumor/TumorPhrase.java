package org.conus.extract.tumor;

import java.util.List;

/**
 * A tumor's phrase that the grammar accepted.
 *
 * @param first its first token
 * @param last its last token, included
 * @param head the type or head at its end
 * @param before the types, modifiers and sites before the head, in order
 * @param rule id of the production
 */
record TumorPhrase(int first, int last, Item head, List<Item> before, String rule) {
  /** The rule of a head that names no type. */
  static final String BARE_HEAD = "lesion.bare-head";

  boolean isBareHead() {
    return rule.equals(BARE_HEAD);
  }
}
