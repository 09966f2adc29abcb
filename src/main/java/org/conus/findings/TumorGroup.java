package org.conus.findings;

import java.util.ArrayList;
import java.util.List;

/** The statements that speak of one tumor, gathered around its most special histology. */
final class TumorGroup {
  private static final double BENIGN = 0.4;

  private final int digits;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Statement> unspecific = new ArrayList<>();

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

  /** What its statements weigh together; a benign tumor is seldom what a report is about. */
  double weight() {
    return isBenign() ? BENIGN * strength() : strength();
  }

  /** What its statements weigh together. */
  double strength() {
    double sum = 0;
    for (Statement statement : statements) {
      sum += statement.weight();
    }
    return sum;
  }

  boolean isBenign() {
    for (Statement statement : statements) {
      if (!"0".equals(statement.value().behavior())) {
        return false;
      }
    }
    return true;
  }

  /** Whether at least one statement is sure. */
  boolean isCertain() {
    for (Statement statement : statements) {
      if (!statement.fact().isUncertain()) {
        return true;
      }
    }
    return false;
  }

  boolean isHistorical() {
    return statements.stream().allMatch(s -> s.fact().isHistorical());
  }
}
