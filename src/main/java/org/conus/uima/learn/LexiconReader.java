package org.conus.uima.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.uima.SentenceStops;

/**
 * Reads texts as the pipeline does before models look at them: sentences, tokens and what the
 * lexicon finds. Texts are taken as they are, without repair. Not safe for threads.
 */
public final class LexiconReader {
  private static final List<String> FINDERS = List.of("spinal-level", "anatomy", "tumor");

  private final Extraction extraction;
  private final SentenceStops stops = new SentenceStops();

  public LexiconReader(Extraction extraction) {
    this.extraction = extraction;
  }

  /** The structure of a text with the mentions of the lexicon's finders. */
  public Analysis read(String text) {
    Analysis structure = extraction.structure().analyze(text, stops);
    List<Mention> mentions = new ArrayList<>();
    for (String name : FINDERS) {
      MentionFinder finder = extraction.finder(name);
      mentions.addAll(finder.find(structure.with(mentions)));
      Collections.sort(mentions);
    }
    return structure.with(mentions);
  }
}
