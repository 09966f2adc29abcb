package org.conus.evaluate;

import java.util.List;
import org.conus.extract.Assertion;
import org.conus.text.SourceText;
import org.conus.text.Span;

/** The assertion engine alone, for gold that gives the concepts' spans. */
@FunctionalInterface
public interface AssertionJudge {

  /**
   * What a text holds of each concept.
   *
   * @param concepts in the order of the text, in units of the text as read
   * @return one a concept, in the same order
   */
  List<Assertion> judge(SourceText source, List<Span> concepts);
}
