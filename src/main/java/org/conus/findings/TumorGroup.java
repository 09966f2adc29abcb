package org.conus.findings;

import java.util.ArrayList;
import java.util.List;

/** The statements that speak of one tumor, gathered around its most special histology. */
final class TumorGroup {
  private final int digits;
  private final List<Statement> statements = new ArrayList<>();

  TumorGroup(int digits) {
    this.digits = digits;
  }

  int digits() {
    return digits;
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  List<Statement> statements() {
    return statements;
  }

  double weight() {
    return statements.stream().mapToDouble(Statement::weight).sum();
  }

  /** Whether at least one statement is sure. */
  boolean isCertain() {
    return statements.stream().anyMatch(s -> !s.fact().isUncertain());
  }

  boolean isHistorical() {
    return statements.stream().allMatch(s -> s.fact().isHistorical());
  }
}
