package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Sentence;
import org.jspecify.annotations.Nullable;

/** The statements that speak of one tumor, gathered around its most special histology. */
final class TumorGroup {
  /** What a benign tumor, or one in situ, weighs against an invasive one. */
  private static final double NOT_INVASIVE = 0.4;

  /** What a tumor of uncertain behavior weighs. */
  private static final double BORDERLINE = 0.7;

  private static final String BENIGN = "0";
  private static final String UNCERTAIN = "1";
  private static final String IN_SITU = "2";

  private final int digits;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Statement> unspecific = new ArrayList<>();

  /** What the first statements say, as many as were looked at. */
  private final Set<Sentence> sentences = new HashSet<>();

  private final Set<String> categories = new HashSet<>();
  private final BitSet names = new BitSet();

  /** The behavior of all of them, unless they differ. */
  private @Nullable String behavior;

  private boolean behavesInOneWay = true;
  private boolean certain;
  private int lookedAt;

  TumorGroup(int digits) {
    this.digits = digits;
  }

  int digits() {
    return digits;
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  /** Adds statements that name no histology and speak of this tumor. */
  void addUnspecific(List<Statement> others) {
    unspecific.addAll(others);
  }

  /** All that speak of this tumor. */
  List<Statement> all() {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(unspecific);
    return all;
  }

  List<Statement> statements() {
    return statements;
  }

  /** Whether a sentence names it. */
  boolean isNamedIn(Sentence sentence) {
    look();
    return sentences.contains(sentence);
  }

  /** Whether a fact is its name in one of its statements. */
  boolean isNamedBy(Fact fact) {
    look();
    return names.get(fact.index());
  }

  /** Whether it is named with a site of a topography category. */
  boolean isNamedAt(String category) {
    look();
    return categories.contains(category);
  }

  /** Looks at what was added since, so that no question goes through all statements again. */
  private void look() {
    for (; lookedAt < statements.size(); lookedAt++) {
      Statement statement = statements.get(lookedAt);
      String own = statement.value().behavior();
      behavior = lookedAt == 0 ? own : behavior;
      behavesInOneWay &= own != null && own.equals(behavior);
      certain |= !statement.fact().isUncertain();
      sentences.add(statement.fact().sentence());
      names.set(statement.fact().index());
      if (!statement.part()) {
        statement.addCategoriesTo(categories);
      }
    }
  }

  /**
   * What its statements weigh together; a benign tumor, or a precursor, is seldom what a report is
   * about.
   */
  double weight() {
    double share = isBenign() || isInSitu() ? NOT_INVASIVE : behavesAs(UNCERTAIN) ? BORDERLINE : 1;
    return share * strength();
  }

  /** What its statements weigh together. */
  double strength() {
    double sum = 0;
    for (Statement statement : statements) {
      sum += statement.weight();
    }
    return sum;
  }

  /** Whether it is a lymphoma, a myeloma or a leukemia. */
  boolean isOfBlood() {
    return Tissue.of(digits) == Tissue.BLOOD;
  }

  boolean isBenign() {
    return behavesAs(BENIGN);
  }

  /** The least number of facts between the first name of this one and a name of another. */
  int distance(TumorGroup other) {
    int first = statements.get(0).fact().index();
    int least = Integer.MAX_VALUE;
    for (Statement statement : other.statements) {
      least = Math.min(least, Math.abs(statement.fact().index() - first));
    }
    return least;
  }

  /** Whether all statements name a tumor in situ. */
  boolean isInSitu() {
    return behavesAs(IN_SITU);
  }

  private boolean behavesAs(String one) {
    look();
    return statements.isEmpty() || behavesInOneWay && one.equals(behavior);
  }

  /** Whether the report prints the morphology of one of its statements. */
  boolean isPrinted() {
    for (Statement statement : statements) {
      if (statement.digits() == digits && statement.isPrinted()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of its statements names a neoplasm without saying its type. */
  boolean namesNeoplasm() {
    for (Statement statement : statements) {
      if (statement.neoplasm()) {
        return true;
      }
    }
    return false;
  }

  /** Whether all statements name a part of another tumor. */
  boolean isPart() {
    for (Statement statement : statements) {
      if (!statement.part()) {
        return false;
      }
    }
    return true;
  }

  /** Whether at least one statement is sure. */
  boolean isCertain() {
    look();
    return certain;
  }

  /** Whether all that name it tell of its metastases. */
  boolean isSpreadAlone() {
    for (Statement statement : all()) {
      if (!statement.mass() && !statement.isMetastasis()) {
        return false;
      }
    }
    return true;
  }

  boolean isHistorical() {
    return statements.stream().allMatch(s -> s.fact().isHistorical());
  }
}
