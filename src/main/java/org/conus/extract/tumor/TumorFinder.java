package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.conus.knowledge.TermKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;

/** Finds tumor types with the words before them that say type, behavior, grade, origin or organ. */
public final class TumorFinder implements MentionFinder {
  /** How many tokens a grade behind a name has: {@code G} and {@code 3}, {@code grade 3}. */
  private static final int GRADE_TOKENS = 2;

  private final TumorLexer lexer;
  private final TumorNames names;
  private final ReversedNames reversed;
  private final PrintedMorphology printed;
  private final Map<String, TumorType> types = new HashMap<>();

  public TumorFinder(Knowledge knowledge, Vocabulary vocabulary) {
    List<TumorType> types =
        knowledge.terms(TermKind.TUMOR).concepts().stream().map(TumorType::of).toList();
    types.forEach(type -> this.types.put(type.concept().id(), type));
    this.lexer = new TumorLexer(knowledge, vocabulary, types);
    this.names = new TumorNames(knowledge, lexer, types);
    this.reversed = new ReversedNames(lexer);
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
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = mentions(tokens, sentences, trace);
    OtherMeanings others = new OtherMeanings(tokens, sentences, mentions, types);
    if (!others.isEmpty()) {
      sentences = others.meant(sentences);
      mentions = mentions(tokens, sentences, trace);
    }
    Collections.sort(mentions);
    addAbbreviated(analysis, sentences, mentions, trace);
    return mentions;
  }

  private List<Mention> mentions(Tokens tokens, List<List<Item>> sentences, Trace trace) {
    Set<Concept> named = hasAny(sentences, Role.AMBIGUOUS) ? named(sentences) : Set.of();
    ItemEnds ends = new ItemEnds();
    List<Mention> mentions = new ArrayList<>();
    for (List<Item> items : sentences) {
      Predicate<Item> meant = new AmbiguousNames(tokens, items, isSure(items), named);
      ends.put(items);
      List<TumorPhrase> phrases = new TumorParser(tokens, items, ends, meant, names, trace).parse();
      ends.remove(items);
      for (int i = 0; i < phrases.size(); i++) {
        TumorPhrase phrase = phrases.get(i);
        if (i + 1 < phrases.size() && isLikeness(tokens, phrase, phrases.get(i + 1))) {
          hold(tokens, phrase, trace);
        } else {
          mentions.add(mention(tokens, phrase));
        }
      }
    }
    return mentions;
  }

  /**
   * Whether a name only says what the tumor behind it looks like: {@code lymphoma-like carcinoma}.
   */
  private static boolean isLikeness(Tokens tokens, TumorPhrase name, TumorPhrase next) {
    int hyphen = name.last() + 1;
    return next.first() == hyphen + 2
        && tokens.isHyphen(hyphen)
        && tokens.isWord(hyphen + 1, "like")
        && !next.isBareHead();
  }

  private static void hold(Tokens tokens, TumorPhrase phrase, Trace trace) {
    if (trace.isOn()) {
      Span span = tokens.span(phrase.first(), phrase.last());
      trace.heldBack(MentionKind.TUMOR, span, phrase.rule(), "says what another tumor is like");
    }
  }

  private void addAbbreviated(
      Analysis analysis, List<List<Item>> sentences, List<Mention> mentions, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> abbreviated =
        new DefinedAbbreviations(tokens, mentions, MentionKind.TUMOR, "tumor.abbreviation", trace)
            .mentions(mentions);
    if (abbreviated.isEmpty()) {
      return;
    }
    Set<Integer> barred = barred(sentences);
    WordsBefore words = new WordsBefore(analysis, lexer, types);
    for (Mention mention : abbreviated) {
      if (!barred.contains(tokens.at(mention.span().begin()))) {
        mentions.add(words.added(mention));
      }
    }
    Collections.sort(mentions);
  }

  /** The items of each sentence that has a name of a tumor. */
  private List<List<Item>> sentences(Analysis analysis) {
    Tokens tokens = analysis.tokens();
    SiteItems sites = lexer.sites(analysis);
    List<List<Item>> sentences = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (!lexer.mayName(tokens, sentence)) {
        continue;
      }
      List<Item> items = lexer.items(tokens, sentence, sites);
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
        Concept concept = item.role() == Role.TYPE ? item.concept() : null;
        if (concept != null) {
          named.add(concept);
        }
      }
    }
    return named;
  }

  private static boolean hasName(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).role().isName()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(List<List<Item>> sentences, Role role) {
    for (int i = 0; i < sentences.size(); i++) {
      List<Item> items = sentences.get(i);
      for (int j = 0; j < items.size(); j++) {
        if (items.get(j).role() == role) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence names a tumor without doubt. */
  private static boolean isSure(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Role role = items.get(i).role();
      if (role == Role.TYPE || role == Role.HEAD) {
        return true;
      }
    }
    return false;
  }

  private Mention mention(Tokens tokens, TumorPhrase found) {
    TumorPhrase phrase = names.whole(tokens, found);
    Span span = tokens.span(phrase.first(), lastOfName(found));
    if (phrase.isBareHead()) {
      return lesion(tokens, phrase, span);
    }
    TumorReading reading = new TumorReading(phrase, tokens.text(), span);
    if (describesCells(tokens, phrase, reading)) {
      return lesion(tokens, phrase, span);
    }
    Mention mention =
        new Mention(
            MentionKind.TUMOR, span, reading.value(), reading.codes(), List.of(phrase.rule()));
    return printed.coded(tokens, mention, phrase.last());
  }

  private static Mention lesion(Tokens tokens, TumorPhrase phrase, Span span) {
    Value value = new Value.Lesion(span.in(tokens.text()).toLowerCase(Locale.ROOT));
    return new Mention(MentionKind.LESION, span, value, List.of(), List.of(phrase.rule()));
  }

  /** {@code pleomorphic tumor cells}: how cells look, and neither a behavior nor an organ. */
  private static boolean describesCells(Tokens tokens, TumorPhrase phrase, TumorReading reading) {
    int next = phrase.last() + 1;
    return phrase.head().role() == Role.HEAD
        && (tokens.isWord(next, "cells") || tokens.isWord(next, "cell"))
        && reading.value().behavior() == null
        && reading.value().site() == null;
  }

  /** A grade behind a name tells its type but is no part of the mention. */
  private static int lastOfName(TumorPhrase phrase) {
    TumorType type = phrase.head().type();
    return type != null && type.hasGradeBehind() ? phrase.last() - GRADE_TOKENS : phrase.last();
  }
}
