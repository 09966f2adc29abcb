package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;

/**
 * What a document is.
 *
 * @param ofPatient whether it is a report, letter or note, all of whose sections are of the patient
 * @param hasStory whether a section of it tells the case
 * @param rules what its sections say of their sentences
 */
record Whole(boolean ofPatient, boolean hasStory, List<SectionRule> rules) {

  /** How many sentences that speak of the literature make an article. */
  private static final int CITING = 2;

  /**
   * What a document is by its kind, its sections and how often it speaks of the literature.
   *
   * @param sentences their cues
   */
  static Whole of(CueLexicon lexicon, Analysis analysis, List<Spoken> sentences) {
    List<SectionRule> rules = lexicon.rules(analysis.sections());
    boolean ofPatient =
        switch (analysis.kind()) {
          case PATHOLOGY, RADIOLOGY, OPERATIVE -> true;
          case CASE_REPORT ->
              count(sentences, Weight.LETTER) > 0
                  || !isArticle(lexicon, analysis) && count(sentences, Weight.LITERATURE) < CITING;
          case OTHER ->
              count(sentences, Weight.LETTER) > 0
                  || rules.stream().anyMatch(rule -> rule.effect() == Effect.PATIENT)
                  || isOfNotes(lexicon, analysis, rules) && !isLesson(analysis, rules, sentences);
        };
    return new Whole(ofPatient, hasStory(lexicon, analysis), rules);
  }

  /** What the section of a sentence says of it. */
  SectionRule rule(Sentence sentence) {
    return rules.get(sentence.section());
  }

  private static boolean hasStory(CueLexicon lexicon, Analysis analysis) {
    for (Section section : analysis.sections()) {
      if (lexicon.isStory(section.kind())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a document has a section that notes have as articles do, and none else that is of
   * others: {@code Conclusion: progressive metastatic disease}.
   */
  private static boolean isOfNotes(CueLexicon lexicon, Analysis analysis, List<SectionRule> rules) {
    boolean found = false;
    for (int i = 0; i < rules.size(); i++) {
      boolean common = lexicon.isCommon(analysis.sections().get(i).kind());
      if (rules.get(i).effect() == Effect.OTHER && !common) {
        return false;
      }
      found |= common;
    }
    return found && !isArticle(lexicon, analysis);
  }

  /** Whether sentences cite others, or the conclusion says what is so and none of this patient. */
  private static boolean isLesson(
      Analysis analysis, List<SectionRule> rules, List<Spoken> sentences) {
    boolean ofPatient =
        count(sentences, Weight.FIRM)
                + count(sentences, Weight.NOUN)
                + count(sentences, Weight.KEEP)
            > 0;
    boolean citing = count(sentences, Weight.LITERATURE) > 0;
    if (ofPatient || citing) {
      return citing;
    }
    for (int i = 0; i < sentences.size(); i++) {
      int section = analysis.sentences().get(i).section();
      if (rules.get(section).effect() == Effect.OTHER && sentences.get(i).has(Weight.PRESENT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a section stands in a document that articles alone have. */
  private static boolean isArticle(CueLexicon lexicon, Analysis analysis) {
    for (Section section : analysis.sections()) {
      if (lexicon.isOfArticle(section.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The sentences with a cue of a weight. */
  private static int count(List<Spoken> sentences, Weight weight) {
    int count = 0;
    for (int i = 0; i < sentences.size(); i++) {
      count += sentences.get(i).has(weight) ? 1 : 0;
    }
    return count;
  }
}
