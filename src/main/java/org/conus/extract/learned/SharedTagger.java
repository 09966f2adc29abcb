package org.conus.extract.learned;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.learned.NameTagger.Name;
import org.conus.match.Tokens;

/**
 * All models of a pipeline, which read a document together when the first is asked; what they find
 * is kept for the others, which are asked on the same thread. Safe for threads.
 */
public final class SharedTagger {
  private final NameTagger tagger;
  private final ThreadLocal<Kept> kept = new ThreadLocal<>();

  /**
   * What was found in a document.
   *
   * @param mentions of the lexicon when it was read
   */
  private record Kept(
      WeakReference<Tokens> tokens, List<Mention> mentions, List<List<Name>> names) {
    boolean isOf(Analysis analysis, List<Mention> now) {
      return tokens.refersTo(analysis.tokens()) && mentions.equals(now);
    }
  }

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
    Kept last = kept.get();
    if (last == null || !last.isOf(analysis, known)) {
      List<List<Name>> names = tagger.find(analysis.with(known));
      last = new Kept(new WeakReference<>(analysis.tokens()), known, names);
      kept.set(last);
    }
    return last.names.get(model);
  }
}
