package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.learned.NameTagger.Name;
import org.conus.match.Tokens;

/**
 * All models of a pipeline, which read a document together when the first is asked; what they find
 * is kept for the others, which are asked on the same thread, be it behind other documents. Safe
 * for threads.
 */
public final class SharedTagger {
  private final NameTagger tagger;
  private final ThreadLocal<Map<Tokens, Kept>> kept = ThreadLocal.withInitial(WeakHashMap::new);

  /**
   * What was found in a document. It must not hold the tokens, by which it is kept.
   *
   * @param mentions of the lexicon when it was read
   * @param asked the models that were asked, which are not asked again as a rule
   */
  private record Kept(List<Mention> mentions, List<List<Name>> names, BitSet asked) {}

  public SharedTagger(List<NameModel> models, NameFeatures features) {
    this.tagger = new NameTagger(models, features);
  }

  List<NameModel> models() {
    return tagger.models();
  }

  /** The names that one of the models finds; what others have added before does not count. */
  List<Name> find(Analysis analysis, int model) {
    List<Mention> known = new ArrayList<>(analysis.mentions());
    known.removeIf(LearnedNames::isLearned);
    Map<Tokens, Kept> documents = kept.get();
    Kept found = documents.get(analysis.tokens());
    if (found == null || !found.mentions.equals(known)) {
      found = new Kept(known, tagger.find(analysis.with(known)), new BitSet());
      documents.put(analysis.tokens(), found);
    }
    found.asked.set(model);
    if (found.asked.cardinality() == models().size()) {
      documents.remove(analysis.tokens());
    }
    return found.names.get(model);
  }
}
