package org.conus.extract;

import java.util.List;

/** Finds the mentions of one kind. Implementations are immutable and safe for threads. */
public interface MentionFinder {

  /** The mentions in the order of the text; the analysis is not changed. */
  List<Mention> find(Analysis analysis);
}
