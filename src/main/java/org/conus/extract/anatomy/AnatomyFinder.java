package org.conus.extract.anatomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.DefinedAbbreviations;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds anatomical sites with their side and direction words and their part-of chain. */
public final class AnatomyFinder implements MentionFinder {
  private final SiteLexer lexer;
  private final Map<String, Concept> byName = new HashMap<>();

  public AnatomyFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.lexer = new SiteLexer(knowledge, vocabulary);
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      concept.names().forEach(name -> byName.putIfAbsent(name.text(), concept));
    }
  }

  /** It reads spinal levels, which belong to a site's phrase ({@code T12 vertebral body}). */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.SPINAL_LEVEL);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    LevelPlaces levels = new LevelPlaces(tokens, analysis.mentions());
    List<Mention> mentions = new ArrayList<>();
    SiteParser parser = new SiteParser(tokens, trace);
    for (Sentence sentence : analysis.sentences()) {
      lexer.addItems(tokens, sentence, levels, parser.items());
      List<SitePhrase> phrases = parser.parse();
      for (int i = 0; i < phrases.size(); i++) {
        mentions.add(mention(tokens, phrases.get(i)));
      }
      parser.clear();
    }
    mentions.addAll(abbreviations(tokens, mentions, trace));
    Collections.sort(mentions);
    return mentions;
  }

  private static List<Mention> abbreviations(Tokens tokens, List<Mention> found, Trace trace) {
    return new DefinedAbbreviations(
            tokens, found, MentionKind.ANATOMY, "anatomy.abbreviation", trace)
        .mentions(found);
  }

  private Mention mention(Tokens tokens, SitePhrase phrase) {
    Span span = tokens.span(phrase.first(), phrase.last());
    Concept concept = concept(tokens, phrase);
    String name = concept == null ? span.in(tokens.text()) : concept.name();
    List<Code> codes = concept == null ? List.of() : concept.codes();
    return new Mention(
        MentionKind.ANATOMY,
        span,
        new Value.Anatomy(concept == null ? null : concept.id(), name, side(phrase)),
        codes,
        List.of(phrase.rule()));
  }

  /**
   * The site that the phrase is about: the part of a site if the table has it, else the site before
   * the first {@code of} that has a code, else the one behind.
   */
  private @Nullable Concept concept(Tokens tokens, SitePhrase phrase) {
    SiteWord best = null;
    Item part = null;
    for (int i = phrase.begin(); i < phrase.end(); i++) {
      Item item = phrase.items().get(i);
      Concept head = best == null ? null : best.concept();
      if (item.role() == Role.OF && best != null && head != null && !head.codes().isEmpty()) {
        return whole(tokens, phrase, i, best);
      }
      if (item.role() == Role.PART && best == null) {
        part = item;
      }
      if (item.role().isSite() && item.concept() != null) {
        best = best == null ? item.word() : better(best, item.word());
      }
    }
    Concept head = best == null ? null : best.concept();
    if (head == null || part == null) {
      return head;
    }
    String whole = tokens.lower(part.last()) + " of " + head.name().toLowerCase(Locale.ROOT);
    return byName.getOrDefault(whole, head);
  }

  /**
   * The part of an organ that its words before and behind an {@code of} name together, whatever
   * stands between them: the {@code head of her pancreas}; else the site before it, or the organ
   * behind a region of the body: {@code lower quadrants of the right breast}.
   */
  private @Nullable Concept whole(Tokens tokens, SitePhrase phrase, int of, SiteWord head) {
    String part = tokens.lower(phrase.items().get(of - 1).last()) + " of ";
    for (int i = of; i < phrase.end(); i++) {
      Item item = phrase.items().get(i);
      if (item.role().isSite() && item.concept() != null) {
        boolean ofOrgan = head.isRegion() && item.word().hasCodes() && !item.word().isRegion();
        return byName.getOrDefault(
            part + item.concept().name().toLowerCase(Locale.ROOT),
            ofOrgan ? item.concept() : head.concept());
      }
    }
    return head.concept();
  }

  /** The later site of a nominal is its head, unless it is a general one such as skin or vessel. */
  private static SiteWord better(SiteWord earlier, SiteWord later) {
    return !later.saysMuch() && earlier.hasCodes() && !earlier.isRegion() ? earlier : later;
  }

  private static @Nullable String side(SitePhrase phrase) {
    String side = null;
    for (int i = phrase.begin(); i < phrase.end(); i++) {
      SiteWord word = phrase.items().get(i).word();
      if (word.saysSide()) {
        side = side == null || side.equals(word.value()) ? word.value() : "bilateral";
      }
    }
    return side;
  }
}
