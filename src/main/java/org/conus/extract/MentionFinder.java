package org.conus.extract;

import java.util.List;

/** Finds the mentions of one kind. Implementations are immutable and safe for threads. */
public interface MentionFinder {

  /** The mentions in the order of the text; the analysis is not changed. */
  default List<Mention> find(Analysis analysis) {
    return find(analysis, Trace.NONE);
  }

  /**
   * The same mentions.
   *
   * @param trace hears what was weighed and held back
   */
  List<Mention> find(Analysis analysis, Trace trace);

  /**
   * Whether it looks at {@link Analysis#mentions()}, which are then those of all earlier finders.
   */
  default boolean readsMentions() {
    return false;
  }
}
