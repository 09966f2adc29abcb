package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.extract.learned.NameTagger.Name;
import org.conus.match.Tokens;
import org.conus.text.Span;

/**
 * What a model finds beside the lexicon. The lexicon has the first word: a name that overlaps
 * anything of the lexicon's of the same kind, a bare lesion or a stain's marker included, is left
 * out, and so is one that the model is not sure of or that stands in a service's name. A name has
 * no code, as a model gives none.
 */
public final class LearnedNames implements MentionFinder {
  private static final String RULE = ".model";

  private final SharedTagger tagger;
  private final int model;
  private final MentionKind kind;
  private final double least;
  private final ServiceWords services;
  private final String rule;

  /**
   * @param model which of the tagger's models
   * @param least how sure the model must be, 0 to 1
   * @param services the words that a name is left out before
   */
  public LearnedNames(SharedTagger tagger, int model, double least, ServiceWords services) {
    this.tagger = tagger;
    this.model = model;
    this.kind = MentionKind.of(tagger.models().get(model).kind());
    this.least = least;
    this.services = services;
    this.rule = kind.label() + RULE;
  }

  /** Whether a mention is a model's. */
  static boolean isLearned(Mention mention) {
    List<String> rules = mention.because();
    return rules.size() == 1 && rules.get(0).endsWith(RULE);
  }

  @Override
  public Set<MentionKind> reads() {
    return Set.of(
        MentionKind.ANATOMY,
        MentionKind.TUMOR,
        MentionKind.LESION,
        MentionKind.SPINAL_LEVEL,
        MentionKind.IHC_RESULT);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    List<Mention> mentions = new ArrayList<>();
    for (Name name : tagger.find(analysis, model)) {
      Span span = analysis.tokens().span(name.first(), name.last());
      if (isTaken(analysis, span) || services.follow(analysis.tokens(), name.last())) {
        continue;
      }
      if (name.probability() >= least) {
        mentions.add(mention(analysis.tokens(), span));
      } else if (trace.isOn()) {
        trace.heldBack(kind, span, rule, String.format(Locale.ROOT, "%.2f", name.probability()));
      }
    }
    return mentions;
  }

  private boolean isTaken(Analysis analysis, Span span) {
    Span sentence = analysis.sentenceAt(span.begin()).span();
    for (Mention other : analysis.mentionsIn(sentence)) {
      boolean same =
          other.kind() == kind
              || other.kind() == MentionKind.IHC_RESULT
              || kind == MentionKind.TUMOR && other.kind() == MentionKind.LESION
              || kind == MentionKind.ANATOMY && other.kind() == MentionKind.SPINAL_LEVEL;
      if (same && other.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private Mention mention(Tokens tokens, Span span) {
    String name = span.in(tokens.text());
    Value value =
        kind == MentionKind.TUMOR
            ? new Value.Tumor(null, name, null, null, null, null)
            : new Value.Anatomy(null, name, null);
    return new Mention(kind, span, value, List.of(), List.of(rule));
  }
}
