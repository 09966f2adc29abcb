package org.conus.text;

import java.util.Set;

/**
 * Words by which repair knows what stands at the end of a line.
 *
 * @param coordinators before them the hyphen of a first half waits for the second
 * @param joiners before them a code's hyphen is a minus
 * @param shortWords words of one or two letters, as they are written
 * @param particles words that scanners write onto others, in lower case
 * @param captions names of figures and tables, in lower case
 */
public record RepairWords(
    Set<String> coordinators,
    Set<String> joiners,
    Set<String> shortWords,
    Set<String> particles,
    Set<String> captions) {

  public RepairWords {
    coordinators = Set.copyOf(coordinators);
    joiners = Set.copyOf(joiners);
    shortWords = Set.copyOf(shortWords);
    particles = Set.copyOf(particles);
    captions = Set.copyOf(captions);
  }

  /** UTF-16 units of the longest of some words. */
  static int longest(Set<String> words) {
    int longest = 0;
    for (String word : words) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
