package org.conus.extract;

import java.util.List;

/** Finds the mentions of one kind. Implementations are immutable and safe for threads. */
public interface MentionFinder {

  /** The mentions in the order of the text; the analysis is not changed. */
  List<Mention> find(Analysis analysis);

  /**
   * Whether it looks at {@link Analysis#mentions()}, which are then those of all earlier finders.
   */
  default boolean readsMentions() {
    return false;
  }
}
