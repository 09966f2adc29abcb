package org.conus.extract;

import java.util.List;
import java.util.Set;

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
   * The kinds of {@link Analysis#mentions()} that it looks at; those of earlier finders are then
   * there, and others may be.
   */
  default Set<MentionKind> reads() {
    return Set.of();
  }
}
