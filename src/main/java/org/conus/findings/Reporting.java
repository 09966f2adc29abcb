package org.conus.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/**
 * Tells which diagnoses a registry records: sure ones and probable ones, but none that is only
 * weighed ({@code rule out}, {@code differential diagnosis}), nor what a request suspected where
 * the report's own result does not say it again.
 */
final class Reporting {
  private static final int REQUEST = 2;
  private static final int RESULT = 5;

  private final Set<String> words = new HashSet<>();
  private final List<String> phrases = new ArrayList<>();
  private final SectionWeights weights;
  private final Histologies histologies;
  private final WordSense results;

  Reporting(Knowledge knowledge, SectionWeights weights) {
    this.histologies = new Histologies(knowledge);
    this.weights = weights;
    this.results = new WordSense(knowledge, "result-words.tsv", "text", "says");
    for (Table.Row row : knowledge.table("doubt-cues.tsv", "text").uniqueRows("text")) {
      String text = row.get("text");
      if (text.indexOf(' ') < 0) {
        words.add(text);
      } else {
        phrases.add(text);
      }
    }
  }

  /** Whether one of the statements is recorded. */
  boolean isReportable(List<Statement> statements, Facts facts) {
    for (Statement statement : statements) {
      if (!statement.fact().isUncertain()) {
        return true;
      }
    }
    if (isExcluded(statements, facts)) {
      return false;
    }
    if (isSettled(statements, facts)) {
      return false;
    }
    boolean hasResult = hasResult(facts);
    for (Statement statement : statements) {
      Fact fact = statement.fact();
      boolean request = weights.of(fact.section()) <= REQUEST;
      if (!isWeighed(fact) && !(request && hasResult)) {
        return true;
      }
    }
    return false;
  }

  /** Whether suspected metastases among some statements are recorded, which are judged together. */
  boolean areSuspectedRecorded(List<Statement> some, Facts facts) {
    List<Statement> suspected =
        Statement.those(some, s -> s.isMetastasis() && s.fact().isUncertain());
    return !suspected.isEmpty() && isReportable(suspected, facts);
  }

  /**
   * Whether a metastasis is recorded: a sure one, or one that is suspected and not only weighed.
   *
   * @param suspected whether suspected ones are
   */
  boolean isRecorded(Statement metastasis, boolean suspected) {
    return !metastasis.fact().isUncertain() || suspected && !isWeighed(metastasis.fact());
  }

  /** Whether one of some statements is a sure one of today, told as a result. */
  boolean isFound(List<Statement> statements) {
    for (Statement statement : statements) {
      Fact fact = statement.fact();
      if (!fact.isUncertain() && !fact.isHistorical() && weights.of(fact.section()) >= RESULT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text denies, behind all of the statements, what they suspected. That there is no
   * metastasis says nothing of a primary.
   */
  private boolean isExcluded(List<Statement> statements, Facts facts) {
    int last = 0;
    int digits = 0;
    boolean spread = false;
    for (Statement statement : statements) {
      spread |= statement.isMetastasis();
      last = Math.max(last, statement.fact().end());
      digits = Math.max(digits, statement.digits());
    }
    for (Fact fact : facts.all()) {
      if (fact.begin() >= last
          && facts.isOwn(fact)
          && fact.is(MentionKind.TUMOR)
          && fact.assertion().polarity() == Assertion.Polarity.NEGATED
          && fact.assertion().subject() == Assertion.Subject.PATIENT
          && fact.digits() > 0
          && (spread && !namesSite(fact, facts) || !Statement.isMetastasis(Statement.valueOf(fact)))
          && histologies.covers(fact.digits(), digits)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tumor is named by a site: {@code no leptomeningeal metastases}. */
  private static boolean namesSite(Fact tumor, Facts facts) {
    for (Fact site : facts.beside(tumor, MentionKind.ANATOMY)) {
      if (tumor.contains(site)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether tissue was looked at behind all of the statements, and what was found is told without
   * naming what they suspected.
   */
  private boolean isSettled(List<Statement> statements, Facts facts) {
    int last = 0;
    for (Statement statement : statements) {
      last = Math.max(last, statement.fact().sentence().span().end());
    }
    int sentence = -1;
    for (Fact fact : facts.all()) {
      if (fact.sentence().span().begin() >= last
          && facts.first(fact) != sentence
          && facts.isOwn(fact)
          && fact.assertion().subject() == Assertion.Subject.PATIENT) {
        sentence = facts.first(fact);
        Set<String> said = results.of(facts.tokens(), fact.sentence());
        if (said.contains("proof") && said.contains("result") && !said.contains("confirmed")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasResult(Facts facts) {
    for (Fact fact : facts.all()) {
      if (weights.of(fact.section()) >= RESULT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a doubt's words only weigh a diagnosis ({@code rule out}). */
  boolean isWeighed(Fact fact) {
    for (String cue : fact.assertion().cues()) {
      String lower = cue.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      for (String phrase : phrases) {
        if (lower.contains(phrase)) {
          return true;
        }
      }
      for (String word : lower.split(" ")) {
        if (words.contains(word)) {
          return true;
        }
      }
    }
    return fact.assertion().cues().isEmpty();
  }
}
