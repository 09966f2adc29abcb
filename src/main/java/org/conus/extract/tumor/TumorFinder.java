package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.extract.Analysis;
import org.conus.extract.DefinedAbbreviations;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;

/** Finds tumor types with the words before them that say type, behavior, grade, origin or organ. */
public final class TumorFinder implements MentionFinder {
  private static final Set<Role> SURE = EnumSet.of(Role.TYPE, Role.HEAD);

  /** How many tokens a grade behind a name has: {@code G} and {@code 3}, {@code grade 3}. */
  private static final int GRADE_TOKENS = 2;

  private final TumorLexer lexer;
  private final TumorNames names;
  private final ReversedNames reversed;
  private final PrintedMorphology printed;

  public TumorFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.lexer = new TumorLexer(knowledge, vocabulary);
    this.names = new TumorNames(knowledge);
    this.reversed = new ReversedNames(lexer::named);
    this.printed = new PrintedMorphology(knowledge);
  }

  /** It reads sites, which make a type of a bare head ({@code renal mass}). */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.ANATOMY);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<List<Item>> sentences = sentences(analysis);
    Set<Concept> named = named(sentences);
    List<Mention> mentions = new ArrayList<>();
    for (List<Item> items : sentences) {
      Predicate<Item> meant = new AmbiguousNames(tokens, items, hasAny(items, SURE), named);
      for (TumorPhrase phrase : new TumorParser(tokens, items, meant, names, trace).parse()) {
        mentions.add(mention(tokens, phrase));
      }
    }
    Collections.sort(mentions);
    List<Mention> abbreviated =
        new DefinedAbbreviations(tokens, mentions, MentionKind.TUMOR, "tumor.abbreviation", trace)
            .mentions(mentions);
    Set<Integer> barred = barred(sentences);
    for (Mention mention : abbreviated) {
      if (!barred.contains(tokens.at(mention.span().begin()))) {
        mentions.add(mention);
      }
    }
    Collections.sort(mentions);
    return mentions;
  }

  /** The items of each sentence that has a name of a tumor. */
  private List<List<Item>> sentences(Analysis analysis) {
    Tokens tokens = analysis.tokens();
    List<List<Item>> sentences = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (!lexer.mayName(tokens, sentence)) {
        continue;
      }
      List<Item> items = lexer.items(tokens, sentence, TumorLexer.sites(analysis, sentence));
      if (hasName(items)) {
        sentences.add(reversed.join(tokens, sentence, items));
      }
    }
    return sentences;
  }

  /** The first tokens of phrases that hold a tumor's word and name none: {@code RCC antigen}. */
  private static Set<Integer> barred(List<List<Item>> sentences) {
    Set<Integer> barred = new HashSet<>();
    for (List<Item> items : sentences) {
      for (Item item : items) {
        if (item.role() == Role.BLOCK) {
          barred.add(item.first());
        }
      }
    }
    return barred;
  }

  /** The types that a document names without doubt. */
  private static Set<Concept> named(List<List<Item>> sentences) {
    Set<Concept> named = new HashSet<>();
    for (List<Item> items : sentences) {
      for (Item item : items) {
        if (item.role() == Role.TYPE && item.concept() != null) {
          named.add(item.concept());
        }
      }
    }
    return named;
  }

  private static boolean hasName(List<Item> items) {
    for (Item item : items) {
      if (item.role().isName()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(List<Item> items, Set<Role> roles) {
    for (Item item : items) {
      if (roles.contains(item.role())) {
        return true;
      }
    }
    return false;
  }

  private Mention mention(Tokens tokens, TumorPhrase found) {
    TumorPhrase phrase = names.whole(tokens, found);
    Span span = tokens.span(phrase.first(), lastOfName(phrase));
    if (phrase.isBareHead()) {
      Value value = new Value.Lesion(span.in(tokens.text()).toLowerCase(Locale.ROOT));
      return new Mention(MentionKind.LESION, span, value, List.of(), List.of(phrase.rule()));
    }
    TumorReading reading = new TumorReading(phrase, span.in(tokens.text()));
    Mention mention =
        new Mention(
            MentionKind.TUMOR, span, reading.value(), reading.codes(), List.of(phrase.rule()));
    return printed.coded(tokens, mention, phrase.last());
  }

  /** A grade behind a name tells its type but is no part of the mention. */
  private static int lastOfName(TumorPhrase phrase) {
    Concept type = phrase.head().concept();
    return type != null && type.is("grade-behind") ? phrase.last() - GRADE_TOKENS : phrase.last();
  }
}
