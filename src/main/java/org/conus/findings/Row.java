package org.conus.findings;

import java.util.ArrayList;
import java.util.List;

/** A row of the registry while it is being made. */
final class Row {
  private final String role;
  private final TumorGroup group;
  private final List<Statement> statements = new ArrayList<>();

  /**
   * @param role primary, recurrence or metastasis
   */
  Row(String role, TumorGroup group) {
    this.role = role;
    this.group = group;
  }

  String role() {
    return role;
  }

  boolean isMetastasis() {
    return role.equals("metastasis");
  }

  TumorGroup group() {
    return group;
  }

  List<Statement> statements() {
    return statements;
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  /** How far the nearest of its statements is from a place of the text, in UTF-16 units. */
  int distance(int offset) {
    int nearest = Integer.MAX_VALUE;
    for (Statement statement : statements) {
      nearest = Math.min(nearest, Math.abs(statement.fact().begin() - offset));
    }
    return nearest;
  }

  boolean isHistorical() {
    return statements.stream().allMatch(s -> s.fact().isHistorical());
  }

  /** The statement that says the histology best: specific, sure, of a weighty section. */
  Statement best() {
    Statement best = null;
    for (Statement statement : candidates()) {
      if (best == null || score(statement) > score(best)) {
        best = statement;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a row without statements");
    }
    return best;
  }

  private List<Statement> candidates() {
    List<Statement> own = new ArrayList<>(statements);
    own.addAll(group.statements());
    return own;
  }

  private double score(Statement statement) {
    double score = statement.weight();
    score += statement.digits() == group.digits() ? 100 : 0;
    score += statement.isMetastasis() == isMetastasis() ? 20 : 0;
    return score + (statement.value().grade() == null ? 0 : 1);
  }
}
