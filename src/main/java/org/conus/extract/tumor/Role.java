package org.conus.extract.tumor;

/** What a word does in a tumor's phrase. */
enum Role {
  /** A type of the table. */
  TYPE,
  /** A name that is a type only where the sentence speaks of tumors. */
  AMBIGUOUS,
  /** {@code tumor}, {@code mass}, {@code lesion}: a type only behind a word that makes it one. */
  HEAD,
  /** A word before the head that belongs to the mention. */
  MODIFIER,
  /** A word before the head that does not. */
  APPEARANCE,
  /** A site that an earlier finder found. */
  SITE,
  /** A word such as {@code of}, behind which no member of a list of tumors stands. */
  PREPOSITION,
  /** Words such as {@code case of}, behind which an abbreviation is a disease's. */
  ANNOUNCEMENT,
  /** What a tumor's name before it is only a part of: {@code sarcoma clinic}. */
  SERVICE,
  /** A phrase that holds a tumor's word and names none: {@code anaplastic lymphoma kinase}. */
  BLOCK;

  /** Whether a phrase can be of it alone, or be barred by it. */
  boolean isName() {
    return this == TYPE || this == AMBIGUOUS || this == HEAD || this == BLOCK;
  }
}
